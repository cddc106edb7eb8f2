import AssayIndex
import AssayModel
import AssayWords

/// Finds where the words of a passage that matched stand in the article's text.
///
/// An index keeps the order of words, not their places; these are read from the text of the paragraph, and only for
/// passages that are shown.
enum HitMarker {
  /// The matched words in scalars of the text, in reading order, apart from each other.
  static func matches(of passage: PassagePicker.Passage, in document: ForwardDocument, text: ScalarText) -> [Span] {
    guard !passage.occurrences.isEmpty else { return [] }
    let sentences = document.sentences
    var first = passage.sentence
    while first > 0, !sentences[first].beginsParagraph { first -= 1 }
    let start = Int(sentences[first].start)
    // Signs of not adjoining are no words of the text.
    var ordinal = 0
    var ordinals: [Int: Int] = [:]
    let wordStart = sentences[first].words.lowerBound
    let wordEnd = passage.occurrences.map(\.words.upperBound).max() ?? wordStart
    for at in wordStart..<max(wordStart, wordEnd) where document.words[at] != 0 {
      ordinals[at] = ordinal
      ordinal += 1
    }
    var last = passage.sentence
    while last + 1 < sentences.count, !sentences[last + 1].beginsParagraph { last += 1 }
    let tokens = SearchTokens(of: String(text[Span(start..<Int(sentences[last].end))])).tokens
    var spans: [Span] = []
    for occurrence in passage.occurrences {
      let places = occurrence.words.compactMap { ordinals[$0] }
      guard let one = places.first, let other = places.last, other < tokens.count else { continue }
      spans.append(Span(start + tokens[one].span.start..<start + tokens[other].span.end))
    }
    var matches: [Span] = []
    for span in spans.sorted() {
      if let last = matches.last, span.start < last.end || last == span {
        matches[matches.count - 1] = Span(last.start..<max(last.end, span.end))
      } else {
        matches.append(span)
      }
    }
    return matches
  }
}
