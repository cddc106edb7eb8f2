import AssayModel

/// Splits a line into words.
///
/// A word may be quoted with straight or curly double quotes, so that a quotation can be pasted as
/// it stands. Quotations may hold quotations: a straight mark between a space and a letter opens an
/// inner one, as in "he said "no" twice", and a backslash keeps any other mark. Single quotes quote only
/// where a word both begins and ends with one, since apostrophes stand in words.
package enum Words {
  package static func split(_ line: String) throws(Refusal) -> [Word] {
    let scalars = Array(line.unicodeScalars)
    var words: [Word] = []
    var at = 0
    while at < scalars.count {
      if scalars[at].properties.isWhitespace {
        at += 1
        continue
      }
      if let closing = Self.closing(scalars[at]) {
        words.append(try quoted(scalars, from: &at, closing: closing))
      } else if scalars[at] == "'", let end = Self.closingApostrophe(scalars, from: at) {
        words.append(Word(self.text(scalars[(at + 1)..<end]), isQuoted: true, span: Span(at..<(end + 1))))
        at = end + 1
      } else {
        words.append(try plain(scalars, from: &at))
      }
    }
    return words
  }

  /// A script's line without its comment: `#` at the beginning of the line or of one of its commands, or a word of
  /// its own, outside quotations. `#2` is a hit; where a command begins no hit can stand, so any `#` begins a comment.
  package static func withoutComment(_ line: String) -> String {
    let scalars = Array(line.unicodeScalars)
    return text(scalars[..<marks(in: scalars, hasComments: true).end])
  }

  /// The signs of a line that stand outside quotations and mean something to the shell.
  struct Marks {
    /// The places of semicolons between commands.
    var breaks: [Int] = []
    /// Where the line's commands end and its comment begins.
    var end: Int
    /// The quotations, marks included.
    var quotations: [Range<Int>] = []
    /// Where a quotation begins that is still open at the end.
    var open: Int?
  }

  /// Finds the signs outside quotations; a comment behind a command counts only where `hasComments` says so.
  static func marks(in scalars: [Unicode.Scalar], hasComments: Bool) -> Marks {
    var marks = Marks(end: scalars.count)
    var at = 0
    var isFirst = true
    while at < scalars.count {
      let scalar = scalars[at]
      let beginsWord = at == 0 || scalars[at - 1].properties.isWhitespace || scalars[at - 1] == ";"
      let opens = beginsWord || ":=(-".unicodeScalars.contains(scalars[at - 1])
      let start = at
      if let closing = closing(scalar), opens {
        // A quotation that stays open is for the command to refuse, as it stands.
        guard (try? quoted(scalars, from: &at, closing: closing)) != nil else {
          marks.open = start
          return marks
        }
        marks.quotations.append(start..<at)
        isFirst = false
        continue
      }
      if scalar == "'", beginsWord, let end = closingApostrophe(scalars, from: at) {
        at = end + 1
        marks.quotations.append(start..<at)
        isFirst = false
        continue
      }
      if scalar == ";" {
        marks.breaks.append(at)
        isFirst = true
      } else if scalar == "#", beginsWord {
        let isAlone =
          at + 1 == scalars.count || scalars[at + 1].properties.isWhitespace || scalars[at + 1] == ";"
        if isFirst || (hasComments && isAlone) {
          marks.end = at
          return marks
        }
        isFirst = false
      } else if !scalar.properties.isWhitespace {
        isFirst = false
      }
      at += 1
    }
    return marks
  }

  /// A text as one quoted word, from which `split` reads the very same text again.
  package static func quoted(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let hasBackslash = scalars.contains("\\")
    if !hasBackslash, !scalars.contains("\"") { return "\"\(text)\"" }
    // Curly marks keep a text with straight ones readable.
    if !hasBackslash, !scalars.contains("\u{201C}"), !scalars.contains("\u{201D}") {
      return "\u{201C}\(text)\u{201D}"
    }
    let escaped = scalars.reduce(into: "") { $0 += $1 == "\"" || $1 == "\\" ? "\\\($1)" : "\($1)" }
    return "\"\(escaped)\""
  }

  static func closing(_ opening: Unicode.Scalar) -> Unicode.Scalar? {
    switch opening {
    case "\"": "\""
    case "\u{201C}": "\u{201D}"
    default: nil
    }
  }

  private static func quoted(
    _ scalars: [Unicode.Scalar], from at: inout Int, closing: Unicode.Scalar
  ) throws(Refusal) -> Word {
    let start = at
    var text = String.UnicodeScalarView()
    at += 1
    var depth = 1
    while at < scalars.count {
      let scalar = scalars[at]
      if scalar == "\\", at + 1 < scalars.count, scalars[at + 1] == closing || scalars[at + 1] == "\\" {
        text.append(scalars[at + 1])
        at += 2
        continue
      }
      if opensInner(scalars, at: at, opening: scalars[start]) {
        depth += 1
      } else if scalar == closing {
        depth -= 1
        if depth == 0 {
          at += 1
          return Word(String(text), isQuoted: true, span: Span(start..<at))
        }
      }
      text.append(scalar)
      at += 1
    }
    throw Refusal(
      "the quotation is not closed", remedy: "Add \(closing == "\"" ? "a \"" : "a ”") where it ends.",
      at: Span(start..<scalars.count))
  }

  /// Whether a quotation inside the quotation begins here. A straight mark does not tell by itself on which
  /// side its words stand: an inner one has a space before it, a letter behind it, and a partner further on.
  private static func opensInner(_ scalars: [Unicode.Scalar], at place: Int, opening: Unicode.Scalar) -> Bool {
    guard scalars[place] == opening else { return false }
    guard opening == "\"" else { return true }
    guard scalars[place - 1].properties.isWhitespace, place + 1 < scalars.count,
      !scalars[place + 1].properties.isWhitespace, scalars[place + 1] != "\"", scalars[place + 1] != ";"
    else { return false }
    return scalars[(place + 1)...].count { $0 == "\"" } >= 2
  }

  /// The place of an apostrophe that closes the one at `start`: it must stand before a space, the line's end, or
  /// the semicolon that ends a command.
  private static func closingApostrophe(_ scalars: [Unicode.Scalar], from start: Int) -> Int? {
    scalars.indices.dropFirst(start + 1).first { index in
      scalars[index] == "'"
        && (index + 1 == scalars.count || scalars[index + 1].properties.isWhitespace || scalars[index + 1] == ";")
    }
  }

  /// A word up to the next space; `--why="because"` and `outlet:"The Post"` keep their quoted parts.
  private static func plain(_ scalars: [Unicode.Scalar], from at: inout Int) throws(Refusal) -> Word {
    let start = at
    var text = String.UnicodeScalarView()
    while at < scalars.count, !scalars[at].properties.isWhitespace {
      if let closing = closing(scalars[at]), text.last == "=" {
        text.append(contentsOf: try quoted(scalars, from: &at, closing: closing).text.unicodeScalars)
      } else {
        text.append(scalars[at])
        at += 1
      }
    }
    return Word(String(text), span: Span(start..<at))
  }

  static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
