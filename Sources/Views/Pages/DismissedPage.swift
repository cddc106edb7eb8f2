import AssayCorpus
import AssayJSON
import AssayModel
import AssaySession
import AssayStanding

/// Passages that were set aside.
package enum DismissedPage {
  /// What was dismissed for a claim, and where it stands now.
  package static func view(of claim: Claim, at standings: StandingBook, in corpus: Corpus) -> View {
    var blocks: [Block] = []
    var values: [JSON] = []
    for citation in claim.dismissed {
      let standing = standings.standing(of: citation)
      let entry = standing.article.flatMap { corpus.article(at: $0) }
      let address = standing.settledSpan.flatMap { span in entry.map { $0.outline.address(of: span, in: $0.handle) } }
      var line = Line("\(QuoteMarks.around(citation.quote)) · ") + Line(citation.article.byline, .faint)
      let fidelity = standing.fidelity.line
      if !fidelity.runs.isEmpty { line += Line(" ") + fidelity }
      blocks.append(.labelled(line, label: Line(address ?? "–", .id), width: 9))
      var object = json(of: citation)
      object["address"] = .optional(address)
      object["fidelity"] = .string(standing.fidelity.rawValue)
      values.append(.object(object))
    }
    let count = values.count
    let footing =
      count == 0 ? "nothing was dismissed for \(claim.id)" : "\(passages(count)) dismissed for \(claim.id)"
    blocks.append(.line(Line(footing, .faint)))
    return View(blocks, fields: ["claim": .string(claim.id.description), "dismissed": .array(values)])
  }

  package static func dismissed(_ citations: [Citation], for claim: ClaimID) -> View {
    var blocks: [Block] = citations.map { citation in
      .line(Line("\(QuoteMarks.around(citation.quote)) · ") + Line(citation.article.byline, .faint), indent: 2)
    }
    blocks.append(
      .line(
        Line(
          "\(passages(citations.count)) dismissed for \(claim); 'undo' brings \(citations.count == 1 ? "it" : "them") back",
          .faint)))
    return View(
      blocks,
      fields: [
        "claim": .string(claim.description), "dismissed": .array(citations.map { .object(json(of: $0)) }),
      ])
  }

  package static func restored(_ count: Int, for claim: ClaimID) -> View {
    View(
      Line("\(passages(count)) may be suggested for \(claim) again"),
      fields: ["claim": .string(claim.description), "restored": .integer(count)])
  }

  private static func passages(_ count: Int) -> String { count == 1 ? "1 passage" : "\(count) passages" }

  private static func json(of citation: Citation) -> JSONObject {
    var object = JSONObject()
    object["article"] = .string(citation.article.id.value)
    object["start"] = .integer(citation.span.start)
    object["end"] = .integer(citation.span.end)
    object["quote"] = .string(citation.quote)
    return object
  }
}
