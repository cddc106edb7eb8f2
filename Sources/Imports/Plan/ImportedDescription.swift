import AssayAnchoring
import AssayModel

// A file's words as a session describes a place.

extension Description {
  /// What the file says of the place. Without the paragraph and the rivals that a session keeps, less is known, and
  /// less is found again.
  init(as span: ImportedSpan) { self.init(as: span, between: nil) }

  /// The same, with the surroundings of a place whose words are like the file's: what the file never said of them must
  /// not pass for a change one day. Where it says something else of them, that stands. Nil where that helps nothing.
  ///
  /// - Parameter anchoring: how the file's words alone stand at the place.
  init?(as span: ImportedSpan, near place: Span, _ anchoring: Anchoring, in text: TokenisedText) {
    let known = anchoring.difference?.changes ?? []
    // The words at the place that stand for the first and last ones of the quote may belong to it or not: they are
    // taken for them, unless that would tell of more than the quote's own words.
    for place in [Self.widened(place, by: anchoring.difference, in: text.text), place] {
      let description = Description(as: span, between: Description(of: place, in: text))
      let found = anchor(description, in: text)
      if found.surroundings == nil, found.difference?.changes.isSubset(of: known) ?? false {
        self = description
        return
      }
    }
    return nil
  }

  private init(as span: ImportedSpan, between near: Description?) {
    let before = near.flatMap { $0.prefix.hasSuffix(span.prefix) ? $0 : nil }
    let after = near.flatMap { $0.suffix.hasPrefix(span.suffix) ? $0 : nil }
    let front = before.map { Self.words(of: $0).front } ?? Self.lines(span.prefix).last ?? ""
    let back = after.map { Self.words(of: $0).back } ?? Self.lines(span.suffix).first ?? ""
    self.init(
      quote: span.quote, prefix: before?.prefix ?? span.prefix, suffix: after?.suffix ?? span.suffix,
      span: span.span ?? Span(0..<span.quote.unicodeScalars.count), paragraph: front + span.quote + back,
      offset: front.unicodeScalars.count, preceding: before?.preceding ?? "", following: after?.following ?? "",
      occurrence: 1, occurrences: 1, rivals: [])
  }

  /// What stands in the paragraph before the quote and behind it.
  private static func words(of description: Description) -> (front: String, back: String) {
    let scalars = description.paragraph.unicodeScalars
    let end = description.offset + description.quote.unicodeScalars.count
    return (
      String(String.UnicodeScalarView(scalars.prefix(description.offset))),
      String(String.UnicodeScalarView(scalars.dropFirst(end)))
    )
  }

  private static func lines(_ text: String) -> [String] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
  }

  /// The place with as many words more on each side as the quote's ends have lost, within the line.
  private static func widened(_ place: Span, by difference: WordDifference?, in text: ScalarText) -> Span {
    let runs = difference?.runs ?? []
    func count(_ run: WordDifference.Run?) -> Int {
      run.map { $0.kind == .removed ? $0.text.split(whereSeparator: \.isWhitespace).count : 0 } ?? 0
    }
    let reach = Limits.paragraph
    let front = String(text[Span(max(0, place.start - reach)..<place.start)])
    let back = String(text[Span(place.end..<min(text.count, place.end + reach))])
    return Span(
      place.start - length(of: count(runs.first), words: front.unicodeScalars.reversed())..<place.end
        + length(of: count(runs.last), words: Array(back.unicodeScalars)))
  }

  /// How far so many words reach, blanks between them included; a line end is not passed.
  private static func length(of count: Int, words scalars: [Unicode.Scalar]) -> Int {
    var (at, reached) = (0, 0)
    for _ in 0..<count {
      while at < scalars.count, scalars[at].properties.isWhitespace, scalars[at] != "\n" { at += 1 }
      guard at < scalars.count, scalars[at] != "\n" else { return reached }
      while at < scalars.count, !scalars[at].properties.isWhitespace { at += 1 }
      reached = at
    }
    return reached
  }
}
