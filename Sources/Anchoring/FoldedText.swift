import AssayModel

/// A text folded once, in which words are looked for as a person reads: case, quote marks, dashes and white
/// space make no difference, and parts of words are found too.
///
/// `QuoteFinder` looks for the one place that is meant; this finds every place that looks alike.
package struct FoldedText: Sendable {
  private let folded: FoldedScalars

  package init(_ text: ScalarText) { folded = FoldedScalars(of: text.string, keepingCase: false) }

  /// The places, in order, none overlapping another; none for words that hold nothing visible.
  package func places(of words: String) -> [Span] {
    let wanted = FoldedScalars(of: words, keepingCase: false).trimmed
    guard !wanted.isEmpty else { return [] }
    let search = SequenceSearch(for: Array(wanted))
    let found = folded.scalars.withUnsafeBufferPointer { search.places(in: $0, overlapping: false) }
    return found.map { Span(Int(folded.starts[$0])..<Int(folded.ends[$0 + wanted.count - 1])) }
  }
}
