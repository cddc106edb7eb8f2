import AssayCorpus
import AssayModel

/// The articles behind an index, by what the index calls them.
package struct IndexedArticles {
  /// The article's handle, told without reading the article; nil when it has gone.
  package let handle: (UInt64) -> ArticleHandle?
  /// Nil when the article has gone since it was indexed.
  package let article: (UInt64) -> CorpusArticle?

  package init(handle: @escaping (UInt64) -> ArticleHandle?, article: @escaping (UInt64) -> CorpusArticle?) {
    self.handle = handle
    self.article = article
  }

  /// Articles of a corpus, called by their positions in its store.
  package init(_ corpus: Corpus) {
    handle = { key in Int(exactly: key).flatMap { corpus.handle(at: $0) } }
    article = { key in Int(exactly: key).flatMap { corpus.handle(at: $0) }.flatMap { corpus.article(at: $0) } }
  }

  /// Articles in memory, called by their places.
  init(_ articles: [CorpusArticle]) {
    article = { key in Int(exactly: key).flatMap { articles.indices.contains($0) ? articles[$0] : nil } }
    handle = { key in Int(exactly: key).flatMap { articles.indices.contains($0) ? articles[$0].handle : nil } }
  }
}
