/// A template of Mustache, taken apart once, for what a report has tens of thousands of.
///
/// The library's own rendering takes microseconds for each tag, which is nothing for a page and many seconds for 5,000
/// claims. This knows what such templates use, names, sections, inverted sections and comments, and gives what the
/// library gives, which a test compares. Source: the Mustache specification, mustache(5).
package struct QuickTemplate: Sendable {
  private indirect enum Part: Sendable {
    case text([UInt8])
    /// A name whose value is escaped.
    case words(FieldName)
    case section(FieldName, [Part])
    case inverted(FieldName, [Part])
  }

  private let parts: [Part]

  /// Nil where a section is not closed, or a tag is none of those that are known.
  package init?(_ source: String) {
    var reader = Reader(rest: source[...])
    guard let parts = reader.parts(until: nil) else { return nil }
    self.parts = parts
  }

  package func render(_ fields: Fields) -> String {
    var bytes: [UInt8] = []
    render(fields, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Adds to a document what the template makes of some fields.
  func render(_ fields: Fields, into bytes: inout [UInt8]) {
    var frames = Frames(inner: [.fields(fields)])
    frames.render(parts, into: &bytes)
  }

  /// What names are looked up in, the innermost last.
  private struct Frames {
    var inner: [Field]

    mutating func render(_ parts: [Part], into bytes: inout [UInt8]) {
      for part in parts {
        switch part {
        case .text(let text): bytes += text
        case .words(let name):
          switch self[name] {
          case .words(let words): HTMLText.add(words, to: &bytes)
          case .number(let number): bytes += String(number).utf8
          case .nothing, .yes, .fields, .list, nil: break
          }
        case .section(let name, let parts):
          switch self[name] {
          case .nothing, nil: break
          case .yes: render(parts, into: &bytes)
          case .list(let list): for one in list { render(parts, inside: one, into: &bytes) }
          case .some(let one): render(parts, inside: one, into: &bytes)
          }
        case .inverted(let name, let parts):
          if self[name]?.isNothing != false { render(parts, into: &bytes) }
        }
      }
    }

    private mutating func render(_ parts: [Part], inside frame: Field, into bytes: inout [UInt8]) {
      inner.append(frame)
      render(parts, into: &bytes)
      inner.removeLast()
    }

    private subscript(_ name: FieldName) -> Field? {
      if name == "." { return inner.last }
      for place in inner.indices.reversed() {
        if case .fields(let fields) = inner[place], let found = fields[name] { return found }
      }
      return nil
    }
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
        let word = tag.dropFirst().filter { $0 != " " }
        switch tag.first {
        case "#", "^":
          takeLineEnd()
          guard let name = FieldName(word), let inner = self.parts(until: word) else { return nil }
          parts.append(tag.first == "#" ? .section(name, inner) : .inverted(name, inner))
        case "/":
          takeLineEnd()
          return word == section ? parts : nil
        case "!", "%": takeLineEnd()
        case "{", "&", ">", "<", "$", "=", nil: return nil
        default:
          guard let name = FieldName(tag.filter { $0 != " " }) else { return nil }
          parts.append(.words(name))
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
