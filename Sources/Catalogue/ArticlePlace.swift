import AssayCorpus
import AssayModel
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
    guard try row.number(1) <= generation else { return nil }
    number = try row.count(0)
    path = try row.text(6)
    start = try row.count(3)
    length = try row.count(4)
    firstLine = try row.count(5)
    card = try row.card(2)
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
