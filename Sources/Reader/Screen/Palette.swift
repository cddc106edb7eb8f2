import AssayViews

/// The escape sequences for inks, taken from how a renderer paints.
package struct Palette {
  private var parameters: [Style: String] = [:]
  private let renderer: TextRenderer

  package init(_ renderer: TextRenderer) { self.renderer = renderer }

  /// A row as a terminal takes it, every colour ended.
  package mutating func text(of row: ScreenRow) -> String {
    var text = ""
    for run in row.runs {
      let parameters = self.parameters(of: run.ink)
      text += parameters.isEmpty ? run.text : "\u{1B}[\(parameters)m\(run.text)\u{1B}[0m"
    }
    return text
  }

  private mutating func parameters(of ink: Ink) -> String {
    var all: [String] = []
    if ink.isBold { all.append("1") }
    if ink.isUnderlined { all.append("4") }
    if ink.isReversed { all.append("7") }
    let color = ink.painted ?? color(of: ink.style)
    if !color.isEmpty { all.append(color) }
    return all.joined(separator: ";")
  }

  private mutating func color(of style: Style) -> String {
    if let known = parameters[style] { return known }
    let color = Ink.lines(of: renderer.text(of: Line("x", style))).first?.first?.ink.painted ?? ""
    parameters[style] = color
    return color
  }
}
