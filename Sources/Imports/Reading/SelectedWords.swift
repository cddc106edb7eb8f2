import AssayJSON
import AssayModel

/// The words that a target's selectors choose, with what stands around them.
///
/// A selector may be narrowed by another inside it (`refinedBy`): the innermost words are meant. A position inside
/// another selector counts from what that one chose, never from the article's beginning. Source: W3C, "Web Annotation
/// Data Model" (2017), 4.2 and 4.2.9.
struct SelectedWords {
  let exact: String
  let prefix: String
  let suffix: String
  /// Where they stand in the article, if a selector says so.
  private(set) var position: Span?

  /// Nil where no words are quoted.
  init?(_ selectors: [JSON]) {
    guard var words = Self.words(of: selectors, in: nil) else { return nil }
    let position = selectors.first { $0.isOf("TextPositionSelector") && $0["refinedBy"] == nil }
    // Words that were narrowed down do not stand where the whole of them does.
    let isWhole = selectors.contains { $0.isOf("TextQuoteSelector") && $0.text("exact") == words.exact }
    if isWhole { words.position = Checked.span(position?["start"]?.integer, position?["end"]?.integer) }
    self = words
  }

  private init(exact: String, prefix: String, suffix: String) {
    self.exact = exact
    self.prefix = prefix
    self.suffix = suffix
  }

  private static func words(of selectors: [JSON], in outer: SelectedWords?) -> SelectedWords? {
    let quotes = selectors.filter { $0.isOf("TextQuoteSelector") }
    for selector in quotes {
      guard let exact = selector.text("exact"), !exact.isEmpty else { continue }
      let (prefix, suffix) = (selector.text("prefix") ?? "", selector.text("suffix") ?? "")
      let isBare = prefix.isEmpty && suffix.isEmpty
      let words =
        (isBare ? outer?.part(exact) : nil) ?? SelectedWords(exact: exact, prefix: prefix, suffix: suffix)
      return self.words(of: selector.all("refinedBy"), in: words) ?? words
    }
    for selector in selectors where !selector.isOf("TextQuoteSelector") {
      if selector.isOf("TextPositionSelector"), let outer,
        let span = Checked.span(selector["start"]?.integer, selector["end"]?.integer), let part = outer.part(span)
      {
        return words(of: selector.all("refinedBy"), in: part) ?? part
      }
      if let inner = words(of: selector.all("refinedBy"), in: nil) { return inner }
    }
    return nil
  }

  /// A part of the words by its place in them; nil where they end before it.
  private func part(_ span: Span) -> SelectedWords? {
    let text = ScalarText(exact)
    guard !span.isEmpty, span.end <= text.count else { return nil }
    return SelectedWords(
      exact: String(text[span]), prefix: prefix + String(text[Span(0..<span.start)]),
      suffix: String(text[Span(span.end..<text.count)]) + suffix)
  }

  /// A part of the words that stands in them once.
  private func part(_ words: String) -> SelectedWords? {
    // What is longer is no quotation, and would take long to look through.
    guard exact.utf8.count <= 4 * ImportLimits.quote else { return nil }
    let places = exact.unicodeScalars.ranges(of: words.unicodeScalars)
    guard places.count == 1 else { return nil }
    let start = exact.unicodeScalars.distance(from: exact.startIndex, to: places[0].lowerBound)
    return part(Span(start..<start + words.unicodeScalars.count))
  }
}
