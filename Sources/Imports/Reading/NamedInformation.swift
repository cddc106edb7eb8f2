import AssayModel

/// `ni:///sha-256;…` (RFC 6920): how an annotation names a text that has no address on the web.
enum NamedInformation {
  private static let prefix = "ni:///sha-256;"
  private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  /// The digest that the name holds; nil for any other address.
  static func digest(in url: String?) -> Digest? {
    guard let url, url.hasPrefix(prefix) else { return nil }
    let text = url.utf8.dropFirst(prefix.utf8.count)
    // 32 bytes are 43 digits of six bits, the last two bits of which are nothing.
    guard text.count == 43 else { return nil }
    var bits = 0
    var count = 0
    var hex = ""
    for digit in text {
      guard let value = digits.firstIndex(of: digit) else { return nil }
      bits = bits << 6 | value
      count += 6
      while count >= 4, hex.utf8.count < 64 {
        count -= 4
        hex += String(bits >> count & 15, radix: 16)
      }
      bits &= 0xFFF
    }
    return Digest(hex: hex)
  }
}
