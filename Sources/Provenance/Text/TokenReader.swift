/// Splits a text into words and marks, in one pass.
struct TokenReader {
  private let scalars: [Unicode.Scalar]
  private let lexicon: Lexicon
  private var tokens: [Token] = []

  static func tokens(of scalars: [Unicode.Scalar], lexicon: Lexicon) -> [Token] {
    var reader = TokenReader(scalars: scalars, lexicon: lexicon)
    reader.read()
    reader.nameAcronyms()
    return reader.tokens
  }

  private init(scalars: [Unicode.Scalar], lexicon: Lexicon) {
    self.scalars = scalars
    self.lexicon = lexicon
    tokens.reserveCapacity(scalars.count / 5)
  }

  private mutating func read() {
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if Glyph.isBlank(scalar) {
        index += 1
      } else if Glyph.isWord(scalar) {
        index = word(from: index)
      } else {
        index = mark(from: index)
      }
    }
  }

  /// "US", "WHO" and "IT" are no pronouns; the latter two only where not every word is in capitals.
  private mutating func nameAcronyms() {
    for index in tokens.indices where tokens[index].kind == .word {
      guard let acronym = Self.acronyms[tokens[index].key], isInCapitals(index) else { continue }
      if tokens[index].key != Self.us, isShouted(index - 1) || isShouted(index + 1) { continue }
      tokens[index].key = acronym
      tokens[index].sense = lexicon[acronym]
    }
  }

  /// Without looking at a possessive ending.
  private func isInCapitals(_ index: Int) -> Bool {
    let token = tokens[index]
    let end = token.flags.contains(.possessive) ? token.end - 2 : token.end
    return (token.start..<end).allSatisfy { Glyph.isUpper(scalars[Int($0)]) }
  }

  private func isShouted(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].flags.contains(.allCapitals)
  }

  private static let us = WordKey.of("us")
  private static let acronyms = [
    us: WordKey.of("u.s."), WordKey.of("who"): WordKey.of("w.h.o."), WordKey.of("it"): WordKey.of("i.t."),
  ]

  private mutating func word(from start: Int) -> Int {
    var end = start
    var hasLetters = false
    var isAllCapitals = true
    while end < scalars.count {
      let scalar = scalars[end]
      if Glyph.isWord(scalar) {
        if !Glyph.isDigit(scalar) { hasLetters = true }
        if Glyph.isLower(scalar) { isAllCapitals = false }
        end += 1
      } else if joins(at: end) {
        end += 1
      } else {
        break
      }
    }
    // The stop of "U.S." and of an initial belongs to the word.
    if end < scalars.count, scalars[end] == ".", isDotted(start..<end) { end += 1 }
    append(start..<end, hasLetters ? .word : .number, hasLetters && isAllCapitals)
    return end
  }

  /// An apostrophe, hyphen, stop or comma inside a word or number.
  private func joins(at index: Int) -> Bool {
    guard index > 0, index + 1 < scalars.count, Glyph.isWord(scalars[index - 1]), Glyph.isWord(scalars[index + 1])
    else { return false }
    switch scalars[index] {
    case "'", "\u{2019}", "-", "\u{2010}", "\u{2011}", "&", "_", "@": return true
    case ".": return true
    case ",": return Glyph.isDigit(scalars[index - 1]) && Glyph.isDigit(scalars[index + 1])
    default: return false
    }
  }

  private func isDotted(_ range: Range<Int>) -> Bool {
    if range.count < 5, Glyph.isUpper(scalars[range.lowerBound]), Self.titles.contains(WordKey.of(scalars[range])) {
      return true
    }
    let last = scalars[range.upperBound - 1]
    guard Glyph.isUpper(last) || range.count > 2 else { return false }
    return range.count == 1 || scalars[range.upperBound - 2] == "."
  }

  private static let titles = Set(
    "mr mrs ms dr prof sen sens rep reps gov gen lt col capt sgt maj adm rev hon jr sr st ft mt inc corp co ltd no vs"
      .split(separator: " ").map { WordKey.of($0) })

  private mutating func mark(from start: Int) -> Int {
    let scalar = scalars[start]
    var end = start + 1
    let kind: Token.Kind
    switch scalar {
    case ",", "\u{3001}", "\u{060C}", "\u{FF0C}": kind = .comma
    case ".", "!", "?", "\u{2026}", "\u{3002}", "\u{FF01}", "\u{FF1F}", "\u{061F}", "\u{06D4}": kind = .stop
    case ":", "\u{FF1A}": kind = .colon
    case ";", "\u{061B}": kind = .semicolon
    case "-", "\u{2010}"..."\u{2015}", "\u{2212}":
      while end < scalars.count, scalars[end] == scalar { end += 1 }
      kind = .dash
    case "(", ")", "[", "]", "{", "}": kind = .bracket
    case "'" where end < scalars.count && scalars[end] == "'":
      end += 1
      kind = .quote
    default: kind = QuoteMark.isQuote(scalar) ? .quote : .other
    }
    append(start..<end, kind, false)
    return end
  }

  private mutating func append(_ range: Range<Int>, _ kind: Token.Kind, _ isAllCapitals: Bool) {
    var flags: Token.Flags = []
    var key: UInt64 = 0
    var sense = WordSense.unknown
    var lastLetters: UInt32 = 0
    if range.lowerBound > 0, !Glyph.isBlank(scalars[range.lowerBound - 1]) { flags.insert(.attached) }
    if kind == .word {
      var stem = range
      if range.count > 2, Glyph.isApostrophe(scalars[range.upperBound - 2]),
        scalars[range.upperBound - 1] == "s" || scalars[range.upperBound - 1] == "S"
      {
        // "he's" and "it's" are verbs and stand in the lexicon whole.
        let whole = WordKey.of(scalars[range])
        if lexicon[whole].classes.isEmpty {
          stem = range.lowerBound..<range.upperBound - 2
          flags.insert(.possessive)
        }
      }
      key = WordKey.of(scalars[stem])
      sense = lexicon[key]
      if Glyph.isUpper(scalars[range.lowerBound]) { flags.insert(.capital) }
      if isAllCapitals, range.count > 1 { flags.insert(.allCapitals) }
      // "Kim Jong Un": two letters are a short form only where both are capital.
      if stem.count == 2, !sense.classes.isDisjoint(with: [.organisation, .medium]), flags.contains(.capital),
        !Glyph.isUpper(scalars[stem.lowerBound + 1])
      {
        sense = .unknown
      }
      if stem.count > 3 {
        for scalar in scalars[stem.upperBound - 3..<stem.upperBound] {
          lastLetters = lastLetters << 8 | scalar.value & 0xFF
        }
      }
      if ends(stem, "l", "y"), stem.count > 4 { flags.insert(.ly) }
      if ends(stem, "e", "d"), stem.count > 3 { flags.insert(.ed) }
      if ends(stem, "n", "g"), stem.count > 4, scalars[stem.upperBound - 3] == "i" { flags.insert(.ing) }
    }
    tokens.append(
      Token(
        start: Int32(range.lowerBound), end: Int32(range.upperBound), kind: kind, flags: flags, key: key, sense: sense,
        lastLetters: lastLetters))
  }

  private func ends(_ range: Range<Int>, _ one: Unicode.Scalar, _ two: Unicode.Scalar) -> Bool {
    range.count > 2 && scalars[range.upperBound - 2] == one && scalars[range.upperBound - 1] == two
  }
}
