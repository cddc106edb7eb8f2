import AssayBacking
import AssayJSON
import AssayModel
import AssayProvenance
import AssaySession

/// Lines and fields that the pages on where things came from have in common.
enum ProvenanceLines {
  /// `fact` needs no word; a suggestion always says that it is one.
  static func suggestion(_ reason: String? = nil) -> Line {
    Line(" (suggested\(reason.map { ": \($0)" } ?? ""))", .doubtful)
  }

  static func mark(of standing: AssayProvenance.Standing) -> Line {
    guard case .suggestion(let reason) = standing else { return Line() }
    return suggestion(words(of: reason))
  }

  private static func words(of reason: AssayProvenance.Standing.Reason) -> String {
    switch reason {
    case .pronoun: "a pronoun, taken for the one named before"
    case .carriedOver: "taken for those cited before"
    case .metadata: "by the article's metadata"
    case .unnamedMedium: "a medium without a name, taken for the one the article names"
    case .noSpeaker: "the sentence names no speaker"
    }
  }

  static func words(of kind: SourceKind) -> String {
    switch kind {
    case .named: "a person by name"
    case .role: "one person by office"
    case .organisation: "an organisation"
    case .unnamed: "without a name"
    case .medium: "a medium"
    case .document: "a document"
    case .pronoun: "a pronoun"
    case .unknown: "unknown"
    }
  }

  static func words(of rule: ChainLink.Rule) -> String {
    switch rule {
    case .metadata: "metadata"
    case .attribution(let rule): rule.rawValue
    case .citing: "citing"
    case .told: "told"
    case .quotedBy: "quoted by"
    case .carriedOver: "carried over"
    }
  }

  static func ids(_ ids: [EvidenceID]) -> Line { Line(ids.map(\.description).joined(separator: ", "), .id) }

  static func json(_ ids: [EvidenceID]) -> JSON { .array(ids.map { .string($0.description) }) }

  static func json(_ span: Span) -> JSON { .array([.integer(span.start), .integer(span.end)]) }

  /// The public shape of one side's origins.
  static func json(of report: OriginReport, in backing: Backing) -> JSON {
    var list: [JSON] = []
    for (place, origin) in report.origins.enumerated() {
      let merges = report.merges.filter { origin.evidence.contains($0.first) && origin.evidence.contains($0.second) }
      list.append(
        .object([
          "id": .string("o\(place + 1)"), "kind": .string(origin.kind.name),
          "label": .string(backing.label(of: origin)), "evidence": json(origin.evidence),
          "groups": .array(origin.groups.map { .string($0.name) }),
          "reasons": .array(merges.map { .string(backing.reason(of: $0)) }),
          "merges": .array(
            merges.map {
              .object([
                "evidence": json([$0.first, $0.second]), "reason": .string(backing.reason(of: $0)),
                "fact": .bool($0.isHard),
              ])
            }),
        ]))
    }
    return .object([
      "least": .integer(report.least), "most": .integer(report.most), "list": .array(list),
      "hearings": .integer(report.hearings), "groups": .array(report.groups.map { .string($0.name) }),
      "own_voice": json(report.ownVoice), "unknown": json(report.unknown), "background": json(report.background),
    ])
  }
}
