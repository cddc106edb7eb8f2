import AssaySession

/// What stands for the names that are hidden.
struct Pseudonyms: Sendable {
  /// The longest names first: one may hold another.
  private let pairs: [(name: [String], other: String)]
  private let others: [String: String]

  init(_ others: [String: String] = [:]) {
    self.others = others
    pairs = others.filter { !$0.key.isEmpty }.sorted { ($1.key.count, $0.key) < ($0.key.count, $1.key) }
      .map { (name: $0.key.map { $0.lowercased() }, other: $0.value) }
  }

  /// The name that may be shown.
  func name(_ name: String) -> String { others[name] ?? name }

  /// A reviewer's own words without the names, in whichever case; a name inside another word is none.
  func scrubbed(_ text: String) -> String { pairs.reduce(text) { Self.replacing($1.name, by: $1.other, in: $0) } }

  /// A verdict's reason without the names: of whoever gave an imported one, no address is told either.
  func scrubbedReason(_ reason: String) -> String {
    guard let review = ImportedReview(endOf: reason), let author = review.author, let other = others[author],
      reason.hasSuffix(review.sentence)
    else { return scrubbed(reason) }
    let hidden = ImportedReview(file: review.file, author: other, date: review.date)
    return scrubbed(reason.dropLast(review.sentence.count) + hidden.sentence)
  }

  private static func replacing(_ name: [String], by other: String, in text: String) -> String {
    guard text.utf8.count >= name.count else { return text }
    let characters = Array(text)
    let folded = characters.map { $0.lowercased() }
    var result = ""
    var index = 0
    while index < characters.count {
      let end = index + name.count
      let isName =
        end <= characters.count && folded[index] == name[0] && folded[index..<end].elementsEqual(name)
        && !(index > 0 && characters[index - 1].isPartOfWord && characters[index].isPartOfWord)
        && !(end < characters.count && characters[end].isPartOfWord && characters[end - 1].isPartOfWord)
      if isName {
        result += other
        index = end
      } else {
        result.append(characters[index])
        index += 1
      }
    }
    return result
  }
}

extension Character {
  fileprivate var isPartOfWord: Bool { isLetter || isNumber }
}
