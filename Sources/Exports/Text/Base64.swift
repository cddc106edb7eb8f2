import AssayModel

/// Base 64 (RFC 4648), for the few digests that a document names in it.
enum Base64 {
  private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func text(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let part = bytes[start..<min(start + 3, bytes.count)]
      var word = part.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - part.count))
      var group: [UInt8] = []
      for _ in 0..<4 {
        group.insert(digits[word & 63], at: 0)
        word >>= 6
      }
      text += group[...part.count] + Array(repeating: UInt8(ascii: "="), count: 3 - part.count)
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension Digest {
  /// The 32 bytes.
  var bytes: [UInt8] {
    let digits = hex.utf8.map { $0 < 58 ? $0 - 48 : $0 - 87 }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }

  /// As a style or a script is named in a Content-Security-Policy, behind `sha256-`.
  var base64: String { Base64.text(bytes) }

  /// `ni:///sha-256;…` (RFC 6920): the text by its digest, wherever it lies.
  package var namedInformation: String {
    let text = base64.replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    return "ni:///sha-256;\(text)"
  }
}
