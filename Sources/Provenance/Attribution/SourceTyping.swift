import AssayModel

/// Tells what kind of source a phrase names, by ordered rules on its head: what stands before the first comma.
struct SourceTyping {
  let reading: ArticleReading

  func kind(of phrase: Range<Int>) -> SourceKind {
    let head = phrase.prefix { reading.tokens[$0].kind != .comma }
    guard let first = head.first, let last = lastNoun(head) else { return .unknown }
    let tokens = reading.tokens
    if head.count == 1, !tokens[first].sense.classes.isDisjoint(with: [.pronoun, .relative]) {
      return Self.indefinite.contains(tokens[first].key) ? .unnamed : .pronoun
    }
    let hasName = head.contains { isName($0, first: first) }
    let noun = tokens[last].sense.classes
    let isIndefinite = tokens[first].sense.classes.contains(.determiner) && Self.articles.contains(tokens[first].key)
    if noun.contains(.plural), !tokens[last].flags.contains(.capital) { return .unnamed }
    if isIndefinite, !noun.isDisjoint(with: [.role, .plural]), !hasNameAfter(last, in: phrase) { return .unnamed }
    if noun.contains(.medium), hasName || !noun.contains(.document) { return .medium }
    if noun.contains(.document) { return .document }
    if noun.contains(.organisation) { return .organisation }
    if hasName {
      if tokens[last].flags.contains(.allCapitals) || startsWithThe(first) { return .organisation }
      return .named
    }
    if !noun.isDisjoint(with: .role) { return .role }
    if noun.contains(.plural) { return .unnamed }
    return hasNameAfter(last, in: phrase) ? .named : .unknown
  }

  private static let articles = Set(
    ["a", "an", "one", "another", "some", "several", "many", "two", "three"].map { WordKey.of($0) })
  private static let indefinite = Set(
    ["someone", "somebody", "others", "everyone", "nobody", "anyone", "some", "many", "none"].map { WordKey.of($0) })

  private func startsWithThe(_ first: Int) -> Bool { reading.tokens[first].sense.classes.contains(.determiner) }

  private func isName(_ index: Int, first: Int) -> Bool {
    let token = reading.tokens[index]
    guard token.kind == .word, token.flags.contains(.capital), !token.flags.contains(.possessive) else { return false }
    if index == first, !token.sense.classes.isEmpty { return false }
    return token.sense.classes.isDisjoint(with: [.determiner, .preposition, .plural, .pronoun])
  }

  /// A name in an apposition: "a spokeswoman, Anna White".
  private func hasNameAfter(_ head: Int, in phrase: Range<Int>) -> Bool {
    let rest = phrase.filter { $0 > head }
    guard let first = rest.first, reading.tokens[first].kind == .comma, rest.count >= 3 else { return false }
    let names = rest.dropFirst().prefix {
      reading.tokens[$0].kind == .word && reading.tokens[$0].flags.contains(.capital)
    }
    return names.count >= 2
  }

  /// The last word before a preposition or relative: the noun the phrase is about.
  private func lastNoun(_ head: Range<Int>) -> Int? {
    var last: Int?
    for index in head {
      let token = reading.tokens[index]
      if token.kind == .bracket { break }
      guard token.kind == .word else { continue }
      if last != nil, !token.sense.classes.isDisjoint(with: [.preposition, .relative, .subordinator]) { break }
      if token.sense.classes.isDisjoint(with: [.determiner, .preposition]) || token.sense.classes.contains(.role) {
        last = index
      }
    }
    return last
  }
}
