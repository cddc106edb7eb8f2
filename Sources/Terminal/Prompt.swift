/// A prompt as libedit takes it: every colour sequence marked as taking no room.
struct Prompt {
  /// What libedit takes a sequence between two of for a thing without width.
  static let mark: UInt32 = 1

  /// The lines before the last, as they are, colours and all; empty for a prompt of one line.
  let above: String
  /// The last line for libedit, ended by a zero.
  let marked: [UInt32]
  /// The last line without its colours.
  let visible: [Unicode.Scalar]
  /// All lines without their colours.
  let plain: String

  /// Keeps colours and text, drops every other control character.
  ///
  /// libedit loses a sequence that stands next to another or at the end. So neighbours become one,
  /// and at the end there is always something visible.
  init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    let split = scalars.lastIndex(of: "\n").map { $0 + 1 } ?? 0
    above = LineEditor.text(scalars[..<split])

    let last = ColoredText(scalars[split...])
    var pieces = last.pieces
    if !last.trailing.isEmpty {
      if pieces.last?.scalar == " " {
        pieces[pieces.count - 1].colors += last.trailing
      } else {
        pieces.append((last.trailing, " "))
      }
    }
    marked =
      pieces.flatMap { piece in
        let colors = piece.colors.map(\.value)
        return (colors.isEmpty ? [] : [Self.mark] + colors + [Self.mark]) + [piece.scalar.value]
      } + [0]
    visible = pieces.map(\.scalar)
    plain = LineEditor.text(ColoredText(scalars[..<split], keepingBreaks: true).visible + visible)
  }
}
