import AssayCorpus
import AssayModel
import Foundation
import GRDB

/// Gives articles their numbers: each id one, the number that it had where the catalogue knows it.
///
/// Used by one thread at a time, in the order of the batches.
final class NumberBook {
  /// What an article gets.
  enum Answer {
    case number(Int, ReadBatch.Former, since: Int64)
    /// Another article has its id: where that stands.
    case taken(place: String)
  }

  private let catalogue: Catalogue
  private let generation: Int64
  /// Parts of the catalogue that go: their articles' numbers are free for articles of the same ids.
  private let dropped: Set<Int64>
  private(set) var next: Int
  /// The numbers given so far, by the hashes of the ids.
  private var given: [Int64: Given] = [:]
  /// The numbers among them that are not new.
  private(set) var kept: Set<Int> = []
  private let listing: CorpusListing

  /// Where an article of this indexing stands.
  private struct Given {
    let file: Int32
    /// 0 where the file is the article.
    let line: Int32
  }

  init(_ catalogue: Catalogue, _ state: Catalogue.State, _ listing: CorpusListing, dropped: Set<Int64>) {
    self.listing = listing
    self.catalogue = catalogue
    self.dropped = dropped
    generation = state.generation
    next = state.nextNumber
  }

  /// `part` is the part that the article stands in.
  func number(for found: PartReader.Found, in part: ReadBatch.Part) throws(CatalogueError) -> Answer {
    if let other = given[found.idHash] {
      let line = other.line > 0 ? Int(other.line) : nil
      return .taken(place: ReadArticle.place(listing.files[Int(other.file)].path, number: line, line: line))
    }
    let line = found.card.number == nil ? 0 : (found.card.line ?? 0) + part.line
    let place = Given(file: Int32(truncatingIfNeeded: part.file), line: Int32(truncatingIfNeeded: line))
    if generation > 0, let known = try known(found) {
      guard dropped.contains(known.part) else { return .taken(place: known.place) }
      given[found.idHash] = place
      kept.insert(known.number)
      let same = known.card.digest == found.card.digest && known.card.metadata == found.card.metadata
      return .number(known.number, same ? .same : .other, since: same ? known.since : 0)
    }
    given[found.idHash] = place
    defer { next += 1 }
    return .number(next, .absent, since: 0)
  }

  /// Takes over what an interrupted indexing has given; false where it does not fit.
  func adopt(_ batch: ReadBatch) -> Bool {
    var expected = next
    for part in batch.parts {
      for row in part.articles where row.former == .absent {
        guard row.number == expected else { return false }
        expected += 1
      }
    }
    for part in batch.parts {
      for row in part.articles {
        given[row.id] = Given(file: Int32(truncatingIfNeeded: part.file), line: 0)
        if row.former != .absent { kept.insert(row.number) }
      }
    }
    next = expected
    return true
  }

  private func known(
    _ found: PartReader.Found
  ) throws(CatalogueError) -> (number: Int, part: Int64, card: ArticleCard, place: String, since: Int64)? {
    try catching {
      try catalogue.pool.read { db in
        let rows = try Row.fetchCursor(
          db.cachedStatement(
            sql: """
              SELECT a.number, a.part, a.card, p.line, f.path, a.generation FROM articles AS a
              JOIN parts AS p ON p.id = a.part JOIN files AS f ON f.id = p.file WHERE a.id = ?
              """), arguments: [found.idHash])
        while let row = try rows.next() {
          let card = try row.card(2)
          let path = try row.text(4)
          let first = try row.count(3)
          let id = card.id ?? ReadArticle.placeID(path, number: card.number.map { $0 + first })
          guard id == found.id.value else { continue }
          let place = ReadArticle.place(path, number: card.number, line: card.line.map { $0 + first })
          return (try row.count(0), try row.number(1), card, place, try row.number(5))
        }
        return nil
      }
    }
  }
}
