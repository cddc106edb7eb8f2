import AssayCorpus
import AssayModel

/// An article's text taken apart: words, sentences, quotations. All other rules read this.
package struct ArticleReading: Sendable {
  package let text: ScalarText
  package let outline: Outline
  package let quotes: [QuotedRun]
  let scalars: [Unicode.Scalar]
  let tokens: [Token]
  /// For each token the quotation that holds it, -1 outside.
  let quoteOfToken: [Int32]
  /// The tokens of each sentence, in reading order.
  let sentences: [Range<Int>]
  let sentenceSpans: [Span]
  /// The paragraph of each sentence.
  let paragraphOfSentence: [Int]
  /// Whether the rules for English may be used.
  package let isEnglish: Bool

  /// Takes time proportional to the text.
  package init(of text: ScalarText, language: String?) {
    self.text = text
    outline = Outline(of: text, language: language)
    scalars = TextScalars.of(text)
    tokens = TokenReader.tokens(of: scalars, lexicon: .english)
    quotes = QuoteScanner.runs(in: scalars, paragraphs: outline.paragraphs.map(\.span))
    var quoteOfToken = [Int32](repeating: -1, count: tokens.count)
    var quote = 0
    for index in tokens.indices {
      while quote < quotes.count, quotes[quote].span.end <= Int(tokens[index].start) { quote += 1 }
      guard quote < quotes.count else { break }
      if quotes[quote].span.start <= Int(tokens[index].start) { quoteOfToken[index] = Int32(quote) }
    }
    self.quoteOfToken = quoteOfToken
    var sentences: [Range<Int>] = []
    var spans: [Span] = []
    var owners: [Int] = []
    var token = 0
    for (number, paragraph) in outline.paragraphs.enumerated() {
      for sentence in paragraph.sentences {
        while token < tokens.count, Int(tokens[token].start) < sentence.start { token += 1 }
        let first = token
        while token < tokens.count, Int(tokens[token].start) < sentence.end { token += 1 }
        sentences.append(between(first, token))
        spans.append(sentence)
        owners.append(number)
      }
    }
    self.sentences = sentences
    sentenceSpans = spans
    paragraphOfSentence = owners
    isEnglish = Self.isEnglish(language, tokens)
  }

  /// By the language given, else by its words.
  private static func isEnglish(_ language: String?, _ tokens: [Token]) -> Bool {
    if let language, !language.isEmpty { return language.lowercased().hasPrefix("en") }
    return EnglishWords.areMost(of: tokens)
  }

  func span(_ range: Range<Int>) -> Span {
    guard let first = range.first, range.upperBound <= tokens.count else { return Span(0..<0) }
    return Span(Int(tokens[first].start)..<Int(tokens[range.upperBound - 1].end))
  }
}
