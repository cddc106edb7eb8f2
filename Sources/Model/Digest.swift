import Crypto

/// A SHA-256 digest, written as 64 lower-case hexadecimal digits.
package struct Digest: Hashable, Sendable {
  /// The 64 digits.
  package let hex: String

  /// The digest of bytes.
  package init(of bytes: some Sequence<UInt8>) {
    var hash = SHA256()
    if bytes.withContiguousStorageIfAvailable({ hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }) == nil {
      hash.update(data: Array(bytes))
    }
    hex = Self.hexadecimal(of: hash.finalize())
  }

  /// The digest of a text's UTF-8 bytes, as the text stands: no byte order mark, nothing normalised.
  package init(of text: String) {
    self.init(of: text.utf8)
  }

  /// Takes 64 lower-case hexadecimal digits; nil for anything else.
  package init?(hex: String) {
    guard hex.utf8.count == 64, hex.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }) else {
      return nil
    }
    self.hex = hex
  }

  /// 64 zeros: what the first entry of a chain names as the entry before it.
  package static let zero = Digest(uncheckedHex: String(repeating: "0", count: 64))

  /// The first 12 digits, enough for a person to tell two digests apart.
  package var short: String { String(hex.prefix(12)) }

  private init(uncheckedHex hex: String) { self.hex = hex }

  private static func hexadecimal(of bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension Digest: CustomStringConvertible {
  package var description: String { hex }
}
