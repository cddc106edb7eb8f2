import AssayModel

/// Text cut to what there is room for.
enum ShortText {
  /// At most so many columns, an ellipsis for what is missing.
  static func cut(_ text: String, to width: Int) -> String {
    let text = SafeText.make(text)
    guard DisplayWidth.of(text) > width else { return text }
    var cut = ""
    var used = 1
    for character in text {
      used += DisplayWidth.of(character)
      guard used <= width else { break }
      cut.append(character)
    }
    return cut + "…"
  }
}
