/// Puts Unicode scalars together from UTF-8 bytes that come one at a time.
///
/// Refuses what the standard refuses: overlong forms, surrogates, scalars beyond U+10FFFF
/// (Unicode 16, table 3-7, "Well-Formed UTF-8 Byte Sequences").
struct UTF8Accumulator {
  enum Step: Equatable {
    case scalar(Unicode.Scalar)
    case more
    /// The bytes so far are no scalar. With `again` the byte given last may begin another.
    case invalid(again: Bool)
  }

  private var value: UInt32 = 0
  private var missing = 0
  private var allowed: ClosedRange<UInt8> = 0x80...0xBF

  /// Whether a scalar has begun and is not complete.
  var isWithinScalar: Bool { missing > 0 }

  mutating func add(_ byte: UInt8) -> Step {
    guard missing > 0 else { return begin(byte) }
    guard allowed.contains(byte) else {
      missing = 0
      return .invalid(again: true)
    }
    allowed = 0x80...0xBF
    value = value << 6 | UInt32(byte & 0x3F)
    missing -= 1
    guard missing == 0 else { return .more }
    return Unicode.Scalar(value).map(Step.scalar) ?? .invalid(again: false)
  }

  private mutating func begin(_ byte: UInt8) -> Step {
    allowed = 0x80...0xBF
    switch byte {
    case 0..<0x80: return .scalar(Unicode.Scalar(byte))
    case 0xC2...0xDF:
      value = UInt32(byte & 0x1F)
      missing = 1
    case 0xE0...0xEF:
      value = UInt32(byte & 0x0F)
      missing = 2
      if byte == 0xE0 { allowed = 0xA0...0xBF }
      if byte == 0xED { allowed = 0x80...0x9F }
    case 0xF0...0xF4:
      value = UInt32(byte & 0x07)
      missing = 3
      if byte == 0xF0 { allowed = 0x90...0xBF }
      if byte == 0xF4 { allowed = 0x80...0x8F }
    default: return .invalid(again: false)
    }
    return .more
  }

  /// The offset of the first byte that is no part of well-formed UTF-8; nil where all is well.
  static func firstFault(in bytes: some Collection<UInt8>) -> Int? {
    var accumulator = UTF8Accumulator()
    var start = 0
    for (offset, byte) in bytes.enumerated() {
      if !accumulator.isWithinScalar { start = offset }
      if case .invalid = accumulator.add(byte) { return start }
    }
    return accumulator.isWithinScalar ? start : nil
  }
}
