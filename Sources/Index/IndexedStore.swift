import AssayCorpus

/// A store of articles that has an index of them: what the index calls an article is its position.
package protocol IndexedStore: ArticleStore {
  /// Opened at the first search.
  func index() throws(SegmentError) -> Index
}
