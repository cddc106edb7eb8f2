import AssayCorpus
import AssayModel

/// The articles that were read last: one command asks for the same ones again and again.
struct RecentRecords {
  struct Known {
    let record: ArticleRecord
    let path: String
    /// What the file looked like before the article was read from it.
    let mark: FileMark
  }

  /// More bytes of text than this are not kept, nor more articles.
  private static let most = 8 << 20
  private static let mostArticles = 1_024

  private var known: [Int: Known] = [:]
  private var bytes = 0

  func record(at position: Int) -> Known? { known[position] }

  mutating func keep(_ record: ArticleRecord, at position: Int, path: String, _ mark: FileMark) {
    let size = record.article.text.string.utf8.count
    if bytes + size > Self.most || known.count >= Self.mostArticles {
      known.removeAll(keepingCapacity: true)
      bytes = 0
    }
    guard size <= Self.most else { return }
    bytes += size
    known[position] = Known(record: record, path: path, mark: mark)
  }
}
