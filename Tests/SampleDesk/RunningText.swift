extension StringProtocol {
  /// The words without line ends and indentation, whatever the width of the screen.
  package var running: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
