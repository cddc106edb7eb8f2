import AssayIndex
import AssayModel
import AssaySearch
import Foundation

/// Builds an index and times searches in it; prints a line for each figure.
struct Measurement {
  let generator: ArticleGenerator
  let count: Int
  let folder: String
  /// Whether the index of an earlier run is searched.
  let keeps: Bool

  private let clock = ContinuousClock()

  func run() throws {
    let path = "\(folder)/search-benchmark.segment"
    let text = try keeps ? Int((try? String(contentsOfFile: path + ".text", encoding: .utf8)) ?? "") ?? 1 : build(path)
    if !keeps { try "\(text)".write(toFile: path + ".text", atomically: true, encoding: .utf8) }
    var index: Index?
    let opening = try clock.measure { index = Index(try Segment(mapping: path)) }
    guard let index else { return }
    report("bytes of index / bytes of text", Self.rounded(Double(index.parts[0].segment.size) / Double(text), 3))
    for (name, bytes) in index.parts[0].segment.sizes where bytes * 200 > text {
      report("  \(name)", Self.rounded(Double(bytes) / Double(text), 3))
    }
    report("open", Self.milliseconds(Self.seconds(opening)))
    let queries = Queries(generator, articles: count, count: 300)
    let suggester = Suggester()
    time("ranking alone, top 20", queries.claims) { claim in
      _ = suggester.ranked(for: ClaimQuery(claim), in: index, limit: 20)
    }
    time("claim, top 20 passages", queries.claims) { claim in
      _ = suggester.passages(for: ClaimQuery(claim), in: index, limit: 20)
    }
    let searcher = Searcher()
    // Texts are not read: that is the store's time.
    let store = IndexedArticles(handle: { ArticleHandle(Int($0) + 1) }, article: { _ in nil })
    for (name, list) in [("phrase", queries.phrases), ("filtered", queries.filtered)] {
      time(name, list) { query in
        if let query = try? Query(query) { _ = searcher.search(query, in: index, of: store) }
      }
    }
    report("most memory", "\(Self.peak() / 1_000_000) MB")
  }

  /// Builds the index; making up the articles is not counted.
  private func build(_ path: String) throws -> Int {
    let builder = SegmentBuilder(folder: folder, workers: 2)
    var text = 0
    var taken = Duration.zero
    var worked = 0.0
    var next = 0
    while next < count {
      let documents = (next..<min(count, next + 32_768)).map { generator.document($0) }
      next += documents.count
      for document in documents { text += document.text.string.utf8.count }
      let before = Self.processSeconds()
      taken += try clock.measure {
        for document in documents { try builder.add(document) }
        builder.wait()
      }
      worked += Self.processSeconds() - before
    }
    report("text", "\(text / 1_000_000) MB")
    report("words and runs", "\(Int(Double(count) / Self.seconds(taken))) articles/s")
    let before = Self.processSeconds()
    let merging = try clock.measure { try builder.finish(into: path) }
    report(
      "  (processor, both)",
      "\(Int(Double(count) / worked)) articles/s a core; merge \(Self.milliseconds(Self.processSeconds() - before))")
    report("merge", Self.milliseconds(Self.seconds(merging)))
    report("build", "\(Int(Double(count) / Self.seconds(taken + merging))) articles/s")
    report("most memory while building", "\(Self.peak() / 1_000_000) MB")
    return text
  }

  private func time(_ name: String, _ queries: [String], _ body: (String) -> Void) {
    // Once to warm up, as a shell that is open would be.
    for query in queries.prefix(50) { body(query) }
    var times: [Double] = []
    let worked = Self.threadSeconds()
    for query in queries { times.append(Self.seconds(clock.measure { body(query) })) }
    let mean = (Self.threadSeconds() - worked) / Double(queries.count)
    times.sort()
    report(
      name,
      "p50 \(Self.milliseconds(times[times.count / 2]))  p99 \(Self.milliseconds(times[times.count * 99 / 100]))"
        + "  (processor, mean \(Self.milliseconds(mean)))")
  }

  private func report(_ name: String, _ value: String) {
    print(name + String(repeating: " ", count: max(1, 36 - name.count)) + value)
  }

  private static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }

  private static func milliseconds(_ seconds: Double) -> String { "\(rounded(seconds * 1_000, 2)) ms" }

  private static func rounded(_ value: Double, _ places: Int) -> String { String(format: "%.\(places)f", value) }

  /// What this thread has worked, whatever else the machine did.
  private static func threadSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// What all threads have worked.
  private static func processSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The most memory the program has had, in bytes, pages of mapped files counted.
  private static func peak() -> Int {
    var usage = rusage()
    // 0 is RUSAGE_SELF, which the C libraries give different types.
    getrusage(0, &usage)
    #if canImport(Darwin)
      return usage.ru_maxrss
    #else
      return usage.ru_maxrss * 1024
    #endif
  }
}
