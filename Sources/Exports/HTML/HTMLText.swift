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
      while let place = rest.firstIndex(where: { entities[Int($0)] != nil }) {
        document += rest[..<place]
        document += entities[Int(bytes[place])] ?? []
        rest = rest[(place + 1)...]
      }
      document += rest
    }
  }

  /// What stands for a byte that is markup, by the byte.
  private static let entities: [[UInt8]?] = {
    var entities = [[UInt8]?](repeating: nil, count: 256)
    for (mark, entity) in ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;"] {
      for byte in mark.utf8 { entities[Int(byte)] = Array(entity.utf8) }
    }
    return entities
  }()
}
