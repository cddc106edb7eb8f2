import AssayJSON
import AssayModel
import AssaySession

/// Events as a session's file holds them.
enum EventCoding {
  static func json(of event: Event) -> JSON {
    switch event {
    case .claimAdded(let id, let statement):
      object("claimAdded", claim: id) { write(statement, into: &$0) }
    case .claimEdited(let id, let statement):
      object("claimEdited", claim: id) { write(statement, into: &$0) }
    case .claimDropped(let id): object("claimDropped", claim: id)
    case .claimFocused(let id): object("claimFocused", claim: id)
    case .claimsLinked(let id, let relation, let other):
      object("claimsLinked", claim: id) {
        $0["relation"] = .string(relation.rawValue)
        $0["other"] = .string(other.description)
      }
    case .verdictMarked(let id, let judgement):
      object("verdictMarked", claim: id) {
        $0["verdict"] = .string(judgement.verdict.rawValue)
        $0["rationale"] = judgement.rationale.map(JSON.string)
        $0["override"] = judgement.override?.json
      }
    case .evidenceAttached(let id, let claim, let stance, let citation, let note):
      object("evidenceAttached", claim: claim) {
        $0["evidence"] = .string(id.description)
        $0["stance"] = .string(stance.rawValue)
        $0["citation"] = CitationCoding.json(of: citation)
        $0["note"] = note.map(JSON.string)
      }
    case .evidenceDetached(let id): object("evidenceDetached") { $0["evidence"] = .string(id.description) }
    case .evidenceReattached(let id, let citation):
      object("evidenceReattached") {
        $0["evidence"] = .string(id.description)
        $0["citation"] = CitationCoding.json(of: citation)
      }
    case .passageDismissed(let id, let citation):
      object("passageDismissed", claim: id) { $0["citation"] = CitationCoding.json(of: citation) }
    case .passageRestored(let id, let article, let span):
      object("passageRestored", claim: id) {
        $0["article"] = .string(article.value)
        $0["start"] = .integer(span.start)
        $0["end"] = .integer(span.end)
      }
    case .originsMerged(let first, let second, let reason):
      object("originsMerged") {
        $0["evidence"] = .string(first.description)
        $0["other"] = .string(second.description)
        $0["reason"] = .optional(reason)
      }
    case .originSplit(let id, let reason):
      object("originSplit") {
        $0["evidence"] = .string(id.description)
        $0["reason"] = .optional(reason)
      }
    case .voiceMarked(let id, let voice):
      object("voiceMarked") {
        $0["evidence"] = .string(id.description)
        $0["voice"] = .optional(voice?.rawValue)
      }
    case .articleRead(let claim, let card):
      object("articleRead", claim: claim) { $0["article"] = CitationCoding.json(of: card) }
    case .settingChanged(let name, let value):
      object("settingChanged") {
        $0["name"] = .string(name)
        $0["value"] = .optional(value)
      }
    case .searched(let query, let total, let passages):
      object("searched") {
        $0["query"] = .string(query)
        $0["total"] = .integer(total)
        $0["passages"] = passages.map { .string($0.hex) }
      }
    case .undone(let entries): object("undone") { $0["entries"] = .array(entries.map(JSON.integer)) }
    case .redone(let entries): object("redone") { $0["entries"] = .array(entries.map(JSON.integer)) }
    }
  }

  static func event(_ value: JSON, place: String) throws(FieldError) -> Event {
    let fields = try FieldReader(value, place: place)
    switch try fields.string("type") {
    case "claimAdded": return .claimAdded(try fields.claim("claim"), try statement(fields))
    case "claimEdited": return .claimEdited(try fields.claim("claim"), try statement(fields))
    case "claimDropped": return .claimDropped(try fields.claim("claim"))
    case "claimFocused": return .claimFocused(try fields.claim("claim"))
    case "claimsLinked":
      return .claimsLinked(
        try fields.claim("claim"), try fields.choice("relation", of: Relation.self), try fields.claim("other"))
    case "verdictMarked":
      return .verdictMarked(
        try fields.claim("claim"),
        Judgement(
          try fields.choice("verdict", of: Verdict.self), rationale: try fields.optionalString("rationale"),
          override: try override(fields)))
    case "evidenceAttached":
      return .evidenceAttached(
        try fields.evidence("evidence"), to: try fields.claim("claim"), try fields.choice("stance", of: Stance.self),
        try CitationCoding.citation(try fields.reader("citation")), note: try fields.optionalString("note"))
    case "evidenceDetached": return .evidenceDetached(try fields.evidence("evidence"))
    case "evidenceReattached":
      return .evidenceReattached(
        try fields.evidence("evidence"), try CitationCoding.citation(try fields.reader("citation")))
    case "passageDismissed":
      return .passageDismissed(
        try fields.claim("claim"), try CitationCoding.citation(try fields.reader("citation")))
    case "passageRestored":
      return .passageRestored(
        try fields.claim("claim"), ArticleID(try fields.string("article")), try DescriptionCoding.span(fields))
    case "originsMerged":
      return .originsMerged(
        try fields.evidence("evidence"), try fields.evidence("other"), reason: try fields.optionalString("reason"))
    case "originSplit":
      return .originSplit(try fields.evidence("evidence"), reason: try fields.optionalString("reason"))
    case "voiceMarked":
      let isNamed = fields.optional("voice") != nil
      return .voiceMarked(
        try fields.evidence("evidence"), isNamed ? try fields.choice("voice", of: Voice.self) : nil)
    case "articleRead":
      return .articleRead(try fields.claim("claim"), try CitationCoding.card(try fields.reader("article")))
    case "settingChanged":
      return .settingChanged(name: try fields.string("name"), value: try fields.optionalString("value"))
    case "searched":
      return .searched(
        query: try fields.string("query"), total: try fields.count("total"),
        passages: try fields.optionalDigest("passages"))
    case "undone": return .undone(entries: try numbers("entries", of: fields))
    case "redone": return .redone(entries: try numbers("entries", of: fields))
    case let other:
      throw fields.fail("the event type '\(other.prefix(60))' is not known to this version of Assay")
    }
  }

  private static func object(
    _ type: String, claim: ClaimID? = nil, _ fill: (inout JSONObject) -> Void = { _ in }
  ) -> JSON {
    var object = JSONObject()
    object["type"] = .string(type)
    object["claim"] = claim.map { .string($0.description) }
    fill(&object)
    return .object(object)
  }

  private static func write(_ statement: Statement, into object: inout JSONObject) {
    object["text"] = .string(statement.text)
    object["speaker"] = statement.speaker.map(JSON.string)
    object["date"] = statement.date.map { .string($0.text) }
    object["origin"] = statement.origin.map(CitationCoding.json(of:))
  }

  private static func statement(_ fields: FieldReader) throws(FieldError) -> Statement {
    var origin: Citation?
    if fields.optional("origin") != nil { origin = try CitationCoding.citation(try fields.reader("origin")) }
    return Statement(
      text: try fields.string("text"), speaker: try fields.optionalString("speaker"),
      date: try fields.optionalDate("date"), origin: origin)
  }

  private static func override(_ fields: FieldReader) throws(FieldError) -> GateOverride? {
    guard fields.optional("override") != nil else { return nil }
    let part = try fields.reader("override")
    return GateOverride(independence: try part.count("independence"), origins: try part.count("origins"))
  }

  private static func numbers(_ name: String, of fields: FieldReader) throws(FieldError) -> [Int] {
    var numbers: [Int] = []
    for value in try fields.array(name) {
      guard let number = value.integer, number > 0 else {
        throw fields.fail("'\(name)' holds something else than the numbers of entries")
      }
      numbers.append(number)
    }
    return numbers
  }
}
