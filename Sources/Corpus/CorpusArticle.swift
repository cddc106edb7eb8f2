import AssayModel

/// An article with its place in a corpus.
package struct CorpusArticle: Sendable {
  package let handle: ArticleHandle
  package let article: Article
  /// The file, relative to the corpus; `wire.jsonl:12` for an article that is one line of it.
  package let file: String

  package init(handle: ArticleHandle, article: Article, file: String) {
    self.handle = handle
    self.article = article
    self.file = file
  }

  package var id: ArticleID { article.id }

  /// Paragraphs and sentences, found anew on each call in time proportional to the text.
  package var outline: Outline { Outline(of: article.text, language: article.metadata.language) }

  /// The same, the sentences of a paragraph only when they are asked for.
  package var gradualOutline: GradualOutline {
    GradualOutline(of: article.text, language: article.metadata.language)
  }
}
