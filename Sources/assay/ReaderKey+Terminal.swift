import AssayReader
import AssayTerminal

extension ReaderKey {
  /// A key of the terminal as the reader knows it; nil for one it knows nothing of.
  init?(_ key: Key) {
    switch key {
    case .scalar("\r"), .scalar("\n"): self = .enter
    case .scalar("\t"): self = .tab
    case .scalar("\u{1B}"): self = .escape
    case .scalar("\u{7F}"), .scalar("\u{8}"): self = .backspace
    case .scalar(let scalar):
      if scalar.value >= 0x20 {
        self = .sign(scalar)
      } else if let letter = Unicode.Scalar(scalar.value + 0x60) {
        self = .control(letter)
      } else {
        return nil
      }
    case .paste(let bytes): self = .paste(String(decoding: bytes, as: UTF8.self))
    case .up: self = .up
    case .down: self = .down
    case .left: self = .left
    case .right: self = .right
    case .home: self = .home
    case .end: self = .end
    case .pageUp: self = .pageUp
    case .pageDown: self = .pageDown
    case .delete: self = .delete
    case .wordLeft: self = .wordLeft
    case .wordRight: self = .wordRight
    case .backTab: self = .backTab
    // F1, as xterm and as the Linux console send it.
    case .sequence(let bytes): if Self.helpKeys.contains(bytes) { self = .help } else { return nil }
    case .insert, .invalid: return nil
    }
  }

  private static let helpKeys = ["\u{1B}OP", "\u{1B}[11~", "\u{1B}[[A"].map { Array($0.utf8) }
}
