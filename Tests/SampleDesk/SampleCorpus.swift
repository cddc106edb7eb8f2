import AssayCorpus
import AssayModel

/// Corpora for tests.
package enum SampleCorpus {
  /// The articles of the folder `Corpus`.
  package static let all: Corpus = {
    do { return try Corpus.open(SourceTree.path("Corpus")) } catch { preconditionFailure("\(error)") }
  }()

  /// Articles made up by a test, in the order given.
  package static func of(_ articles: [Article]) -> Corpus {
    Corpus(location: "made up", store: GivenArticles(articles: articles))
  }

  package static func article(_ id: String, _ text: String, title: String? = nil, outlet: String? = nil) -> Article {
    Article(id: ArticleID(id), metadata: ArticleMetadata(title: title, outlet: outlet), text: ScalarText(text))
  }
}

private struct GivenArticles: ArticleStore {
  let articles: [Article]

  var count: Int { articles.count }
  var skipped: [SkippedFile] { [] }
  var digest: Digest { Digest(of: articles.map(\.digest.hex).joined()) }

  func record(at position: Int) -> ArticleRecord? {
    articles.indices.contains(position) ? ArticleRecord(article: articles[position], file: "\(position).txt") : nil
  }

  func position(of id: ArticleID) -> Int? { articles.firstIndex { $0.id == id } }
}
