import AssayBacking
import AssayCorpus
import AssayJSON
import AssayModel
import AssayProvenance
import AssaySession

/// How many independent origins stand behind a claim, and why they are counted so.
package struct SourcesPage {
  private let backing: Backing
  private let independence: Int?

  /// - Parameter independence: how many origins the session asks for; nil where it asks for none.
  package static func view(of backing: Backing, independence: Int?) -> View {
    SourcesPage(backing: backing, independence: independence).view
  }

  private static let width = 6

  private var view: View {
    let claim = backing.claim
    var blocks: [Block] = [
      .labelled(Line(claim.statement.text, .strong), label: Line("\(claim.id)", .id), width: Self.width),
      labelled(claim.verdictLine),
    ]
    if let override = claim.judgement?.override {
      blocks.append(labelled(line(of: override)))
    }
    for stance in [Stance.supports, .refutes] where !backing.evidence(stance).isEmpty { blocks += side(stance) }
    blocks += nonDenials
    if backing.evidence.isEmpty { blocks.append(labelled(Line("no evidence is attached yet", .faint))) }
    let context = backing.evidence(.context).map(\.id)
    if !context.isEmpty {
      blocks.append(labelled(Line("context, not counted: ", .faint) + ProvenanceLines.ids(context)))
    }
    if let independence {
      let isMet = backing.support.least >= independence
      let asks =
        claim.verdict == .confirmed
        ? "the session asks for \(independence) to confirm, and the claim is confirmed"
        : "the session asks for \(independence) to confirm"
      blocks.append(labelled(Line("\(asks): \(isMet ? "met" : "not met")", isMet ? .faint : .doubtful)))
    }
    return View(blocks, fields: fields)
  }

  // MARK: For a person

  /// What was set aside, and what would be now.
  private func line(of override: GateOverride) -> Line {
    let now = backing.support.least
    let isSame = now == override.origins && independence == override.independence
    let asks = independence.map { $0 == override.independence ? "" : ", and the session asks for \($0)" }
    let change =
      isSame ? "" : "; now \(now == 1 ? "1 origin" : "\(now) origins")\(asks ?? ", and the session asks for none")"
    return Line("gate overridden: \(override.words)\(change)", .doubtful)
  }

  private func side(_ stance: Stance) -> [Block] {
    guard let report = backing.report(on: stance) else { return [] }
    var blocks: [Block] = [
      .blank, .line(stance.line + Line(": ") + Line(backing.summary(on: stance), .strong), indent: 4),
    ]
    for origin in report.origins { blocks += self.blocks(of: origin, in: report) }
    let unknown = backing.unknown(in: report).map { ($0.ids, "\($0.reason), not counted") }
    for (ids, what) in [(report.ownVoice, "the outlet's own voice, not counted")] + unknown
      + [(report.background, "background, as you said")]
    {
      for id in ids {
        let outlet = backing.evidence(id).map { ": \($0.outlet)" } ?? ""
        blocks.append(labelled(Line("\(id) ", .id) + Line(what, .faint) + Line(outlet, .faint), " · "))
      }
    }
    let ownVoices = Set(report.ownVoice)
    let voices = report.merges.filter { ownVoices.contains($0.first) && ownVoices.contains($0.second) }
    blocks += lines(of: voices).map { labelled($0) }
    blocks += advice(on: stance)
    return blocks
  }

  private func blocks(of origin: Origin, in report: OriginReport) -> [Block] {
    var head = Line(backing.label(of: origin), .strong) + Line(" · \(origin.kind.words)", .faint)
    if !origin.groups.isEmpty {
      head += Line(" · \(origin.groups.map(\.name).joined(separator: ", "))", .faint)
    }
    var blocks = [labelled(head, backing.name(of: origin))]
    for id in origin.evidence {
      guard let item = backing.evidence(id) else { continue }
      var line = Line("\(id) ", .id) + Line(item.outlet)
      if let article = item.article { line += Line(" \(article.handle)", .id) }
      if let date = item.evidence.citation.article.published?.dayText { line += Line(", \(date)", .faint) }
      if let source = item.chain.link(.source) { line += ProvenanceLines.mark(of: source.standing) }
      if let split = item.evidence.split { line += Line(" · split off by you: \(split)") }
      if item.evidence.voice == .own { line += Line(" · own reporting, as you said", .faint) }
      blocks.append(labelled(line))
    }
    return blocks + lines(of: backing.merges(of: origin, in: report)).map { labelled($0) }
  }

  /// Each reason once, with all whom it holds together: `= e1, e2, e5..e9: one speaker: Ada Quill`.
  private func lines(of merges: [OriginMerge]) -> [Line] {
    MergeGroup.groups(of: merges).map { group in
      let line =
        Line("= ", .faint) + Line(EvidenceRange.text(group.evidence), .id)
        + Line(": \(backing.reason(of: group.first))", .faint)
      return group.first.isHard ? line : line + ProvenanceLines.suggestion()
    }
  }

  private var nonDenials: [Block] {
    let items = backing.evidence(.declines)
    guard !items.isEmpty else { return [] }
    let parties = backing.nonDenials
    var blocks: [Block] = [
      .blank,
      .line(
        Stance.declines.line
          + Line(": neither confirmed nor denied by \(parties.parties)"),
        indent: 4),
    ]
    for item in items {
      let source = item.chain.link(.source)?.words ?? item.outlet
      blocks.append(
        labelled(Line("\(item.id) ", .id) + Line("\(source): ") + Line(cited: item.evidence.citation.quote)))
    }
    return blocks
  }

  private func advice(on stance: Stance) -> [Block] {
    let advice = backing.advice(on: stance)
    guard !advice.isEmpty else { return [] }
    return advice.map { labelled(Line("? ", .doubtful) + Self.line(of: $0)) }
  }

  private static func line(of advice: Advice) -> Line {
    let ids = advice.evidence.map(\.description)
    let command =
      switch advice.kind {
      case .split: "split \(ids.last ?? "") \"…\""
      case .merge: "merge \(ids.joined(separator: " ")) \"…\""
      case .voice: "own \(ids[0]), or background \(ids[0])"
      case .unknown: EvidenceRange.text(advice.evidence)
      }
    return Line(command, .id) + Line(": \(advice.reason)", .faint) + ProvenanceLines.suggestion()
  }

  private func labelled(_ line: Line, _ label: String = "") -> Block {
    .labelled(line, label: Line(label.isEmpty ? "" : " \(label)", .id), width: Self.width)
  }

  // MARK: For a program

  private var fields: KeyValuePairs<String, JSON> {
    let stance: Stance = backing.claim.verdict == .denied ? .refutes : .supports
    let main = backing.report(on: stance) ?? backing.support
    return [
      "claim": .string(backing.claim.id.description), "stance": .string(stance.rawValue),
      "origins": backing.json(of: main),
      "supports": backing.json(of: backing.support),
      "refutes": backing.json(of: backing.refutation),
      "declines": backing.json(of: backing.nonDenials),
      "independence": independence.map { .integer($0) } ?? .null,
      "override": backing.claim.judgement?.override?.json ?? .null,
      "suggestions": .array(
        (backing.advice(on: .supports) + backing.advice(on: .refutes)).map {
          .object([
            "kind": .string($0.kind.rawValue), "evidence": ProvenanceLines.json($0.evidence),
            "reason": .string($0.reason),
          ])
        }),
    ]
  }
}
