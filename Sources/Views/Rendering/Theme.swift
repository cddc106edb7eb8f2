/// How styles look in a terminal: select graphic rendition parameters (ECMA-48).
///
/// No theme chooses a background or a colour that only one kind of background carries: of the 16 colours of the
/// terminal's own palette neither yellow nor white, nor the bright ones; and nothing is dimmed, since on many
/// terminals dimmed words cannot be read. A theme is a help to the eye: each meaning also stands in a mark or a word.
package struct Theme: Sendable {
  package let name: String
  /// What it is, for a list.
  package let summary: String
  private let parameters: [Style: String]

  /// No escapes at all.
  package static let plain = Theme(name: "plain", summary: "no colours and no emphasis", parameters: [:])

  package static let standard = Theme(
    name: "standard", summary: "the terminal's own green, red, magenta and cyan",
    parameters: [
      .strong: "1", .heading: "1;4", .id: "36", .good: "32", .bad: "31", .doubtful: "35", .match: "7", .cited: "4",
      .said: "36",
    ])

  /// For every palette, and for eyes that do not tell green from red.
  package static let contrast = Theme(
    name: "contrast", summary: "bold, underlined and reversed words in place of colours",
    parameters: [
      .strong: "1", .heading: "1;4", .id: "1", .good: "1", .bad: "1;7", .doubtful: "1;4", .match: "7", .cited: "4",
      .said: "1",
    ])

  /// All of them, the usual one first.
  package static let all = [standard, contrast, plain]

  /// The theme of that name; nil where there is none.
  package static func named(_ name: String) -> Theme? { all.first { $0.name == name } }

  func paint(_ text: String, _ style: Style) -> String {
    guard let parameters = parameters[style], !text.isEmpty else { return text }
    return "\u{1B}[\(parameters)m\(text)\u{1B}[0m"
  }

  /// What a style is painted with; empty for nothing.
  package func parameters(of style: Style) -> String { parameters[style] ?? "" }
}
