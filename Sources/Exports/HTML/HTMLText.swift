import AssayModel
import Mustache

/// How the report's templates escape what they are given.
///
/// Everything that a template names with two braces goes through here: what is markup becomes text, and what could
/// control a terminal or turn a line around is left out. Only what this module made itself may be named with three.
struct HTMLText: MustacheContentType {
  /// The name in the templates' first line.
  static let name = "ASSAY"

  /// To be called before a template is read; once is enough.
  static let isRegistered: Bool = {
    MustacheContentTypes.register(HTMLText(), named: name)
    return true
  }()

  func escapeText(_ text: String) -> String {
    let text = SafeText.lines(text)
    guard text.utf8.contains(where: Self.isMarkup) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 64)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      case UInt8(ascii: "'"): bytes += "&#39;".utf8
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "\"")
      || byte == UInt8(ascii: "'")
  }
}
