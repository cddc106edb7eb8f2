import AssayIndex
import AssayModel
import AssayWords

/// A claim's terms and which of them stand next to each other, stop words left out.
struct ClaimTerms {
  /// At most 64, so that a sentence's terms fit one machine word.
  private(set) var terms: [ClaimTerm] = []
  /// For each term the terms that follow it in the claim, as bits.
  private(set) var followers: [UInt64] = []
  let language: WordLanguage

  static let limit = 64

  init(_ query: ClaimQuery, languages: [WordLanguage], lexicon: inout Lexicon) {
    language = Self.language(of: query.text, &lexicon)
    var numbers: [[UInt8]: Int] = [:]
    for (text, isTopic) in [(query.text, false), (query.topic, true), (query.speaker, true)] where !text.isEmpty {
      add(text, isTopic: isTopic, languages, &lexicon, &numbers)
    }
  }

  private static func language(of text: String, _ lexicon: inout Lexicon) -> WordLanguage {
    var words: [UInt32] = []
    for token in SearchTokens(of: text).tokens { words.append(lexicon.word(token.word)) }
    return lexicon.language(of: words)
  }

  private mutating func add(
    _ text: String, isTopic: Bool, _ languages: [WordLanguage], _ lexicon: inout Lexicon,
    _ numbers: inout [[UInt8]: Int]
  ) {
    let tokens = SearchTokens(of: text).tokens
    var last: Int?
    for (index, token) in tokens.enumerated() {
      let word = lexicon.word(token.word)
      if lexicon.isStop(word, in: language) { continue }
      var strings: [[UInt8]] = []
      var letters: [[UInt8]] = []
      var shown = token.word
      if token.adjoins, index > 0 {
        let before = lexicon.word(tokens[index - 1].word)
        letters = [Array(lexicon.wordBytes(before)), Array(lexicon.wordBytes(word))]
        strings = [letters[0] + letters[1]]
        shown = tokens[index - 1].word + token.word
      } else if index + 1 < tokens.count, tokens[index + 1].adjoins {
        // The letter counts as a part of the pair that begins with it.
        continue
      } else {
        for language in [language] + languages {
          let string = Array(lexicon.termBytes(lexicon.term(of: word, in: language)))
          if !strings.contains(string) { strings.append(string) }
        }
      }
      guard let number = number(of: strings, letters, shown, &numbers) else { continue }
      if isTopic { terms[number].topical += 1 } else { terms[number].claimed += 1 }
      if let last, last != number { followers[last] |= 1 << UInt64(number) }
      last = number
    }
  }

  private mutating func number(
    of strings: [[UInt8]], _ letters: [[UInt8]], _ word: String, _ numbers: inout [[UInt8]: Int]
  ) -> Int? {
    if let known = numbers[strings[0]] { return known }
    guard terms.count < Self.limit else { return nil }
    numbers[strings[0]] = terms.count
    terms.append(ClaimTerm(word: word, strings: strings, letters: letters, claimed: 0, topical: 0))
    followers.append(0)
    return terms.count - 1
  }
}
