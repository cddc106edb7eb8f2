import AssayCorpus
import AssayModel
import Foundation
import GRDB

/// An article's row, and what is needed of its part and file.
struct ArticlePlace {
  let number: Int
  let path: String
  let start: Int
  let length: Int
  let firstLine: Int
  let card: ArticleCard

  /// Takes a row of `columns`.
  init?(_ row: Row, generation: Int64) throws {
    let written: Int64 = row[1]
    guard written <= generation else { return nil }
    number = row[0]
    path = row[6]
    start = row[3]
    length = row[4]
    firstLine = row[5]
    guard let card = try row.withUnsafeData(atIndex: 2, { $0.flatMap { $0.withUnsafeBytes(ArticleCard.init) } })
    else { throw CatalogueError.useless("the index is damaged") }
    self.card = card
  }

  var id: ArticleID { ArticleID(card.id ?? ReadArticle.placeID(path, number: card.number.map { $0 + firstLine })) }

  var file: String {
    ReadArticle.place(path, number: card.number, line: card.line.map { $0 + firstLine })
  }

  var recordCard: ArticleRecordCard {
    ArticleRecordCard(id: id, metadata: card.metadata, digest: card.digest, scalars: card.scalars, file: file)
  }

  static let columns = """
    SELECT a.number, a.generation, a.card, p.start, p.length, p.line, f.path
    FROM articles AS a JOIN parts AS p ON p.id = a.part JOIN files AS f ON f.id = p.file
    """
}
