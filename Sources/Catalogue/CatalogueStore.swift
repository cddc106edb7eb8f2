import AssayCorpus
import AssayIndex
import AssayModel
import Foundation
import GRDB
import Synchronization

/// The articles of a corpus as its catalogue has them: metadata from the database, texts from their files.
///
/// A store shows the catalogue as it was when the store was opened. What another program indexes later is not seen: an
/// article that has changed meanwhile, in the catalogue or in its file, counts as gone.
final class CatalogueStore: IndexedStore {
  let catalogue: Catalogue
  let state: Catalogue.State
  let location: String
  let isFolder: Bool
  private let snapshot: Catalogue.Snapshot
  let vacancies: [Int]
  let limit: Int
  let lazily = Mutex(Lazy())
  /// What the indexing changed that this store came from, and since which generation.
  let change: (since: Int64, change: CorpusChange)?

  /// What is found when it is first asked for.
  struct Lazy {
    var index: Index?
    var digest: Digest?
    var skipped: [SkippedFile]?
    var urls: [Int64: [Int]]?
    var isBroken = false
    /// The texts of the file that was read last: one that holds many articles is not read again for each.
    var lastFile: (path: String, mark: FileMark, texts: [String])?
    var recent = RecentRecords()
  }

  init(
    _ catalogue: Catalogue, of location: String, change: (since: Int64, change: CorpusChange)? = nil
  ) throws(CatalogueError) {
    self.catalogue = catalogue
    self.location = location
    self.change = change
    isFolder = CorpusFile.isFolder(location)
    let snapshot = try catalogue.snapshot()
    self.snapshot = snapshot
    state = snapshot.state
    limit = state.nextNumber - 1
    vacancies = state.vacant.map { $0 - 1 }.sorted()
    guard limit == state.articles + vacancies.count, (vacancies.last ?? -1) < limit else {
      throw .useless("the index is damaged")
    }
  }

  var count: Int { state.articles }
  var files: Int { state.files }
  var keepsPositions: Bool { true }
  var skippedCount: Int { state.complaints }

  var isBroken: Bool {
    let isBroken = lazily.withLock { $0.isBroken || $0.index?.isDamaged ?? false }
    if isBroken { catalogue.folder.noteDamage() }
    return isBroken
  }

  /// What a question to the database answers; nil, and the store is broken, where the database is.
  func ask<Answer>(_ body: (Database) throws -> Answer?) -> Answer? {
    do { return try catalogue.pool.read(body) } catch {
      if case .useless = CatalogueError(error) { noteDamage() }
      return nil
    }
  }

  private func noteDamage() {
    lazily.withLock { $0.isBroken = true }
    catalogue.folder.noteDamage()
  }

  func index() throws(SegmentError) -> Index {
    lazily.withLock { lazily in
      if let index = lazily.index { return index }
      let index = Index(snapshot.segments.map { ($0.segment, $0.deletions) })
      lazily.index = index
      return index
    }
  }

  var skipped: [SkippedFile] {
    if let known = lazily.withLock({ $0.skipped }) { return known }
    let found = ask(complaints) ?? []
    lazily.withLock { $0.skipped = found }
    return found
  }

  /// Found once for each state of the articles, and kept in the catalogue.
  var digest: Digest {
    if let known = lazily.withLock({ $0.digest }) { return known }
    if let known = state.digest.flatMap({ $0.withUnsafeBytes(Digest.init(exactly:)) }) { return known }
    var lines: [(id: String, digest: Digest)] = []
    lines.reserveCapacity(count)
    cards { _, card in
      lines.append((card.id.value, card.digest))
      return true
    }
    lines.sort { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    let digest = Digest(ofLines: lines)
    lazily.withLock { $0.digest = digest }
    let generation = state.generation
    // Whoever asks next need not wait; if it cannot be kept, it is found again.
    try? catalogue.pool.write { db in
      try db.execute(
        sql: "UPDATE state SET digest = ? WHERE generation = ?", arguments: [Data(digest.bytes), generation])
    }
    return digest
  }

  var indexStatus: IndexStatus? {
    IndexStatus(
      folder: catalogue.folder.path, bytes: catalogue.folder.size, articles: state.articles, files: state.files,
      parts: snapshot.segments.count, written: Instant(milliseconds: state.written / 1_000_000))
  }
}
