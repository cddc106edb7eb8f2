import AssayModel

/// What became of a corpus's articles from one reading to the next, by their ids.
package struct CorpusChange: Hashable, Sendable {
  /// In the order of the handles.
  package var changed: [ArticleID] = []
  package var added: [ArticleID] = []
  package var removed: [ArticleID] = []

  package init(from old: Corpus, to new: Corpus) {
    for entry in new.articles {
      guard let before = old.article(entry.id) else {
        added.append(entry.id)
        continue
      }
      if before.article != entry.article { changed.append(entry.id) }
    }
    removed = old.articles.filter { new.handle(of: $0.id) == nil }.map(\.id)
  }

  package var isEmpty: Bool { changed.isEmpty && added.isEmpty && removed.isEmpty }
}
