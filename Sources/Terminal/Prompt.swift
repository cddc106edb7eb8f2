import CTerminal

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

  /// Keeps colours (`ESC [ … m`) and text, drops every other control character.
  ///
  /// libedit loses a sequence that stands next to another or at the end. So neighbours become one,
  /// and at the end there is always something visible.
  init(_ text: String) {
    var scalars = Array(text.unicodeScalars)
    let lastBreak = scalars.lastIndex(of: "\n")
    above = lastBreak.map { Self.text(scalars[...$0]) } ?? ""
    let plainAbove = Self.pieces(of: scalars[..<(lastBreak.map { $0 + 1 } ?? 0)], keepingBreaks: true)
    scalars = Array(scalars[(lastBreak.map { $0 + 1 } ?? 0)...])

    var (pieces, trailing) = Self.pieces(of: scalars[...], keepingBreaks: false)
    if !trailing.isEmpty {
      if let last = pieces.last, last.scalar == " " {
        pieces[pieces.count - 1].colors += trailing
      } else {
        pieces.append((trailing, " "))
      }
      trailing = []
    }
    var marked: [UInt32] = []
    for piece in pieces {
      if !piece.colors.isEmpty { marked += [Self.mark] + piece.colors.map(\.value) + [Self.mark] }
      marked.append(piece.scalar.value)
    }
    self.marked = marked + [0]
    visible = pieces.map(\.scalar)
    plain = Self.text((plainAbove.pieces + pieces).map(\.scalar))
  }

  private typealias Piece = (colors: [Unicode.Scalar], scalar: Unicode.Scalar)

  /// The visible scalars, each with the colour sequences before it, and the sequences behind the last.
  private static func pieces(
    of scalars: ArraySlice<Unicode.Scalar>, keepingBreaks: Bool
  ) -> (pieces: [Piece], trailing: [Unicode.Scalar]) {
    var pieces: [Piece] = []
    var colors: [Unicode.Scalar] = []
    var rest = scalars
    while let scalar = rest.popFirst() {
      if scalar == "\u{1B}", rest.first == "[" {
        let sequence = rest.prefix { !(("@"..."~").contains($0) && $0 != "[") }
        rest = rest.dropFirst(sequence.count)
        let final = rest.popFirst()
        if final == "m" { colors += [scalar] + sequence + ["m"] }
      } else if scalar.properties.generalCategory != .control || (keepingBreaks && scalar == "\n") {
        // A sequence before a combining mark would be lost too: it waits for the next base.
        let carries = cterm_width(scalar.value) > 0
        pieces.append((carries ? colors : [], scalar))
        if carries { colors = [] }
      }
    }
    return (pieces, colors)
  }

  private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
