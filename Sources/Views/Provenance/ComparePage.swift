import AssayBacking
import AssayCorpus
import AssayJSON
import AssayModel
import AssayProvenance
import AssaySession

/// The wordings of a claim side by side, and where they differ.
package enum ComparePage {
  package static func view(of backing: Backing) -> View {
    let comparison = Comparison(of: backing)
    let claim = backing.claim
    var blocks: [Block] = [
      .labelled(Line(claim.statement.text, .strong), label: Line("\(claim.id)", .id), width: width)
    ]
    for item in backing.evidence { blocks += self.blocks(of: item) }
    if !backing.evidence.isEmpty { blocks.append(.blank) }
    for (name, values) in differences(in: comparison) where Comparison.differ(values) {
      var line = Line("\(name) differ: ", .doubtful)
      for (place, value) in values.enumerated() {
        line +=
          Line(place > 0 ? "; " : "") + Line(value.value, .strong) + Line(" (") + ProvenanceLines.ids(value.evidence)
          + Line(")")
      }
      blocks.append(.labelled(line, label: Line("≠", .doubtful), width: width))
    }
    for excess in comparison.excesses {
      blocks.append(.labelled(line(of: excess, in: backing), label: Line("!", .bad), width: width))
    }
    if backing.evidence.isEmpty {
      blocks.append(.labelled(Line("no evidence is attached yet", .faint), label: Line(), width: width))
    }
    return View(blocks, fields: fields(of: backing, comparison))
  }

  private static let width = 5

  /// What is said to differ: values that cannot stand beside each other.
  private static func differences(in comparison: Comparison) -> [(String, [Comparison.Value])] {
    [
      ("figures", comparison.conflicts.figures), ("dates", comparison.conflicts.dates),
      ("speakers", comparison.speakers), ("degrees of certainty", comparison.certainties),
      ("negations", comparison.negations),
    ]
  }

  private static func parts(of comparison: Comparison) -> [(String, [Comparison.Value])] {
    [
      ("figures", comparison.figures), ("dates", comparison.dates), ("speakers", comparison.speakers),
      ("degrees of certainty", comparison.certainties), ("negations", comparison.negations),
    ]
  }

  private static func blocks(of item: BackedEvidence) -> [Block] {
    var blocks: [Block] = [
      .labelled(ClaimPage.line(of: item.evidence), label: Line("\(item.id)", .id), width: width)
    ]
    var facts: [Line] = []
    let chain = item.chain
    if let source = chain.link(.source) {
      facts.append(Line("said by ", .faint) + Line(source.words) + ProvenanceLines.mark(of: source.standing))
    }
    if let medium = chain.link(.citedMedium) { facts.append(Line("through ", .faint) + Line(medium.words)) }
    if chain.voice == .own { facts.append(Line("the outlet's own voice", .faint)) }
    if chain.voice == .unknown { facts.append(Line("speaker unknown", .faint)) }
    if let wording = item.wording {
      if let certainty = wording.certainty {
        let cue = item.article.flatMap { article in wording.cue.map { " (“\(article.article.text[$0])”)" } }
        facts.append(Line("how sure: ", .faint) + Line(words(of: certainty)) + Line(cue ?? "", .faint))
      }
      if let negation = wording.negation, let article = item.article, wording.certainty != nil {
        facts.append(Line("negated: ", .faint) + Line("“\(article.article.text[negation])”"))
      }
      if !wording.figures.isEmpty {
        facts.append(Line("figures: ", .faint) + Line(wording.figures.joined(separator: ", ")))
      }
      if !wording.dates.isEmpty { facts.append(Line("dates: ", .faint) + Line(dates(of: wording))) }
    }
    var line = Line()
    for (place, fact) in facts.enumerated() { line += place > 0 ? Line(" · ", .faint) + fact : fact }
    blocks.append(.labelled(line, label: Line(), width: width))
    return blocks
  }

  /// `tuesday = 2023-09-12, spring`.
  private static func dates(of wording: Wording) -> String {
    zip(wording.dates, wording.days).map { words, day in day.map { "\(words) = \($0)" } ?? words }
      .joined(separator: ", ")
  }

  private static func words(of certainty: Certainty) -> String {
    switch certainty {
    case .may: "may"
    case .plans: "plans to, expected"
    case .will: "will"
    case .did: "told as a fact"
    }
  }

  private static func line(of excess: Comparison.Excess, in backing: Backing) -> Line {
    let outlet = backing.evidence(excess.evidence)?.outlet ?? ""
    let source = backing.evidence(excess.source)?.outlet ?? ""
    return Line("\(outlet) is surer than its source: ", .bad) + ProvenanceLines.ids([excess.evidence])
      + Line(" says “\(words(of: excess.certainty))”, \(source) (") + ProvenanceLines.ids([excess.source])
      + Line(") says “\(words(of: excess.sourceCertainty))”") + ProvenanceLines.suggestion()
  }

  private static func fields(of backing: Backing, _ comparison: Comparison) -> KeyValuePairs<String, JSON> {
    [
      "claim": .string(backing.claim.id.description),
      "wordings": .array(backing.evidence.map { json(of: $0) }),
      "differences": .object(
        JSONObject(
          zip(["figures", "dates", "speakers", "certainty", "negation"], parts(of: comparison)).map { name, part in
            .init(
              name: name,
              value: .array(
                part.1.map {
                  .object(["value": .string($0.value), "evidence": ProvenanceLines.json($0.evidence)])
                }))
          })),
      "surer_than_source": .array(
        comparison.excesses.map {
          .object([
            "evidence": .string($0.evidence.description), "certainty": .string($0.certainty.rawValue),
            "source": .string($0.source.description), "source_certainty": .string($0.sourceCertainty.rawValue),
          ])
        }),
    ]
  }

  private static func json(of item: BackedEvidence) -> JSON {
    .object([
      "evidence": .string(item.id.description), "stance": .string(item.evidence.stance.rawValue),
      "outlet": .optional(item.origin.outlet), "quote": .string(item.evidence.citation.quote),
      "source": .optional(item.chain.link(.source)?.words),
      "cited_outlet": .optional(item.chain.link(.citedMedium)?.words),
      "certainty": .optional(item.wording?.certainty?.rawValue),
      "figures": .array((item.wording?.figures ?? []).map { .string($0) }),
      "dates": .array((item.wording?.dates ?? []).map { .string($0) }),
    ])
  }
}
