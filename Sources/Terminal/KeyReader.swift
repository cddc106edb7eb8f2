/// Turns a terminal's bytes into keys.
///
/// Sequences: ECMA-48, section 5.4; the letters and numbers as xterm's "ctlseqs" lists them.
final class KeyReader {
  enum Event: Equatable {
    case key(Key)
    case signal(Signals.Kind)
    case end
  }

  /// How long a lone Escape is waited on, and a sequence that has begun (milliseconds).
  private static let escapePatience: Int32 = 30
  private static let sequencePatience: Int32 = 120

  private let input: TerminalInput
  private var pending: [Event] = []

  init(_ input: TerminalInput) { self.input = input }

  func takeUpTypedAhead() { input.takeUpTypedAhead() }

  /// Whether the next key has yet to be pressed.
  var isIdle: Bool { pending.isEmpty && input.isIdle }

  /// Drops what was typed and not yet read.
  func discard() {
    input.discard()
    pending.removeAll()
  }

  /// Whether there are keys to be had without waiting.
  var isWaiting: Bool { !pending.isEmpty || input.isWaiting }

  /// Gives an event out again, before all others.
  func unread(_ event: Event) { pending.append(event) }

  /// Waits for the next key or signal.
  func next() -> Event {
    if let event = pending.popLast() { return event }
    var accumulator = UTF8Accumulator()
    while true {
      switch input.event() {
      case .end: return .end
      case .signal(let signal): return .signal(signal)
      case .byte(0x1B) where !accumulator.isWithinScalar: return escape()
      case .byte(let byte):
        switch accumulator.add(byte) {
        case .more: continue
        case .scalar(let scalar): return .key(.scalar(scalar))
        case .invalid(let again):
          if again { input.unread([byte]) }
          return .key(.invalid)
        }
      }
    }
  }

  private func escape() -> Event {
    let alone = Event.key(.scalar("\u{1B}"))
    guard let second = input.byte(within: Self.escapePatience) else { return alone }
    switch second {
    case UInt8(ascii: "["): break
    case UInt8(ascii: "O"):
      guard let letter = input.byte(within: Self.sequencePatience) else { break }
      if let key = Self.key(parameters: [], final: letter) { return .key(key) }
      return .key(.sequence([0x1B, second, letter]))
    default:
      input.unread([second])
      return alone
    }
    var parameters: [UInt8] = []
    while second == UInt8(ascii: "["), parameters.count < 32,
      let byte = input.byte(within: Self.sequencePatience)
    {
      switch byte {
      case 0x20...0x3F: parameters.append(byte)
      case 0x40...0x7E:
        if byte == UInt8(ascii: "~"), parameters == Array("200".utf8) { return paste() }
        let whole = [0x1B, second] + parameters + [byte]
        return .key(Self.key(parameters: parameters, final: byte) ?? .sequence(whole))
      default:
        input.unread([second] + parameters + [byte])
        return alone
      }
    }
    input.unread([second] + parameters)
    return alone
  }

  /// What stands between the paste's opening mark, which was read, and its closing one.
  private func paste() -> Event {
    let close = Array("\u{1B}[201~".utf8)
    var body: [UInt8] = []
    var later: [Event] = []
    defer { pending.append(contentsOf: later.reversed()) }
    while true {
      switch input.event() {
      case .byte(let byte):
        body.append(byte)
        if byte == close[close.count - 1], body.suffix(close.count).elementsEqual(close) {
          return .key(.paste(body.dropLast(close.count)))
        }
      case .signal(.resize): later.append(.signal(.resize))
      case .signal(let signal): return .signal(signal)
      case .end: return .end
      }
    }
  }

  private static func key(parameters: [UInt8], final: UInt8) -> Key? {
    let numbers = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) }
    // The second number is 1 more than a sum: 1 for Shift, 2 for Alt, 4 for Control.
    let modifiers = numbers.count > 1 ? (numbers[1] ?? 1) - 1 : 0
    let movesByWord = modifiers & 6 != 0
    switch final {
    case UInt8(ascii: "A"): return .up
    case UInt8(ascii: "B"): return .down
    case UInt8(ascii: "C"): return movesByWord ? .wordRight : .right
    case UInt8(ascii: "D"): return movesByWord ? .wordLeft : .left
    case UInt8(ascii: "H"): return .home
    case UInt8(ascii: "F"): return .end
    case UInt8(ascii: "Z"): return .backTab
    case UInt8(ascii: "~"):
      switch numbers.first ?? nil {
      case 1, 7: return .home
      case 2: return .insert
      case 3: return .delete
      case 4, 8: return .end
      case 5: return .pageUp
      case 6: return .pageDown
      default: return nil
      }
    default: return nil
    }
  }
}
