/// Text with colours taken apart: `ESC [ … m` sequences, and the scalars between them.
///
/// Other sequences and control characters are dropped.
struct ColoredText {
  typealias Piece = (colors: [Unicode.Scalar], scalar: Unicode.Scalar)

  /// The visible scalars, each with the colours that stand before it.
  private(set) var pieces: [Piece] = []
  /// The colours behind the last.
  private(set) var trailing: [Unicode.Scalar] = []

  init(_ scalars: some Sequence<Unicode.Scalar>, keepingBreaks: Bool = false) {
    var rest = Array(scalars)[...]
    while let scalar = rest.popFirst() {
      if scalar == "\u{1B}", rest.first == "[" {
        let sequence = rest.prefix { !(("@"..."~").contains($0) && $0 != "[") }
        rest = rest.dropFirst(sequence.count)
        if rest.popFirst() == "m" { trailing += [scalar] + sequence + ["m"] }
      } else if scalar.properties.generalCategory != .control || (keepingBreaks && scalar == "\n") {
        // libedit loses a sequence before a combining mark: it waits for the next base.
        let carries = ScreenLayout.width(of: scalar, at: 0) > 0
        pieces.append((carries ? trailing : [], scalar))
        if carries { trailing = [] }
      }
    }
  }

  var visible: [Unicode.Scalar] { pieces.map(\.scalar) }
}
