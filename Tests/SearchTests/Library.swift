import AssayCorpus
import AssayModel
import AssaySearch

/// Small corpora written in the tests themselves.
struct Library {
  private(set) var articles: [CorpusArticle] = []
  let searcher = Searcher()

  /// A library of plain texts, `a1`, `a2` … in their order.
  init(_ texts: String...) {
    for text in texts { add(text) }
  }

  init(_ texts: [String]) {
    for text in texts { add(text) }
  }

  mutating func add(
    _ text: String, title: String? = nil, outlet: String? = nil, published: String? = nil, language: String? = nil
  ) {
    let number = articles.count + 1
    let metadata = ArticleMetadata(
      title: title, outlet: outlet, published: published.flatMap { PartialDate($0) }, language: language)
    let article = Article(id: ArticleID("text-\(number)"), metadata: metadata, text: ScalarText(text))
    articles.append(CorpusArticle(handle: ArticleHandle(number), article: article, file: "text-\(number).txt"))
  }

  func result(_ query: String) throws -> SearchResult {
    searcher.search(try Query(query), in: articles)
  }

  func hits(_ query: String) throws -> [Hit] { try result(query).hits }

  /// The numbers of the matching articles, in the order of their handles.
  func found(_ query: String) throws -> [Int] {
    searcher.articles(matching: try Query(query), in: articles).map(\.number)
  }

  func text(_ span: Span, in handle: ArticleHandle) -> String {
    articles.first { $0.handle == handle }.map { String($0.article.text[span]) } ?? ""
  }

  func passages(_ query: String) throws -> [String] { try hits(query).map { text($0.span, in: $0.article) } }

  func marked(_ query: String) throws -> [[String]] {
    try hits(query).map { hit in hit.matches.map { text($0, in: hit.article) } }
  }
}
