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
  private let location: String
  private let isFolder: Bool
  private let snapshot: Catalogue.Snapshot
  let vacancies: [Int]
  let limit: Int
  private let lazily = Mutex(Lazy())
  /// What the indexing changed that this store came from, and since which generation.
  private let change: (since: Int64, change: CorpusChange)?

  private struct Lazy {
    var index: Index?
    var digest: Digest?
    var skipped: [SkippedFile]?
    var urls: [Int64: [Int]]?
    var isBroken = false
    /// The texts of the file that was read last: one that holds many articles is not read again for each.
    var lastFile: (path: String, mark: FileMark, texts: [String])?
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
  var keepsPositions: Bool { true }
  var skippedCount: Int { state.complaints }

  var isBroken: Bool {
    let isBroken = lazily.withLock { $0.isBroken || $0.index?.isDamaged ?? false }
    if isBroken { catalogue.folder.noteDamage() }
    return isBroken
  }

  /// What a question to the database answers; nil, and the store is broken, where the database is.
  private func ask<Answer>(_ body: (Database) throws -> Answer?) -> Answer? {
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

  // MARK: - Articles

  private func place(_ position: Int) -> ArticlePlace? {
    guard position >= 0, position < limit else { return nil }
    return ask { db in
      try Row.fetchOne(
        db.cachedStatement(sql: ArticlePlace.columns + " WHERE a.number = ?"), arguments: [position + 1]
      ).flatMap { try ArticlePlace($0, generation: state.generation) }
    }
  }

  func card(at position: Int) -> ArticleRecordCard? { place(position)?.recordCard }

  func cards(_ body: (Int, ArticleRecordCard) -> Bool) {
    _ = ask { (db) throws -> Bool? in
      let rows = try Row.fetchCursor(db, sql: ArticlePlace.columns + " ORDER BY a.number")
      while let row = try rows.next() {
        guard let place = try ArticlePlace(row, generation: state.generation) else { continue }
        guard body(place.number - 1, place.recordCard) else { return false }
      }
      return true
    }
  }

  func record(at position: Int) -> ArticleRecord? {
    guard let place = place(position), let read = read(place) else { return nil }
    let article = Article(id: place.id, metadata: place.card.metadata, text: ScalarText(read))
    // Written to since it was indexed: spans of the one text mean nothing in the other.
    guard article.digest == place.card.digest else { return nil }
    return ArticleRecord(article: article, file: place.file)
  }

  private func read(_ place: ArticlePlace) -> String? {
    let file = CorpusFile(path: place.path, address: isFolder ? "\(location)/\(place.path)" : location)
    guard let reader = ArticleReaders.reader(for: place.path) else { return nil }
    let isWhole = place.firstLine == 0
    let mark = isWhole ? file.mark : nil
    if let mark {
      let known = lazily.withLock { lazily in
        lazily.lastFile.flatMap { $0.path == place.path && $0.mark == mark ? $0.texts : nil }
      }
      if let known { return known.indices.contains(place.card.among) ? known[place.card.among] : nil }
    }
    let bytes: [UInt8]
    do throws(FileProblem) {
      let start = place.start + place.card.start
      bytes = try isWhole ? file.contents() : file.contents(start..<start + place.card.length)
    } catch { return nil }
    var texts: [String] = []
    // A line that begins like a file in UTF-16 is none here: such a file is read as a whole.
    reader.read(bytes, firstLine: isWhole ? 1 : max(2, place.firstLine)) { reading in
      if case .article(let article) = reading { texts.append(article.text) }
    }
    if let mark, texts.count > 1 { lazily.withLock { $0.lastFile = (place.path, mark, texts) } }
    return texts.indices.contains(place.card.among) ? texts[place.card.among] : nil
  }

  func position(of id: ArticleID) -> Int? {
    ask { db in
      let rows = try Row.fetchCursor(
        db.cachedStatement(sql: ArticlePlace.columns + " WHERE a.id = ?"), arguments: [TextHash.of(id.value)])
      while let row = try rows.next() {
        if let place = try ArticlePlace(row, generation: state.generation), place.id == id { return place.number - 1 }
      }
      return nil
    }
  }

  func position(of digest: Digest) -> Int? {
    ask { db in
      let rows = try Row.fetchCursor(
        db.cachedStatement(sql: ArticlePlace.columns + " WHERE a.digest = ? ORDER BY a.number"),
        arguments: [Int64(bitPattern: digest.head)])
      while let row = try rows.next() {
        if let place = try ArticlePlace(row, generation: state.generation), place.card.digest == digest {
          return place.number - 1
        }
      }
      return nil
    }
  }

  func positions(ofURL url: String) -> [Int] {
    let known = lazily.withLock { $0.urls }
    let urls =
      known
      ?? ask { db in
        var urls: [Int64: [Int]] = [:]
        let rows = try Row.fetchCursor(
          db, sql: "SELECT url, number FROM articles WHERE url IS NOT NULL ORDER BY number")
        while let row = try rows.next() { urls[row[0], default: []].append(row[1] - 1) }
        return urls
      } ?? [:]
    lazily.withLock { $0.urls = urls }
    return (urls[TextHash.of(url)] ?? []).filter { card(at: $0)?.metadata.url == url }
  }

  // MARK: - The whole

  var skipped: [SkippedFile] {
    if let known = lazily.withLock({ $0.skipped }) { return known }
    let found = ask(complaints) ?? []
    lazily.withLock { $0.skipped = found }
    return found
  }

  private func complaints(_ db: Database) throws -> [SkippedFile] {
    var found: [SkippedFile] = []
    var path = ""
    var kept = 0
    var total = 0
    func end() {
      if total > kept { found.append(SkippedFile(file: path, line: nil, reason: SkippedFile.more(total - kept))) }
    }
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT f.path, p.line AS first, p.complaints, p.id AS part, c.line, c.reason FROM parts AS p
        JOIN files AS f ON f.id = p.file LEFT JOIN complaints AS c ON c.part = p.id
        WHERE p.complaints > 0 ORDER BY f.path, p.start, c.id
        """)
    var part: Int64 = -1
    while let row = try rows.next() {
      let rowPath: String = row["path"]
      if rowPath != path {
        end()
        path = rowPath
        kept = 0
        total = 0
      }
      let rowPart: Int64 = row["part"]
      if rowPart != part {
        part = rowPart
        total += row["complaints"] as Int
      }
      guard kept < SkippedFile.reasonLimit, let reason = row["reason"] as String? else { continue }
      kept += 1
      found.append(
        SkippedFile(file: path, line: (row["line"] as Int?).map { $0 + (row["first"] as Int) }, reason: reason))
    }
    end()
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

  func change(since other: any ArticleStore) -> CorpusChange? {
    guard let other = other as? CatalogueStore, other.catalogue.folder == catalogue.folder else { return nil }
    if other.state.generation == state.generation { return CorpusChange(changed: [], added: [], removed: []) }
    guard let change, change.since == other.state.generation else { return nil }
    return change.change
  }
}
