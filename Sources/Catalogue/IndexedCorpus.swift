import AssayCorpus
import AssayIndex
import AssayModel

/// Opens corpora through their catalogues, which are made and brought up to date on the way.
package struct IndexedCorpus: Sendable {
  /// A corpus of fewer bytes and files is read as a whole and needs no catalogue.
  package static let leastSize = 8 << 20
  package static let leastFiles = 2_000

  /// The user's cache folder, for corpora beside which nothing can be written.
  private let cache: String?
  private let leastSize: Int
  private let leastFiles: Int

  package init(cache: String?, leastSize: Int = IndexedCorpus.leastSize, leastFiles: Int = IndexedCorpus.leastFiles) {
    self.cache = cache
    self.leastSize = leastSize
    self.leastFiles = leastFiles
  }

  package struct Opened: Sendable {
    package let corpus: Corpus
    /// What the reviewer should know, as whole sentences.
    package let notices: [String]
    /// What was done.
    package let report: Report?
  }

  /// What an indexing did.
  package struct Report: Hashable, Sendable {
    package let folder: String
    package var change: CorpusChange
    package var wasBuilt: Bool
  }

  /// Opens a corpus; where there is much of it through its catalogue.
  package func open(
    _ location: String, isCancelled: () -> Bool = { false }, tell: (WorkStep) -> Void = { _ in }
  ) throws(CorpusError) -> Opened {
    guard let listing = CorpusListing(of: location), isLarge(listing), ArticleReaders.canRead(location),
      let folder = IndexFolder.find(for: location, cache: cache)
    else {
      let corpus = try Corpus.open(location, isCancelled: isCancelled, tell: tell)
      return Opened(corpus: corpus, notices: [], report: nil)
    }
    return try open(location, listing, folder, isCancelled: isCancelled, tell: tell)
  }

  /// Brings a corpus's catalogue up to date, however small the corpus is. Nil where none can be written.
  package func index(
    _ location: String, isCancelled: () -> Bool = { false }, tell: (WorkStep) -> Void = { _ in }
  ) throws(CorpusError) -> Opened? {
    guard let listing = CorpusListing(of: location), ArticleReaders.canRead(location) else {
      return try open(location, isCancelled: isCancelled, tell: tell)
    }
    guard let folder = IndexFolder.find(for: location, cache: cache) else { return nil }
    return try open(location, listing, folder, isCancelled: isCancelled, tell: tell)
  }

  private func isLarge(_ listing: CorpusListing) -> Bool {
    listing.files.count >= leastFiles || listing.size >= leastSize
  }

  private func open(
    _ location: String, _ listing: CorpusListing, _ folder: IndexFolder, isCancelled: () -> Bool,
    tell: (WorkStep) -> Void
  ) throws(CorpusError) -> Opened {
    var notices: [String] = []
    var problem: CatalogueError?
    // Once for what is there, and once more when that was of no use.
    for _ in 0..<2 {
      do throws(CatalogueError) {
        return try bring(location, listing, folder, &notices, isCancelled: isCancelled, tell: tell)
      } catch {
        problem = error
        guard case .useless(let reason) = error, let lock = try? IndexLock(folder) else { break }
        notices.append("\(folder.path): \(reason); it is built anew.")
        withExtendedLifetime(lock) { folder.discard() }
      }
    }
    switch problem {
    case .stopped: throw .stopped(location)
    case .corpus(let error): throw error
    default:
      // Without an index the corpus is read as a small one is: slower, and whole.
      notices.append("There is no index of \(location): \(problem?.problem ?? "it cannot be kept").")
      let corpus = try Corpus.open(location, isCancelled: isCancelled, tell: tell)
      return Opened(corpus: corpus, notices: notices, report: nil)
    }
  }

  private func bring(
    _ location: String, _ listing: CorpusListing, _ folder: IndexFolder, _ notices: inout [String],
    isCancelled: () -> Bool, tell: (WorkStep) -> Void
  ) throws(CatalogueError) -> Opened {
    let catalogue = try Catalogue(folder)
    let stamp = CorpusStamp(of: listing)
    func opened(_ store: CatalogueStore, _ stamp: CorpusStamp?, _ report: Report) -> Opened {
      Opened(corpus: Corpus(location: location, store: store, stamp: stamp), notices: notices, report: report)
    }
    var report = Report(folder: folder.path, change: CorpusChange(changed: [], added: [], removed: []), wasBuilt: false)
    // The generation that the changes are reckoned from.
    var since: Int64?
    while true {
      let state = try catalogue.state()
      if state.generation > 0, state.stamp == stamp.bytes {
        return opened(try CatalogueStore(catalogue, of: location), stamp, report)
      }
      let lock: IndexLock
      do throws(CatalogueError) { lock = try IndexLock(folder) } catch {
        guard error == .busy else { throw error }
        if state.generation > 0 {
          notices.append("Another program is indexing \(location); its articles are taken up when that is done.")
          return opened(try CatalogueStore(catalogue, of: location), CorpusStamp(bytes: state.stamp), report)
        }
        if isCancelled() { throw .stopped }
        tell(WorkStep("articles indexed; another program is at it", done: 0))
        IndexLock.pause()
        continue
      }
      let before = try catalogue.state()
      // Somebody else may have done it between the look and the lock.
      if before.generation > 0, before.stamp == stamp.bytes { continue }
      let lookedAt = lock.now()
      defer { withExtendedLifetime(lock) {} }
      let outcome = try withoutActuallyEscaping(isCancelled) { isCancelled throws(CatalogueError) in
        try withoutActuallyEscaping(tell) { tell throws(CatalogueError) in
          try Self.update(catalogue, before, listing, lookedAt, isCancelled, tell)
        }
      }
      report.wasBuilt = report.wasBuilt || before.generation == 0
      since = since ?? before.generation
      report.change.changed += outcome.change.changed
      report.change.added += outcome.change.added
      report.change.removed += outcome.change.removed
      if outcome.hasFreed { continue }
      let change = since.flatMap { $0 > 0 ? (since: $0, change: report.change) : nil }
      // Files that were written to just now are looked at again, but not before the next command.
      return opened(try CatalogueStore(catalogue, of: location, change: change), stamp, report)
    }
  }

  private static func update(
    _ catalogue: Catalogue, _ state: Catalogue.State, _ listing: CorpusListing, _ lookedAt: Int64,
    _ isCancelled: @escaping () -> Bool, _ tell: @escaping (WorkStep) -> Void
  ) throws(CatalogueError) -> Commit.Outcome {
    catalogue.sweep()
    let plan = try Plan(listing, against: catalogue)
    let indexing = Indexing(catalogue, plan, state, isCancelled: isCancelled, tell: tell)
    let (batches, dropped, moved, numbers) = try indexing.run()
    let commit = Commit(
      catalogue: catalogue, plan: plan, batches: batches, dropped: dropped, moved: moved, numbers: numbers,
      lookedAt: lookedAt, isCancelled: isCancelled, tell: tell)
    return try commit.run()
  }
}
