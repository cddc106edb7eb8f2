import AssayViews

/// How words are drawn: a style that the theme gives a colour, and what shows without colours too.
package struct Ink: Hashable, Sendable {
  package var style: Style
  package var isBold = false
  package var isUnderlined = false
  package var isReversed = false
  /// Parameters of a colour that was painted elsewhere, in place of the style's.
  var painted: String?

  package init(_ style: Style = .plain, bold: Bool = false, underlined: Bool = false, reversed: Bool = false) {
    self.style = style
    isBold = bold
    isUnderlined = underlined
    isReversed = reversed
  }

  static let plain = Ink()
  static let faint = Ink(.faint)
  static let bar = Ink(.strong, reversed: true)

  /// Painted text as a renderer gives it, line by line: `ESC [ … m` and the words between.
  static func lines(of text: String) -> [[ScreenRow.Run]] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var runs: [ScreenRow.Run] = []
      var ink = Ink()
      for (number, part) in line.split(separator: "\u{1B}", omittingEmptySubsequences: false).enumerated() {
        var words = part
        if number > 0, let end = part.firstIndex(of: "m"), part.first == "[" {
          let parameters = part[part.index(after: part.startIndex)..<end]
          ink.painted = ["", "0"].contains(parameters) ? nil : String(parameters)
          words = part[part.index(after: end)...]
        }
        if !words.isEmpty { runs.append(ScreenRow.Run(text: String(words), ink: ink)) }
      }
      return runs
    }
  }
}
