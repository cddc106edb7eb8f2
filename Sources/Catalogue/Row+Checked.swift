import Foundation
import GRDB

// What a row holds, where it may hold anything: altered bytes in a database can turn a number into a text.

extension Row {
  private static var damage: CatalogueError { .useless("the index is damaged") }

  func number(_ column: Int) throws -> Int64 {
    guard case .int64(let number) = (self[column] as DatabaseValue).storage else { throw Self.damage }
    return number
  }

  /// A number of bytes, lines or articles: neither negative nor so large that a sum of a few of them would not fit.
  func count(_ column: Int) throws -> Int {
    let number = try number(column)
    guard number >= 0, number < 1 << 48 else { throw Self.damage }
    return Int(number)
  }

  func text(_ column: Int) throws -> String {
    guard case .string(let text) = (self[column] as DatabaseValue).storage else { throw Self.damage }
    return text
  }

  func bytes(_ column: Int) throws -> [UInt8]? {
    switch (self[column] as DatabaseValue).storage {
    case .blob(let data): return [UInt8](data)
    case .null: return nil
    default: throw Self.damage
    }
  }

  /// An article's card.
  func card(_ column: Int) throws -> ArticleCard {
    guard case .blob(let data) = (self[column] as DatabaseValue).storage,
      let card = data.withUnsafeBytes(ArticleCard.init)
    else { throw Self.damage }
    return card
  }
}
