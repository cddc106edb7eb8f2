/// The words of an HTML fragment, for an article that is given in no plainer form.
///
/// Not a parser: blocks become paragraphs, `<br>` a line end, runs of white space one space; all other tags, comments,
/// scripts and styles go, and the common entities become their characters. The article's text, its
/// digest and its spans are those of the result.
enum HTMLText {
  static func text(of html: String) -> String {
    var reader = Reader(Array(html.utf8))
    reader.read()
    return String(decoding: reader.output, as: UTF8.self)
  }

  private struct Reader {
    let bytes: [UInt8]
    var output: [UInt8] = []
    private var at = 0
    /// What stands between the last word and the next: nothing, a space, or so many line ends.
    private var hasSpace = false
    private var lineEnds = 0

    init(_ bytes: [UInt8]) {
      self.bytes = bytes
      output.reserveCapacity(bytes.count)
    }

    mutating func read() {
      while at < bytes.count {
        switch bytes[at] {
        case UInt8(ascii: "<"): tag()
        case UInt8(ascii: "&"):
          let (text, end) = HTMLEntity.read(bytes, at: at)
          put(text)
          at = end
        case 0x09, 0x0A, 0x0C, 0x0D, 0x20:
          hasSpace = true
          at += 1
        default:
          put([bytes[at]])
          at += 1
        }
      }
    }

    private mutating func put(_ text: [UInt8]) {
      if !output.isEmpty {
        if lineEnds > 0 {
          output.append(contentsOf: repeatElement(UInt8(ascii: "\n"), count: lineEnds))
        } else if hasSpace {
          output.append(UInt8(ascii: " "))
        }
      }
      hasSpace = false
      lineEnds = 0
      output.append(contentsOf: text)
    }

    /// Passes a tag or a comment; a `<` that begins neither is a character like any other.
    private mutating func tag() {
      if bytes[at...].starts(with: "<!--".utf8) {
        at = end(of: "-->", from: at + 4)
        return
      }
      var index = at + 1
      let isClosing = index < bytes.count && bytes[index] == UInt8(ascii: "/")
      if isClosing { index += 1 }
      let nameStart = index
      while index < bytes.count, (97...122).contains(bytes[index] | 0x20) || (48...57).contains(bytes[index]) {
        index += 1
      }
      let isDeclaration =
        index < bytes.count && (bytes[index] == UInt8(ascii: "!") || bytes[index] == UInt8(ascii: "?"))
      guard index > nameStart || isDeclaration else {
        put([bytes[at]])
        at += 1
        return
      }
      let name = String(decoding: bytes[nameStart..<min(index, nameStart + 16)], as: UTF8.self).lowercased()
      at = endOfTag(from: index)
      if !isClosing, name == "script" || name == "style" {
        at = end(of: "</" + name, from: at)
        at = endOfTag(from: at)
      }
      if name == "br" {
        lineEnds = min(2, lineEnds + 1)
      } else if HTMLText.blocks.contains(name) {
        lineEnds = 2
      }
    }

    /// Behind the `>` that closes a tag; one within a quoted attribute does not.
    private func endOfTag(from start: Int) -> Int {
      var index = start
      var quote: UInt8?
      while index < bytes.count {
        let byte = bytes[index]
        if let open = quote {
          if byte == open { quote = nil }
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          quote = byte
        } else if byte == UInt8(ascii: ">") {
          return index + 1
        }
        index += 1
      }
      return index
    }

    /// Behind the next place of an ASCII text, in either case; the end when there is none.
    private func end(of text: String, from start: Int) -> Int {
      let wanted = Array(text.utf8)
      var index = start
      while index + wanted.count <= bytes.count {
        if zip(bytes[index...], wanted).allSatisfy({ $0 == $1 || ($0 | 0x20 == $1 && (97...122).contains($1)) }) {
          return index + wanted.count
        }
        index += 1
      }
      return bytes.count
    }
  }

  private static let blocks: Set<String> = [
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "tr", "table", "blockquote",
    "section", "article", "header", "footer", "aside", "figure", "figcaption", "pre", "hr", "main", "nav", "title",
    "body",
    "hl2", "block", "media", "caption",
  ]
}
