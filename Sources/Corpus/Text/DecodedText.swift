/// A file's bytes as text: UTF-8 with or without byte order mark, UTF-16 with one, else Windows-1252.
///
/// The byte order mark is no part of the text. Nothing else is changed: carriage returns stay.
package struct DecodedText: Hashable, Sendable {
  package let text: String
  /// The encoding where it is another than UTF-8.
  package let encoding: String?

  package init(_ bytes: [UInt8]) throws(EncodingProblem) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      let body = bytes[3...]
      guard let text = String(validating: body, as: UTF8.self) else {
        throw .notUTF8(line: Self.firstBadLine(of: body))
      }
      try Self.refuseBinary(body, share: 10)
      self.init(text: text, encoding: nil)
    } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      let isLittle = bytes[0] == 0xFF
      guard bytes.count % 2 == 0 else { throw .notUTF16 }
      var units: [UInt16] = []
      units.reserveCapacity(bytes.count / 2)
      for index in stride(from: 2, to: bytes.count, by: 2) {
        let (low, high) = isLittle ? (bytes[index], bytes[index + 1]) : (bytes[index + 1], bytes[index])
        units.append(UInt16(high) << 8 | UInt16(low))
      }
      guard let text = String(validating: units, as: UTF16.self) else { throw .notUTF16 }
      try Self.refuseBinary(text.utf8, share: 10)
      self.init(text: text, encoding: isLittle ? "UTF-16LE" : "UTF-16BE")
    } else if let text = String(validating: bytes, as: UTF8.self) {
      try Self.refuseBinary(bytes, share: 10)
      self.init(text: text, encoding: nil)
    } else {
      // Any bytes at all can be taken for Windows-1252, so far less is forgiven here.
      try Self.refuseBinary(bytes, share: 2, countingUndefined: true)
      self.init(text: Windows1252.decode(bytes), encoding: "Windows-1252")
    }
  }

  private init(text: String, encoding: String?) {
    self.text = text
    self.encoding = encoding
  }

  /// Refuses bytes with a NUL, or with more control characters than so many in a hundred.
  private static func refuseBinary(
    _ bytes: some Sequence<UInt8>, share: Int, countingUndefined: Bool = false
  ) throws(EncodingProblem) {
    var total = 0
    var controls = 0
    for byte in bytes {
      total += 1
      switch byte {
      case 0: throw .binary
      case 0x09, 0x0A, 0x0C, 0x0D: break
      case 0x01..<0x20, 0x7F: controls += 1
      case 0x80...: if countingUndefined, Windows1252.isUndefined(byte) { controls += 1 }
      default: break
      }
    }
    if controls * 100 > total * share { throw .binary }
  }

  /// The line, 1-based, that holds the first byte that is not UTF-8.
  private static func firstBadLine(of bytes: ArraySlice<UInt8>) -> Int {
    var number = 1
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if String(validating: line, as: UTF8.self) == nil { return number }
      number += 1
    }
    return number
  }
}
