/// How styles look in a terminal: select graphic rendition parameters (ECMA-48), of the 16 colours that
/// every terminal's own palette makes readable on its background.
package struct Theme: Sendable {
  private let parameters: [Style: String]

  /// No escapes at all.
  package static let plain = Theme(parameters: [:])

  package static let standard = Theme(parameters: [
    .strong: "1", .faint: "2", .heading: "1;4", .id: "36", .good: "32", .bad: "31", .doubtful: "35", .match: "1;7",
    .cited: "4",
  ])

  func paint(_ text: String, _ style: Style) -> String {
    guard let parameters = parameters[style], !text.isEmpty else { return text }
    return "\u{1B}[\(parameters)m\(text)\u{1B}[0m"
  }

  var isPlain: Bool { parameters.isEmpty }
}
