import AssayCatalogue
import AssayCorpus
import AssayModel
import AssaySearch
import Foundation

/// A corpus in a folder of its own that is always opened through its index, and goes when the test does.
final class IndexedDesk {
  let folder: String
  var corpus: String { "\(folder)/Corpus" }
  var index: String { "\(folder)/.assay/Corpus.index" }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("assay-index-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder + "/Corpus", withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(corpus)/\(name)"))
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: "\(corpus)/\(name)") }

  /// Lines of an article each; `words` stand in their texts.
  func writeLines(_ name: String, _ articles: [(id: String?, words: String)]) throws {
    try write(name, articles.map { Self.line($0.id, $0.words) }.joined())
  }

  static func line(_ id: String?, _ words: String) -> String {
    "{\(id.map { "\"url\":\"\($0)\"," } ?? "")\"title\":\"About \(words)\",\"text\":\"The \(words) was seen on Monday.\"}\n"
  }

  func open(isCancelled: () -> Bool = { false }) throws -> IndexedCorpus.Opened {
    try IndexedCorpus(cache: nil, leastSize: 0, leastFiles: 0).open(corpus, isCancelled: isCancelled)
  }

  /// The same articles read as a whole.
  func plain() throws -> Corpus { try Corpus.open(corpus) }
}

extension Corpus {
  /// What a corpus says of its articles, whatever their numbers.
  var sayings: [String] {
    articles.map { "\($0.id) \($0.article.digest) \($0.article.metadata.title ?? "") \($0.file)" }.sorted()
  }

  var complaints: [String] { skipped.map(\.description) }

  func found(_ query: String, with searcher: Searcher = Searcher()) throws -> [String] {
    let result = searcher.search(try Query(query), in: articles)
    return result.articles.compactMap { article(at: $0)?.id.value }.sorted()
  }
}
