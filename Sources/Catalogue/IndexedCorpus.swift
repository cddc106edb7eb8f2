import AssayCorpus
import AssayIndex
import AssayModel

/// Opens corpora through their catalogues, which are made and brought up to date on the way.
package struct IndexedCorpus: Sendable {
  /// A corpus of fewer bytes and files is read as a whole, unless an index has been made of it all the same.
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
    /// What was done; nil where there is no index, or where the one that is there could not be brought up to date.
    package let report: Report?
  }

  /// What an indexing did.
  package struct Report: Hashable, Sendable {
    package let folder: String
    package var change: CorpusChange
    package var wasBuilt: Bool
  }

  /// How an index is to be brought up to date.
  package struct Wish: OptionSet, Sendable {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }

    /// Waits for another program that is indexing the same corpus, rather than take what was there before.
    package static let waits = Wish(rawValue: 1)
    /// Takes what the index has without a look at the files, where there are so many that somebody would wait for it.
    package static let hurries = Wish(rawValue: 4)
    /// Reads the whole index first and compares it with its checksums; one that has changed is built anew.
    package static let verifies = Wish(rawValue: 2)
  }

  /// Opens a corpus; where there is much of it, or an index is there already, through its catalogue.
  package func open(
    _ location: String, _ wish: Wish = [], isCancelled: () -> Bool = { false }, tell: (WorkStep) -> Void = { _ in }
  ) throws(CorpusError) -> Opened {
    if wish.contains(.hurries), let corpus = atOnce(location) {
      return Opened(corpus: corpus, notices: [], report: nil)
    }
    let listing = try? CorpusListing(of: location)
    guard let listing, ArticleReaders.canRead(location),
      let folder = isLarge(listing)
        ? IndexFolder.find(for: location, cache: cache) : IndexFolder.used(for: location, cache: cache)
    else {
      let corpus = try Corpus.open(location, listing, isCancelled: isCancelled, tell: tell)
      return Opened(corpus: corpus, notices: [], report: nil)
    }
    return try open(location, listing, folder, wish, isCancelled: isCancelled, tell: tell)
  }

  /// What the index of very many files has; nil where there is none of so many.
  private func atOnce(_ location: String) -> Corpus? {
    guard CorpusFile.isFolder(location), let folder = IndexFolder.used(for: location, cache: cache),
      let catalogue = try? Catalogue(folder), let store = try? CatalogueStore(catalogue, of: location),
      store.state.generation > 0, store.state.files > Corpus.manyFiles
    else { return nil }
    return Corpus(location: location, store: store, stamp: CorpusStamp(bytes: store.state.stamp))
  }

  /// Brings a corpus's catalogue up to date, however small the corpus is. Nil where none can be written.
  package func index(
    _ location: String, _ wish: Wish = .waits, isCancelled: () -> Bool = { false },
    tell: (WorkStep) -> Void = { _ in }
  ) throws(CorpusError) -> Opened? {
    guard let listing = try? CorpusListing(of: location), ArticleReaders.canRead(location) else {
      return try open(location, isCancelled: isCancelled, tell: tell)
    }
    guard let folder = IndexFolder.find(for: location, cache: cache) else { return nil }
    return try open(location, listing, folder, wish, isCancelled: isCancelled, tell: tell)
  }

  /// The index that a corpus has, as it is: nothing is written and no file of the corpus is read. Nil where there is none.
  package func status(of location: String) -> IndexStatus? {
    guard let folder = IndexFolder.used(for: location, cache: cache), let catalogue = try? Catalogue(folder),
      let store = try? CatalogueStore(catalogue, of: location), store.state.generation > 0
    else { return nil }
    return store.indexStatus
  }

  private func isLarge(_ listing: CorpusListing) -> Bool {
    listing.files.count >= leastFiles || listing.size >= leastSize
  }

  private func open(
    _ location: String, _ listing: CorpusListing, _ folder: IndexFolder, _ wish: Wish, isCancelled: () -> Bool,
    tell: (WorkStep) -> Void
  ) throws(CorpusError) -> Opened {
    let update = CatalogueUpdate(location: location, listing: listing, folder: folder, wish: wish)
    var notices: [String] = []
    var problem: CatalogueError?
    // Once for what is there, and once more when that was of no use.
    for _ in 0..<2 {
      do throws(CatalogueError) {
        let found = try update.run(&notices, isCancelled: isCancelled, tell: tell)
        return Opened(
          corpus: Corpus(location: location, store: found.store, stamp: found.stamp), notices: notices,
          report: found.report)
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
    default: break
    }
    let reason = problem?.problem ?? "it cannot be kept"
    if let store = update.former() {
      notices.append(
        "The index of \(location) stays as it was, since \(reason): what has changed is not found. 'index' tries again."
      )
      // Looked at again when files change again, not before each command.
      return Opened(
        corpus: Corpus(location: location, store: store, stamp: CorpusStamp(of: listing)), notices: notices, report: nil
      )
    }
    // Without an index the corpus is read as a small one is: slower, and whole.
    notices.append("There is no index of \(location): \(reason).")
    let corpus = try Corpus.open(location, listing, isCancelled: isCancelled, tell: tell)
    return Opened(corpus: corpus, notices: notices, report: nil)
  }
}
