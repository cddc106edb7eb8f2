import AssayCorpus
import AssayModel
package struct QueryError: Error { package let problem: String; package let span: Span; package let remedy: String? }
package struct Query: Hashable, Sendable { package init(_ text: String) throws(QueryError) {} }
package struct Hit: Hashable, Sendable { package let number: Int; package let article: ArticleHandle; package let id: ArticleID; package let span: Span; package let matches: [Span]; package let score: Double }
package struct SearchResult: Sendable { package let hits: [Hit]; package let total: Int }
package final class Searcher { package init() {}
  package func search(_ q: Query, in a: some Sequence<CorpusArticle>, isCancelled: () -> Bool) -> SearchResult { SearchResult(hits: [], total: 0) }
  package func articles(matching q: Query, in a: some Sequence<CorpusArticle>, isCancelled: () -> Bool) -> [ArticleHandle] { [] }
}
