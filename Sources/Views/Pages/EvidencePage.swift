import AssayAnchoring
import AssayJSON
import AssayModel
import AssaySession
import AssayStanding

/// One evidence, its quote inside its paragraph, as the session keeps it.
package enum EvidencePage {
  package static func view(of evidence: Evidence, at book: StandingBook, in state: SessionState) -> View {
    let citation = evidence.citation
    let card = citation.article
    let claim = state.claims[evidence.claim]
    let standing = book.standing(of: evidence)
    var blocks: [Block] = [
      .labelled(
        evidence.stance.line + Line(" ") + Line("\(evidence.claim)", .id)
          + Line(" \(claim?.statement.text ?? "")", .faint), label: Line("\(evidence.id)", .id), width: 5),
      .labelled(excerpt(of: citation), label: Line(), width: 5),
      .labelled(
        Line(card.byline, .faint) + Line(card.outlet == nil ? "" : card.title.map { " · \($0)" } ?? "", .faint),
        label: Line(), width: 5),
      .labelled(
        Line(
          "\(card.handle.map { "\($0):" } ?? "")\(citation.span) in \(card.id), digest \(card.digest.short)", .faint),
        label: Line(), width: 5),
    ]
    blocks += StandingLines.of(evidence, at: standing).map { .labelled($0, label: Line(), width: 5) }
    for former in evidence.formerCitations {
      blocks.append(
        .labelled(Line("before: \(QuoteMarks.around(former.quote)) at \(former.span)", .faint), label: Line(), width: 5)
      )
    }
    if let note = evidence.note {
      blocks.append(.labelled(Line("note: ", .faint) + Line(note), label: Line(), width: 5))
    }
    return View(blocks, fields: ["evidence": StandingEvidence(evidence, at: standing).json])
  }

  /// The quote with the words around it that its paragraph has.
  static func excerpt(of citation: Citation) -> Line {
    let description = citation.description
    let paragraph = ScalarText(description.paragraph)
    let start = description.offset
    // A session is not always written by this program: no sum of what it says may overflow.
    guard (0...paragraph.count).contains(start), citation.span.count <= paragraph.count - start else {
      return Line(cited: citation.quote)
    }
    let end = start + citation.span.count
    return Line(String(paragraph[Span(0..<start)]), .faint) + Line(String(paragraph[Span(start..<end)]), .cited)
      + Line(String(paragraph[Span(end..<paragraph.count)]), .faint)
  }
}
