/// A template of Mustache, taken apart once, for what a report has tens of thousands of.
///
/// The library's own rendering takes microseconds for each tag, which is nothing for a page and many seconds for 5,000
/// claims. This knows what such templates use, names, sections, inverted sections and comments, and gives what the
/// library gives, which a test compares. Source: the Mustache specification, mustache(5).
package struct QuickTemplate: Sendable {
  private indirect enum Part: Sendable {
    case text([UInt8])
    /// A name whose value is escaped.
    case words(String)
    case section(String, [Part])
    case inverted(String, [Part])
  }

  /// What names are looked up in.
  private enum Frame {
    case fields(Fields)
    /// A value without fields, which only `.` stands for.
    case value(Any)
  }

  private let parts: [Part]

  /// Nil where a section is not closed, or a tag is none of those that are known.
  package init?(_ source: String) {
    var reader = Reader(rest: source[...])
    guard let parts = reader.parts(until: nil) else { return nil }
    self.parts = parts
  }

  package func render(_ fields: [String: Any]) -> String {
    var bytes: [UInt8] = []
    render(fields, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Adds to a document what the template makes of some fields.
  func render(_ fields: Fields, into bytes: inout [UInt8]) {
    var stack = [Frame.fields(fields)]
    Self.render(parts, &stack, into: &bytes)
  }

  private static func render(_ parts: [Part], _ stack: inout [Frame], into bytes: inout [UInt8]) {
    for part in parts {
      switch part {
      case .text(let text): bytes += text
      case .words(let name):
        switch value(name, in: stack) {
        case let words as String: HTMLText.add(words, to: &bytes)
        case let number as Int: bytes += String(number).utf8
        case .some(let other): HTMLText.add("\(other)", to: &bytes)
        case nil: break
        }
      case .section(let name, let inner): section(value(name, in: stack), inner, &stack, into: &bytes)
      case .inverted(let name, let inner):
        if isNothing(value(name, in: stack)) { render(inner, &stack, into: &bytes) }
      }
    }
  }

  private static func section(
    _ value: Any?, _ inner: [Part], _ stack: inout [Frame], into bytes: inout [UInt8]
  ) {
    func render(inside frame: Frame) {
      stack.append(frame)
      Self.render(inner, &stack, into: &bytes)
      stack.removeLast()
    }
    switch value {
    case nil: break
    case let isThere as Bool: if isThere { Self.render(inner, &stack, into: &bytes) }
    case let fields as Fields: render(inside: .fields(fields))
    case let list as [Fields]: for one in list { render(inside: .fields(one)) }
    case let list as [String]: for one in list { render(inside: .value(one)) }
    case .some(let one): render(inside: .value(one))
    }
  }

  private static func isNothing(_ value: Any?) -> Bool {
    switch value {
    case nil: true
    case let isThere as Bool: !isThere
    case let list as [Fields]: list.isEmpty
    case let list as [String]: list.isEmpty
    default: false
    }
  }

  private static func value(_ name: String, in stack: [Frame]) -> Any? {
    if name == "." {
      switch stack.last {
      case .fields(let fields): return fields
      case .value(let value): return value
      case nil: return nil
      }
    }
    for place in stack.indices.reversed() {
      if case .fields(let fields) = stack[place], let found = fields[name] { return found }
    }
    return nil
  }
}

extension QuickTemplate {
  /// Reads a template's text from its beginning.
  private struct Reader {
    var rest: Substring
    /// Whether nothing but what has been taken away stands before `rest` in its line.
    private var isLineStart = true

    init(rest: Substring) { self.rest = rest }

    /// The parts up to the end of a section, or of the whole.
    mutating func parts(until section: String?) -> [Part]? {
      var parts: [Part] = []
      while let start = rest.firstRange(of: "{{") {
        let before = rest[..<start.lowerBound]
        if let end = before.last { isLineStart = end.isNewline }
        if !before.isEmpty { parts.append(.text(Array(before.utf8))) }
        guard let end = rest[start.upperBound...].firstRange(of: "}}") else { return nil }
        let tag = rest[start.upperBound..<end.lowerBound]
        rest = rest[end.upperBound...]
        let name = String(tag.dropFirst().filter { $0 != " " })
        switch tag.first {
        case "#", "^":
          takeLineEnd()
          guard let inner = self.parts(until: name) else { return nil }
          parts.append(tag.first == "#" ? .section(name, inner) : .inverted(name, inner))
        case "/":
          takeLineEnd()
          return name == section ? parts : nil
        case "!", "%": takeLineEnd()
        case "{", "&", ">", "<", "$", "=", nil: return nil
        default:
          parts.append(.words(String(tag.filter { $0 != " " })))
          isLineStart = false
        }
      }
      guard section == nil else { return nil }
      if !rest.isEmpty { parts.append(.text(Array(rest.utf8))) }
      return parts
    }

    /// A section's tag that stands alone in its line takes the line with it.
    private mutating func takeLineEnd() {
      if isLineStart, rest.first?.isNewline == true {
        rest.removeFirst()
      } else {
        isLineStart = false
      }
    }
  }
}
