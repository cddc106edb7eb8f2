/// Text made fit for a terminal.
enum ScreenText {
  /// Without control characters, which a terminal would obey.
  static func withoutControls(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else { return text }
    return LineEditor.text(text.unicodeScalars.filter { $0.properties.generalCategory != .control })
  }

  /// On one row: line breaks and tabs become spaces; other control characters, and those that
  /// reorder what stands around them, go.
  static func clean(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.compactMap { scalar in
      switch scalar {
      case "\t", "\n", "\r", "\u{2028}", "\u{2029}": return " "
      case "\u{200E}", "\u{200F}", "\u{061C}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": return nil
      default: return scalar.properties.generalCategory == .control ? nil : scalar
      }
    }
  }

  /// At most so many columns of it; where something is left out, `mark` stands at its end.
  static func fitted(_ scalars: [Unicode.Scalar], to columns: Int, mark: String) -> [Unicode.Scalar] {
    guard ScreenLayout.width(of: scalars) > columns else { return scalars }
    let room = columns - ScreenLayout.width(of: mark.unicodeScalars)
    guard room > 0 else { return Array(mark.unicodeScalars.prefix(max(0, columns))) }
    var width = 0
    let kept = scalars.prefix { scalar in
      width += ScreenLayout.width(of: scalar, at: width)
      return width <= room
    }
    return Array(kept) + Array(mark.unicodeScalars)
  }

  /// Filled up with spaces to so many columns.
  static func padded(_ scalars: [Unicode.Scalar], to columns: Int) -> [Unicode.Scalar] {
    scalars + repeatElement(" ", count: max(0, columns - ScreenLayout.width(of: scalars)))
  }
}
