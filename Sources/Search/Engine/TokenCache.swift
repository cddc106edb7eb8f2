import AssayCorpus
import AssayModel

/// Articles cut into words once and kept while searches go on using them.
struct TokenCache {
  private struct Key: Hashable {
    let digest: Digest
    let title: String?
    let language: String?
  }

  private(set) var vocabulary = Vocabulary()
  private var articles: [Key: ArticleTokens] = [:]
  private var outlets: [String: [UInt32]] = [:]

  mutating func tokens(of article: CorpusArticle) -> ArticleTokens {
    let metadata = article.article.metadata
    let key = Key(digest: article.article.digest, title: metadata.title, language: metadata.language)
    if let known = articles[key] { return known }
    let tokens = ArticleTokens(article, in: &vocabulary)
    articles[key] = tokens
    return tokens
  }

  mutating func outlet(of article: CorpusArticle) -> [UInt32] {
    guard let outlet = article.article.metadata.outlet else { return [] }
    if let known = outlets[outlet] { return known }
    var tokeniser = Tokeniser(outlet)
    var words: [UInt32] = []
    while tokeniser.advance() { words.append(vocabulary.number(of: tokeniser.word)) }
    outlets[outlet] = words
    return words
  }

  /// Forgets everything when most of it belongs to texts that are no longer searched.
  mutating func trim(afterSearching count: Int) {
    guard articles.count > 2 * count + 1_000 else { return }
    self = TokenCache()
  }
}
