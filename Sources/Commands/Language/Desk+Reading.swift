import AssayCorpus
import AssayModel
import AssaySession

extension Desk {
  /// The look at an article as it is recorded; nil where no claim is in focus that it could have been read for.
  func reading(of entry: CorpusArticle) -> Event? {
    state.focus.map { .articleRead($0, ArticleCard(entry.article, handle: entry.handle)) }
  }
}
