import AssayModel

/// A key that mentions of one source have in common: the last name of a person, else the words of the office.
package enum SpeakerKey {
  /// Nil for pronouns and for phrases without a name or a noun.
  package static func key(of source: Span, in reading: ArticleReading) -> String? {
    let tokens = reading.tokens(in: source)
    if let last = PhraseHead.last(of: tokens, in: reading.tokens), reading.tokens[last].flags.contains(.capital),
      reading.tokens[last].sense.classes.contains(.medium) || reading.tokens[last].flags.contains(.allCapitals)
    {
      return reading.folded(last)
    }
    // "an internal memo seen by the Valley Times" is named by what it is.
    let isThing =
      PhraseHead.last(of: tokens, in: reading.tokens).map {
        !reading.tokens[$0].flags.contains(.capital) && reading.tokens[$0].sense.classes.contains(.document)
      } ?? false
    let names = isThing ? [] : nameTokens(tokens, reading)
    if let last = names.last { return reading.folded(last) }
    let own = isThing ? PhraseHead.undescribed(tokens, in: reading.tokens) : tokens
    let nouns = own.filter { index in
      let token = reading.tokens[index]
      return token.kind == .word
        && token.sense.classes.isDisjoint(with: [.determiner, .preposition, .pronoun, .relative, .conjunction])
    }
    return nouns.isEmpty ? nil : nouns.map { reading.folded($0) }.joined(separator: " ")
  }

  /// Whether the noun a phrase is about is a name: "a U.S. newspaper" is none.
  static func isNamed(_ tokens: Range<Int>, _ reading: ArticleReading) -> Bool {
    PhraseHead.last(of: tokens, in: reading.tokens).map { reading.tokens[$0].flags.contains(.capital) } ?? false
  }

  /// The words of a person's name: the last run of capital words that are no office and no place in a list.
  static func nameTokens(_ tokens: Range<Int>, _ reading: ArticleReading) -> [Int] {
    var best: [Int] = []
    var run: [Int] = []
    for index in tokens {
      let token = reading.tokens[index]
      let isName =
        token.kind == .word && token.flags.contains(.capital) && !token.flags.contains(.possessive)
        && token.sense.classes.isDisjoint(with: [
          .determiner, .preposition, .role, .plural, .organisation, .document, .medium, .time,
        ])
      if isName {
        run.append(index)
      } else {
        if run.count > 1 || best.isEmpty && !run.isEmpty { if best.count < 2 { best = run } }
        run = []
        if token.kind == .comma, best.count > 1 { break }
        if token.sense.classes.contains(.preposition), !best.isEmpty { break }
      }
    }
    if best.isEmpty || run.count > 1 && best.count < 2 { best = run.isEmpty ? best : run }
    return best
  }
}

extension ArticleReading {
  /// The tokens that begin in a span.
  func tokens(in span: Span) -> Range<Int> {
    let first = firstToken(from: span.start)
    return first..<max(first, firstToken(from: span.end))
  }

  private func firstToken(from offset: Int) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle].start) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// A token in lower case without a possessive ending.
  func folded(_ index: Int) -> String {
    let token = tokens[index]
    let start = Int(token.start)
    let end = token.flags.contains(.possessive) ? max(start, Int(token.end) - 2) : Int(token.end)
    let word = scalars[start..<end]
    guard word.allSatisfy(\.isASCII) else { return String(String.UnicodeScalarView(word)).lowercased() }
    return String(unsafeUninitializedCapacity: word.count) { bytes in
      for (place, scalar) in word.enumerated() { bytes[place] = UInt8(Glyph.lower(scalar).value) }
      return word.count
    }
  }

  /// The words of a span as they stand.
  package func words(_ span: Span) -> String { String(text[span]) }
}
