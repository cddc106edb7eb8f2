import AssayCatalogue
import AssayCorpus
import AssayIndex
import AssayModel
import AssaySearch
import Foundation

/// Times searches in the index that a corpus has on the disk; prints a line for each figure, its parts apart by tabs.
struct Measurement {
  let queries: Queries
  let location: String

  private let clock = ContinuousClock()

  func run() throws {
    let corpus = try IndexedCorpus(cache: nil).open(location).corpus
    guard let store = corpus.store as? any IndexedStore else {
      print("There is no index of \(location); make one with: assay index --corpus \(location)")
      exit(1)
    }
    let index = try store.index()
    let suggester = Suggester()
    let searcher = Searcher()
    time("ranking alone, top 20", queries.claims) { claim in
      _ = suggester.ranked(for: ClaimQuery(claim), in: index, limit: 20)
    }
    time("claim, top 20 passages", queries.claims) { claim in
      _ = suggester.passages(for: ClaimQuery(claim), in: index, limit: 20)
    }
    time("claim, and their words read", queries.claims) { claim in
      for found in suggester.passages(for: ClaimQuery(claim), in: index, limit: 20) ?? [] {
        _ = corpus.handle(at: Int(found.key)).flatMap { corpus.article(at: $0) }.map { $0.article.text[found.span] }
      }
    }
    // Hits are told by their places; their words are read for a page at a time.
    let places = IndexedArticles(handle: { ArticleHandle(Int($0) + 1) }, article: { _ in nil })
    for (name, list) in [("phrase", queries.phrases), ("filtered", queries.filtered)] {
      time(name, list) { query in
        if let query = try? Query(query) { _ = searcher.search(query, in: index, of: places) }
      }
      time("\(name), and their words read", list) { query in
        if let query = try? Query(query) { _ = searcher.search(query, in: corpus.articles) }
      }
    }
  }

  private func time(_ name: String, _ queries: [String], _ body: (String) -> Void) {
    // Once to warm up, as a shell that is open would be.
    for query in queries.prefix(50) { body(query) }
    var times: [Double] = []
    let worked = Self.threadSeconds()
    for query in queries { times.append(Self.seconds(clock.measure { body(query) })) }
    let mean = (Self.threadSeconds() - worked) / Double(queries.count)
    times.sort()
    let figures = [times[times.count / 2], times[times.count * 99 / 100], mean].map {
      String(format: "%.3f", $0 * 1_000)
    }
    print(([name] + figures).joined(separator: "\t"))
  }

  private static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }

  /// What this thread has worked, whatever else the machine did.
  private static func threadSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
