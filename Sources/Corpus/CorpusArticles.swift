import AssayModel

/// The articles of a corpus in the order of their handles, fetched one by one.
package struct CorpusArticles: Sequence, Sendable {
  package let corpus: Corpus

  /// No more than there are: an article that is fetched from its file may have gone.
  package var underestimatedCount: Int { corpus.store.keepsPositions ? 0 : corpus.count }

  package func makeIterator() -> Iterator {
    Iterator(corpus: corpus, handles: corpus.handles.makeIterator())
  }

  package struct Iterator: IteratorProtocol {
    let corpus: Corpus
    var handles: IndexingIterator<[ArticleHandle]>

    package mutating func next() -> CorpusArticle? {
      while let handle = handles.next() {
        if let article = corpus.article(at: handle) { return article }
      }
      return nil
    }
  }
}
