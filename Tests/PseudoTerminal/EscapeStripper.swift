/// Takes escape sequences out of a stream that arrives in pieces (ECMA-48: CSI, OSC and the short ones).
struct EscapeStripper {
  private enum State { case text, escape, control, operatingSystem, operatingSystemEscape, charset }
  private var state = State.text

  mutating func strip(_ bytes: some Sequence<UInt8>, into text: inout [UInt8]) {
    for byte in bytes {
      switch state {
      case .text:
        if byte == 0x1B { state = .escape } else { text.append(byte) }
      case .escape:
        switch byte {
        case UInt8(ascii: "["): state = .control
        case UInt8(ascii: "]"): state = .operatingSystem
        case UInt8(ascii: "("), UInt8(ascii: ")"): state = .charset
        default: state = .text
        }
      case .control: if (0x40...0x7E).contains(byte) { state = .text }
      case .operatingSystem:
        if byte == 7 { state = .text } else if byte == 0x1B { state = .operatingSystemEscape }
      case .operatingSystemEscape, .charset: state = .text
      }
    }
  }
}
