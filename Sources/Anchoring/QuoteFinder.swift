import AssayModel

/// Finds the places of words that a person typed.
///
/// A person types straight quote marks where an article has curly ones, a space where it has a line
/// end, three dots for an ellipsis. So the words are looked for to the letter first, then with
/// such marks and spaces folded, then with case folded too; the first that finds anything decides. Words that
/// begin and end between the article's words are preferred to parts of longer words. What is
/// returned are spans of the article as stored.
package struct QuoteFinder: Sendable {
  private let tokens: TokenisedText

  package init(in text: TokenisedText) { tokens = text }
  package init(in text: ScalarText) { tokens = TokenisedText(text) }

  /// The places, in order, none overlapping another; none for words that hold nothing visible.
  package func places(of words: String) -> [Span] {
    let wanted = FoldedScalars(of: words, keepingCase: true).trimmed
    guard !wanted.isEmpty else { return [] }
    let exact = verbatim(words)
    if let places = betweenWords(exact) { return places }
    let folded = matching(wanted, FoldedScalars(of: tokens.text.string, keepingCase: true))
    if let places = betweenWords(folded) { return places }
    let caseless = matching(
      FoldedScalars(of: words, keepingCase: false).trimmed, FoldedScalars(of: tokens.text.string, keepingCase: false))
    if let places = betweenWords(caseless) { return places }
    return [exact, folded, caseless].first { !$0.isEmpty } ?? []
  }

  /// The places of words in whatever case and marks, for going on with a quotation that is not finished: what is
  /// typed behind it may yet decide for another place.
  package func everyPlace(of words: String) -> [Span] {
    let wanted = FoldedScalars(of: words, keepingCase: false).trimmed
    guard !wanted.isEmpty else { return [] }
    let found = matching(wanted, FoldedScalars(of: tokens.text.string, keepingCase: false))
    return betweenWords(found) ?? found
  }

  private func betweenWords(_ places: [Span]) -> [Span]? {
    let whole = WordEdge(startsInsideWord: false, endsInsideWord: false)
    let between = places.filter { whole.allows(WordEdge(of: $0, in: tokens)) }
    return between.isEmpty ? nil : between
  }

  private func verbatim(_ words: String) -> [Span] {
    let search = SequenceSearch(for: Array(words.utf8))
    var text = tokens.text.string
    let found = text.withUTF8 { search.places(in: $0, overlapping: false) }
    let count = words.unicodeScalars.count
    return found.map {
      let start = tokens.text.scalarOffset(ofUTF8: $0)
      return Span(start..<start + count)
    }
  }

  private func matching(_ words: ArraySlice<UInt32>, _ text: FoldedScalars) -> [Span] {
    let search = SequenceSearch(for: Array(words))
    let found = text.scalars.withUnsafeBufferPointer { search.places(in: $0, overlapping: false) }
    return found.map { Span(Int(text.starts[$0])..<Int(text.ends[$0 + words.count - 1])) }
  }
}
