import AssayModel

/// Tells what kind of source a phrase names, by ordered rules on its head: what stands before the first comma.
struct SourceTyping {
  let reading: ArticleReading

  func kind(of phrase: Range<Int>) -> SourceKind {
    let head = phrase.prefix { reading.tokens[$0].kind != .comma }
    guard let first = head.first else { return .unknown }
    let tokens = reading.tokens
    if head.count == 1, !tokens[first].sense.classes.isDisjoint(with: [.pronoun, .relative]) {
      return Self.indefinite.contains(tokens[first].key) ? .unnamed : .pronoun
    }
    guard let last = PhraseHead.last(of: head, in: tokens) else { return .unknown }
    let names = between(first, last + 1)
    let hasName = names.contains { isName($0, first: first) }
    let noun = tokens[last].sense.classes
    let isSmall = !tokens[last].flags.contains(.capital)
    let isIndefinite = tokens[first].sense.classes.contains(.determiner) && Self.articles.contains(tokens[first].key)
    if noun.contains(.plural), isSmall { return .unnamed }
    if !noun.isDisjoint(with: [.role, .plural]), hasNameAfter(in: phrase) { return .named }
    if isIndefinite, !noun.isDisjoint(with: [.role, .plural]) { return .unnamed }
    if noun.contains(.role), isSmall { return .role }
    if noun.contains(.medium), hasName || !noun.contains(.document) { return .medium }
    if isNewsAgency(last, names) || hasName && isMediumName(names) { return .medium }
    if noun.contains(.document) { return .document }
    if noun.contains(.organisation) { return .organisation }
    if hasName {
      if tokens[last].flags.contains(.allCapitals) || startsWithThe(first) || isPlace(names) { return .organisation }
      return .named
    }
    if !noun.isDisjoint(with: .role) { return .role }
    if noun.contains(.plural) { return .unnamed }
    if hasNameAfter(in: phrase) { return .named }
    return isIndefinite && describesPerson(phrase, behind: last) ? .unnamed : .unknown
  }

  /// "the Y news agency".
  private func isNewsAgency(_ last: Int, _ head: Range<Int>) -> Bool {
    reading.tokens[last].key == Self.agency && head.contains(last - 1)
      && (reading.tokens[last - 1].key == Self.news || reading.tokens[last - 1].key == Self.wire)
  }

  /// "The Daily Beacon": a word for a medium among the words of a name that "the" opens.
  private func isMediumName(_ head: Range<Int>) -> Bool {
    guard let first = head.first, startsWithThe(first), let last = head.last,
      reading.tokens[last].sense.classes.isDisjoint(with: .sourceNoun)
    else { return false }
    return head.dropFirst().contains {
      reading.tokens[$0].flags.contains(.capital) && reading.tokens[$0].sense.classes.contains(.medium)
        && reading.tokens[$0].sense.classes.isDisjoint(with: [.organisation, .role])
    }
  }

  /// "Moscow and Pyongyang": nothing but states and their seats.
  private func isPlace(_ head: Range<Int>) -> Bool {
    InterestGroup.isState(
      head.filter { reading.tokens[$0].sense.classes.isDisjoint(with: [.determiner, .conjunction]) }
        .map { reading.folded($0) })
  }

  /// "a railwayman who saw it": what "who" stands for is a person.
  private func describesPerson(_ phrase: Range<Int>, behind last: Int) -> Bool {
    phrase.contains { $0 > last && reading.tokens[$0].key == Grammar.who }
  }

  private static let agency = WordKey.of("agency")
  private static let news = WordKey.of("news")
  private static let wire = WordKey.of("wire")

  private static let articles = WordKey.all(
    "a an one another some several many two three")
  private static let indefinite = WordKey.all(
    "someone somebody others everyone nobody anyone some many none")

  private func startsWithThe(_ first: Int) -> Bool { reading.tokens[first].sense.classes.contains(.determiner) }

  private func isName(_ index: Int, first: Int) -> Bool {
    let token = reading.tokens[index]
    guard token.kind == .word, token.flags.contains(.capital), !token.flags.contains(.possessive) else { return false }
    if index == first, !token.sense.classes.isEmpty { return false }
    return token.sense.classes.isDisjoint(with: [.determiner, .preposition, .plural, .pronoun])
  }

  /// A name in an apposition: "a spokeswoman for the port, Anna White".
  private func hasNameAfter(in phrase: Range<Int>) -> Bool {
    guard let comma = phrase.first(where: { reading.tokens[$0].kind == .comma }) else { return false }
    let names = between(comma + 1, phrase.upperBound).prefix {
      reading.tokens[$0].kind == .word && reading.tokens[$0].flags.contains(.capital)
    }
    return names.count >= 2
  }
}
