import AssayBacking
import AssayCorpus
import AssayJSON
import AssayModel
import AssayProvenance
import AssaySession

/// The articles that share passages with one, and the words they share.
package enum CopiesPage {
  package static func view(of entry: CorpusArticle, copies: [FoundCopy]) -> View {
    var blocks: [Block] = [
      .line(
        Line("\(entry.handle) ", .id) + Line(entry.article.metadata.title ?? entry.file, .strong)
          + Line(entry.article.metadata.outlet == nil ? "" : " · \(ArticleCard(entry.article).byline)", .faint),
        indent: 4)
    ]
    for copy in copies { blocks += self.blocks(of: copy, in: entry) }
    let footing =
      switch copies.count {
      case 0: "nothing of it stands in another article"
      case 1: "1 article shares passages with it"
      default: "\(copies.count) articles share passages with it"
      }
    blocks.append(.line(Line(footing, .faint)))
    return View(
      blocks,
      fields: [
        "article": .string(entry.id.value), "handle": .string("\(entry.handle)"),
        "copies": .array(copies.map { json(of: $0) }),
      ])
  }

  private static let longestRuns = 3

  private static func blocks(of copy: FoundCopy, in entry: CorpusArticle) -> [Block] {
    let comparison = copy.comparison
    let card = ArticleCard(copy.article.article)
    var head = Line(words(of: copy.band), copy.band.isFact ? .strong : .plain)
    if !copy.band.isFact, copy.band != .quotation, copy.band != .trace { head += ProvenanceLines.suggestion() }
    head += Line(" · \(card.byline)", .faint)
    if copy.band >= .trace {
      let share = Int((comparison.containment * 100).rounded())
      head += Line(
        " · \(share) % of the shorter, \(comparison.sharedWords) words, longest run \(comparison.longestRun)", .faint)
    }
    var blocks: [Block] = [.labelled(head, label: Line("\(copy.article.handle)", .id), width: 6)]
    let runs = comparison.runs.sorted { $0.words > $1.words }.prefix(longestRuns)
    for run in runs {
      let address = entry.outline.address(of: run.first, in: entry.handle)
      let words = String(entry.article.text[run.first])
      blocks.append(
        .labelled(
          Line("\(address) ", .id) + Line("\(run.words) words\(run.isQuotation ? ", a quotation" : ""): ", .faint)
            + Line("“\(shortened(words))”"), label: Line(), width: 6))
    }
    let left = comparison.runs.count - runs.count
    if left > 0 { blocks.append(.labelled(Line("and \(left) shorter", .faint), label: Line(), width: 6)) }
    return blocks
  }

  /// The beginning and the end of a long run.
  private static func shortened(_ words: String) -> String {
    let scalars = words.unicodeScalars
    guard scalars.count > 240 else { return words }
    return String(String.UnicodeScalarView(scalars.prefix(160))) + " … "
      + String(String.UnicodeScalarView(scalars.suffix(60)))
  }

  private static func words(of band: CopyBand) -> String {
    switch band {
    case .copy: "copy"
    case .partial: "partial copy"
    case .passage: "shared passage"
    case .trace: "shared words"
    case .quotation: "shared quotation"
    }
  }

  private static func json(of copy: FoundCopy) -> JSON {
    let comparison = copy.comparison
    return .object([
      "article": .string(copy.article.id.value), "handle": .string("\(copy.article.handle)"),
      "kind": .string(copy.band.rawValue), "fact": .bool(copy.band.isFact),
      "containment": .decimal(comparison.containment, places: 3), "jaccard": .decimal(comparison.jaccard, places: 3),
      "words": .integer(comparison.sharedWords), "longest": .integer(comparison.longestRun),
      "runs": .array(
        comparison.runs.map {
          .object([
            "own": ProvenanceLines.json($0.first), "other": ProvenanceLines.json($0.second),
            "words": .integer($0.words), "quotation": .bool($0.isQuotation),
          ])
        }),
    ])
  }
}
