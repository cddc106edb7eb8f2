import AssayCorpus
import AssayModel

/// An article's words as numbers, with the places of its sentences: what a scan reads.
final class ArticleTokens: Sendable {
  /// A sentence's scalars and the tokens that begin in it.
  struct Sentence {
    let span: Span
    let tokens: Range<Int>
  }

  let words: [UInt32]
  let starts: [UInt32]
  let ends: [UInt32]
  let sentences: [Sentence]
  /// For each token the token behind the last of its paragraph: no phrase goes further.
  let paragraphEnds: [UInt32]
  let title: [UInt32]
  let titleAdjoins: [Bool]
  /// How often a word of the title counts beyond its places in the text, so that it counts double
  /// whether or not the text begins with the title.
  let titleWeight: Double
  /// The sentence to show when no word marks another: the first behind the title that has a body's length.
  let opening: Int

  private static let bodyLength = 6

  init(_ article: CorpusArticle, in vocabulary: inout Vocabulary) {
    var words: [UInt32] = []
    var starts: [UInt32] = []
    var ends: [UInt32] = []
    var tokeniser = Tokeniser(article.article.text.string)
    while tokeniser.advance() {
      words.append(vocabulary.number(of: tokeniser.word))
      starts.append(UInt32(tokeniser.range.lowerBound))
      ends.append(UInt32(tokeniser.range.upperBound))
    }
    var title: [UInt32] = []
    var titleAdjoins: [Bool] = []
    if let text = article.article.metadata.title {
      var tokeniser = Tokeniser(text)
      while tokeniser.advance() {
        title.append(vocabulary.number(of: tokeniser.word))
        titleAdjoins.append(tokeniser.adjoins)
      }
    }

    var sentences: [Sentence] = []
    var paragraphEnds: [UInt32] = []
    var firstOfBody = 0
    var hasTitleInText = false
    var token = 0
    for paragraph in article.outline.paragraphs {
      // Tokens between paragraphs, should an outline leave any out, belong to the one behind them.
      let paragraphStart = token
      for span in paragraph.sentences {
        let start = token
        while token < words.count, Int(starts[token]) < span.end { token += 1 }
        sentences.append(Sentence(span: span, tokens: start..<token))
      }
      while token < words.count, Int(starts[token]) < paragraph.span.end { token += 1 }
      paragraphEnds.append(contentsOf: repeatElement(UInt32(token), count: token - paragraphStart))
      if !hasTitleInText, !title.isEmpty, words[paragraphStart..<token].elementsEqual(title) {
        hasTitleInText = true
        firstOfBody = sentences.count
      }
    }
    paragraphEnds.append(contentsOf: repeatElement(UInt32(words.count), count: words.count - token))

    opening =
      sentences.indices.dropFirst(firstOfBody).first { sentences[$0].tokens.count >= Self.bodyLength }
      ?? (firstOfBody < sentences.count ? firstOfBody : 0)
    titleWeight = hasTitleInText ? 1 : 2
    self.words = words
    self.starts = starts
    self.ends = ends
    self.sentences = sentences
    self.paragraphEnds = paragraphEnds
    self.title = title
    self.titleAdjoins = titleAdjoins
  }

  /// Tokens of the text, and those of the title as often as they count beyond it.
  var length: Double { Double(words.count) + titleWeight * Double(title.count) }

  /// The sentence in which a token begins.
  func sentence(of token: Int) -> Int? {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return low < sentences.count ? low : nil
  }
}
