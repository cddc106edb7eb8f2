import AssayAnchoring
import AssayModel
import Foundation

/// One failure, shown with what stood around the span and around what was found.
struct Specimen {
  let example: Case
  let outcome: Outcome
  let found: Anchoring
  let gold: Span?
  let change: TextChange

  func print() {
    Swift.print("----", example.id, outcome, found.fidelity, found.candidates)
    Swift.print("  was  ", excerpt(example.span, of: change.old.text))
    if let gold { Swift.print("  gold ", gold, excerpt(gold, of: change.new.text)) }
    if let span = found.span { Swift.print("  found", excerpt(span, of: change.new.text)) }
  }

  private func excerpt(_ span: Span, of text: ScalarText) -> String {
    let left = text[Span(max(0, span.start - 100)..<span.start)]
    let right = text[Span(span.end..<min(text.count, span.end + 100))]
    return "\(left)[[\(text[span])]]\(right)".replacingOccurrences(of: "\n", with: "⏎")
  }
}
