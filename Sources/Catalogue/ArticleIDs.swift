import AssayCorpus
import AssayModel
import GRDB

/// The ids of articles by their numbers, with their hashes, as a transaction sees them.
struct ArticleIDs {
  private let db: Database
  init(_ db: Database) { self.db = db }

  func id(of number: Int) throws -> (id: ArticleID, hash: Int64)? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT a.card, a.id, p.line, f.path FROM articles AS a JOIN parts AS p ON p.id = a.part
          JOIN files AS f ON f.id = p.file WHERE a.number = ?
          """), arguments: [number]
    ).flatMap { row in
      guard let card = try row.withUnsafeData(atIndex: 0, { $0.flatMap { $0.withUnsafeBytes(ArticleCard.init) } })
      else { throw CatalogueError.useless("the index is damaged") }
      let line: Int = row[2]
      return (ArticleID(card.id ?? ReadArticle.placeID(row[3], number: card.number.map { $0 + line })), row[1])
    }
  }
}
