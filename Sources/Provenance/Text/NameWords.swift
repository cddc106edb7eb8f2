/// Whether a name is meant by what somebody types for it: "Reuters", "the times", "Peskov".
package enum NameWords {
  /// Whether words are a whole name, or words of it that tell it from others: "Times" alone is not the Financial Times.
  package static func name(_ name: String, isMeantBy typed: String) -> Bool {
    let wanted = words(typed)
    guard !wanted.isEmpty else { return false }
    let all = words(name)
    if undetermined(all) == undetermined(wanted) { return true }
    return wanted.contains(where: isTelling) && isRun(wanted, of: all)
  }

  /// Whether words stand in a name, though they may tell it from no other.
  package static func name(_ name: String, holds typed: String) -> Bool {
    let wanted = words(typed)
    return !wanted.isEmpty && isRun(wanted, of: words(name))
  }

  private static func isRun(_ wanted: [String], of all: [String]) -> Bool {
    guard wanted.count <= all.count else { return false }
    return (0...all.count - wanted.count).contains { all[$0..<$0 + wanted.count].elementsEqual(wanted) }
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split(whereSeparator: \.isWhitespace).map { word in
      var word = word[...]
      while let last = word.last, !last.isLetter, !last.isNumber, last != "." { word = word.dropLast() }
      while let first = word.first, !first.isLetter, !first.isNumber { word = word.dropFirst() }
      if word.hasSuffix("'s") || word.hasSuffix("\u{2019}s") { word = word.dropLast(2) }
      return String(word)
    }.filter { !$0.isEmpty }
  }

  private static func undetermined(_ words: [String]) -> [String] {
    words.count > 1 && (words[0] == "the" || words[0] == "a" || words[0] == "an") ? Array(words.dropFirst()) : words
  }

  /// Words that many names share tell none.
  private static func isTelling(_ word: String) -> Bool {
    Lexicon.english[word].classes.isDisjoint(with: [
      .determiner, .preposition, .conjunction, .pronoun, .medium, .time, .auxiliary, .relative,
    ])
  }
}

extension InterestGroup {
  /// The state that words name: "U.S.", "the United States", "Moscow"; nil where they name more, or an office alone.
  package static func meant(by typed: String) -> InterestGroup? {
    var words = typed.lowercased().split(separator: " ").map(String.init)
    if words.count > 1, words[0] == "the" { words.removeFirst() }
    guard let first = words.first, words.count < 3, !offices.contains(first) else { return nil }
    let whole = words.joined(separator: " ")
    if let state = States.byPair[whole] ?? (words.count == 1 ? States.byWord[whole] : nil) {
      return InterestGroup(name: state)
    }
    return Set(States.byWord.values).first { $0.lowercased() == whole }.map(InterestGroup.init)
  }

  private static let offices: Set<String> = ["kremlin", "pentagon", "white", "downing", "tass", "xinhua", "kcna"]
}
