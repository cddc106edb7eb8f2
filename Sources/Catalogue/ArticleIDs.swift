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
    ).map { row in
      let card = try row.card(0)
      let line = try row.count(2)
      let path = try row.text(3)
      return (ArticleID(card.id ?? ReadArticle.placeID(path, number: card.number.map { $0 + line })), try row.number(1))
    }
  }
}
