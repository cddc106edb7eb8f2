import AssayModel

/// What became of a corpus's articles from one reading to the next, by their ids.
package struct CorpusChange: Hashable, Sendable {
  /// In the order of the handles, or of their numbers in the store.
  package var changed: [ArticleID] = []
  package var added: [ArticleID] = []
  package var removed: [ArticleID] = []

  package init(changed: [ArticleID], added: [ArticleID], removed: [ArticleID]) {
    self.changed = changed
    self.added = added
    self.removed = removed
  }

  package init(from old: Corpus, to new: Corpus) {
    if let known = new.store.change(since: old.store) {
      self = known
      return
    }
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
