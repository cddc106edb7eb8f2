/// What an office or a body is called, without whose it is: `ministry defence` of "Britain's Ministry of Defence".
struct OfficeWords: Hashable, Sendable {
  /// In lower case, in the order they stand.
  private let words: [String]
  /// The first word, whosever it is: `federal`.
  private let first: String
  /// What is left beside "minister", "ministry" and the like; nil where none of them stands.
  private let portfolio: Set<String>?
  /// The first letters of all words, and of the longer ones.
  private let initials: Set<String>

  /// - Parameter tokens: the source's words, a person's name left out.
  init(_ tokens: [Int], of reading: ArticleReading) {
    var words: [String] = []
    var letters = (all: "", long: "")
    var first = ""
    for index in tokens {
      let token = reading.tokens[index]
      let word = reading.folded(index)
      guard token.kind == .word, !Self.honorifics.contains(word) else { continue }
      let isOwner = token.flags.contains(.possessive) && token.flags.contains(.capital)
      guard !token.sense.classes.contains(.determiner) else { continue }
      if first.isEmpty { first = word }
      guard !isOwner, !InterestGroup.isNamed(by: word) else { continue }
      if token.flags.contains(.capital) || Self.small.contains(word) { letters.all += word.prefix(1) }
      guard !Self.small.contains(word) else { continue }
      if token.flags.contains(.capital) { letters.long += word.prefix(1) }
      words.append(word)
    }
    self.words = words
    self.first = first
    initials = Set([letters.all, letters.long].filter { $0.utf8.count > 1 })
    portfolio = words.contains(where: Self.heads.contains) ? Set(words).subtracting(Self.heads) : nil
  }

  /// Whether a minister or a ministry is among the words.
  var isGovernment: Bool { portfolio != nil }

  /// Whether both may be one office or body, or it and who speaks for it: nothing in the words keeps them apart.
  func mayBe(_ other: OfficeWords) -> Bool {
    guard !words.isEmpty, !other.words.isEmpty else { return false }
    if let portfolio, !portfolio.isEmpty, portfolio == other.portfolio { return true }
    let (mine, others) = (Set(words), Set(other.words))
    if isDepartment(of: others) || other.isDepartment(of: mine) { return true }
    return mine.isSubset(of: others) || others.isSubset(of: mine) || isShort(for: other) || other.isShort(for: self)
  }

  /// "Hollin Police Department" for "Hollin police chief".
  private func isDepartment(of others: Set<String>) -> Bool {
    guard let portfolio, portfolio.count > 1 else { return false }
    return portfolio.isSubset(of: others)
  }

  /// "the WHO", "the MoD" by the first letters, "the Fed" by the beginning.
  private func isShort(for other: OfficeWords) -> Bool {
    guard words.count == 1, let word = words.first else { return false }
    return other.initials.contains(word.filter { $0 != "." })
      || word.utf8.count > 2 && other.first.hasPrefix(word) && other.first != word
  }

  /// A minister speaks for the ministry.
  private static let heads: Set<String> = ["minister", "ministry", "secretary", "department"]
  private static let small: Set<String> = ["of", "for", "and", "in", "at", "on", "to"]
  private static let honorifics: Set<String> = [
    "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "sir", "prof", "rev",
  ]
}
