import AssayCorpus
import AssayModel
import GRDB
import Synchronization

// The articles: cards from the database, texts from their files.

extension CatalogueStore {
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
    if let known = lazily.withLock({ $0.recent.record(at: position) }), file(known.path).mark == known.mark {
      return known.record
    }
    guard let place = place(position) else { return nil }
    let file = file(place.path)
    // Before it is read: what is written to it meanwhile changes its mark.
    guard let mark = file.mark, let read = read(place, from: file) else { return nil }
    let article = Article(id: place.id, metadata: place.card.metadata, text: ScalarText(read))
    // Written to since it was indexed: spans of the one text mean nothing in the other.
    guard article.digest == place.card.digest else { return nil }
    let record = ArticleRecord(article: article, file: place.file)
    lazily.withLock { $0.recent.keep(record, at: position, path: place.path, mark) }
    return record
  }

  private func file(_ path: String) -> CorpusFile {
    CorpusFile(path: path, address: isFolder ? "\(location)/\(path)" : location)
  }

  private func read(_ place: ArticlePlace, from file: CorpusFile) -> String? {
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
        while let row = try rows.next() { urls[try row.number(0), default: []].append(try row.count(1) - 1) }
        return urls
      } ?? [:]
    lazily.withLock { $0.urls = urls }
    return (urls[TextHash.of(url)] ?? []).filter { card(at: $0)?.metadata.url == url }
  }
}
