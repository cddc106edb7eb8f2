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
    var bytes: [UInt8] = []
    Self.add(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Adds a text to a document, escaped.
  static func add(_ text: String, to document: inout [UInt8]) {
    var text = SafeText.lines(text)
    text.withUTF8 { bytes in
      var rest = bytes[...]
      while let place = rest.firstIndex(where: isMarkup) {
        document += rest[..<place]
        document += entity(for: rest[place])
        rest = rest[(place + 1)...]
      }
      document += rest
    }
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
    default: false
    }
  }

  private static func entity(for mark: UInt8) -> String.UTF8View {
    switch mark {
    case UInt8(ascii: "&"): "&amp;".utf8
    case UInt8(ascii: "<"): "&lt;".utf8
    case UInt8(ascii: ">"): "&gt;".utf8
    case UInt8(ascii: "\""): "&quot;".utf8
    default: "&#39;".utf8
    }
  }
}
