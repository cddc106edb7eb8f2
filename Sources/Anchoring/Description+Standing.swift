import AssayModel

extension Description {
  /// Whether the quote stands where it stood, scalar for scalar, with all that was kept on both sides: what
  /// is found at once in an article that did not change there, and beyond doubt even where a text
  /// repeats itself.
  func stands(in text: ScalarText) -> Bool {
    guard span.end <= text.count else { return false }
    let before = span.start - prefix.unicodeScalars.count
    let behind = span.end + suffix.unicodeScalars.count
    guard before >= 0, behind <= text.count, span.count == quote.unicodeScalars.count else { return false }
    // A side that was kept short reached the text's edge, and still must.
    if prefix.unicodeScalars.count < Limits.context, before > 0 { return false }
    if suffix.unicodeScalars.count < Limits.context, behind < text.count { return false }
    return text[span].unicodeScalars.elementsEqual(quote.unicodeScalars)
      && text[Span(before..<span.start)].unicodeScalars.elementsEqual(prefix.unicodeScalars)
      && text[Span(span.end..<behind)].unicodeScalars.elementsEqual(suffix.unicodeScalars)
  }
}
