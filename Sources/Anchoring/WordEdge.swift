import AssayModel

/// Whether a span begins and ends between words or inside one.
///
/// A quote that was cut between words stands only where words end too: "art" does not stand in "party".
struct WordEdge: Hashable {
  let startsInsideWord: Bool
  let endsInsideWord: Bool

  init(startsInsideWord: Bool, endsInsideWord: Bool) {
    self.startsInsideWord = startsInsideWord
    self.endsInsideWord = endsInsideWord
  }

  init(of span: Span, in tokens: TokenisedText) {
    startsInsideWord = Self.isInside(span.start, tokens)
    endsInsideWord = Self.isInside(span.end, tokens)
  }

  /// Whether a place with these edges may be a place of a quote with those.
  func allows(_ place: WordEdge) -> Bool {
    (startsInsideWord || !place.startsInsideWord) && (endsInsideWord || !place.endsInsideWord)
  }

  private static func isInside(_ offset: Int, _ tokens: TokenisedText) -> Bool {
    let token = tokens.firstToken(endingAfter: offset)
    return token < tokens.count && Int(tokens.starts[token]) < offset && tokens.kinds[token] != .newline
  }
}
