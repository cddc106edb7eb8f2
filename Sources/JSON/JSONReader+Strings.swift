/// Strings with their escapes.
extension JSONReader {
  mutating func string() throws(JSONError) -> String {
    offset += 1
    let start = offset
    let run = PlainRun(in: bytes, from: start)
    offset = run.end
    guard offset < bytes.count else { throw error(.unexpectedEnd) }
    guard bytes[offset] == UInt8(ascii: "\"") else { return try escapedString(from: start) }
    guard let text = run.text(of: bytes) else { throw error(.notUTF8, at: start) }
    offset += 1
    return text
  }

  /// The rest of a string that holds an escape; `start` is its first byte.
  private mutating func escapedString(from start: Int) throws(JSONError) -> String {
    var text = Array(bytes[start..<offset])
    while offset < bytes.count {
      let byte = bytes[offset]
      switch byte {
      case UInt8(ascii: "\""):
        offset += 1
        guard let string = String(validating: text, as: UTF8.self) else { throw error(.notUTF8, at: start) }
        return string
      case UInt8(ascii: "\\"):
        offset += 1
        try escape(into: &text)
      case 0..<0x20: throw error(.unescapedControl(byte))
      default:
        let end = PlainRun(in: bytes, from: offset).end
        text.append(contentsOf: bytes[offset..<end])
        offset = end
      }
    }
    throw error(.unexpectedEnd)
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONError) {
    guard offset < bytes.count else { throw error(.unexpectedEnd) }
    let letter = bytes[offset]
    offset += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): text.append(letter)
    case UInt8(ascii: "/"):
      isCanonical = false
      text.append(letter)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      let start = offset
      let scalar = try escapedScalar()
      if isCanonical { isCanonical = Self.isNeeded(bytes[start..<offset], for: scalar) }
      text.append(contentsOf: String(scalar).utf8)
    default: throw error(.badEscape, at: offset - 2)
    }
  }

  private mutating func escapedScalar() throws(JSONError) -> Unicode.Scalar {
    let start = offset - 2
    let unit = try hexUnit()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard unit < 0xDC00, offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "\\"),
      bytes[offset + 1] == UInt8(ascii: "u")
    else { throw error(.loneSurrogate, at: start) }
    offset += 2
    let low = try hexUnit()
    guard (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00))
    else { throw error(.loneSurrogate, at: start) }
    return scalar
  }

  /// Whether only these four digits can write the scalar: it is a control character without a letter of its own.
  private static func isNeeded(_ digits: ArraySlice<UInt8>, for scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x08, 0x09, 0x0A, 0x0C, 0x0D: false
    case 0..<0x20: !digits.contains { (65...70).contains($0) }
    default: false
    }
  }

  private mutating func hexUnit() throws(JSONError) -> UInt16 {
    guard offset + 4 <= bytes.count else { throw error(.unexpectedEnd) }
    var unit: UInt16 = 0
    for byte in bytes[offset..<offset + 4] {
      switch byte {
      case 48...57: unit = unit << 4 + UInt16(byte - 48)
      case 65...70: unit = unit << 4 + UInt16(byte - 55)
      case 97...102: unit = unit << 4 + UInt16(byte - 87)
      default: throw error(.badEscape, at: offset - 2)
      }
    }
    offset += 4
    return unit
  }
}
