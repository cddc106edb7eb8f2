import AssayModel

/// What is looked for, made from the articles that are there.
struct Queries {
  /// Claims of about eleven content words and some little ones: a sentence of an article with a third of it changed.
  let claims: [String]
  /// Two to four words that follow each other somewhere.
  let phrases: [String]
  /// Two words, and days or an outlet.
  let filtered: [String]

  init(_ generator: ArticleGenerator, articles: Int, count: Int) {
    var numbers = Numbers(seed: 99)
    var claims: [String] = []
    var phrases: [String] = []
    var filtered: [String] = []
    while claims.count < count {
      let made = generator.article(numbers.below(articles))
      let sentences = made.text.split(separator: ".").map { $0.split(whereSeparator: \.isWhitespace) }
      let sentence = sentences[numbers.below(sentences.count)].map { $0.filter { $0 != "," } }
      guard sentence.count >= 14, sentence.count <= 26 else { continue }
      var words: [String] = []
      for word in sentence where numbers.below(6) > 0 { words.append(word.lowercased()) }
      for _ in 0..<2 {
        words.append(String(decoding: generator.vocabulary.words[generator.vocabulary.rank(&numbers)], as: UTF8.self))
      }
      claims.append(words.joined(separator: " "))
      let start = numbers.below(sentence.count - 4)
      phrases.append("\"" + sentence[start..<start + 2 + numbers.below(3)].joined(separator: " ") + "\"")
      let first = sentence.filter { $0.count > 5 }
      let filter =
        numbers.below(2) == 0
        ? "date:\(CalendarDay(daysSince1970: made.day - 40))..\(CalendarDay(daysSince1970: made.day + 40))"
        : "outlet:\"\(made.outlet)\""
      filtered.append("\(first.prefix(2).joined(separator: " ")) \(filter)")
    }
    self.claims = claims
    self.phrases = phrases
    self.filtered = filtered
  }
}
