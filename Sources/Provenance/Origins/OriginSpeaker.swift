import AssayModel

/// Who speaks in an evidence, as the counting of origins compares speakers.
package struct OriginSpeaker: Hashable, Sendable {
  let kind: SourceKind
  /// Nil for offices, and where the text names nobody.
  package let name: SpeakerName?
  /// The words besides the name, in lower case, determiners left out: `energy ministry spokesman`.
  package let office: [String]
  /// Whether it is a name at all: "the report" is none.
  package let isProper: Bool
  /// Whether the sentence itself says so; a pronoun's owner is only suggested.
  let isFact: Bool
  /// Whom the source speaks for by its own words.
  let group: InterestGroup?

  /// Somebody who speaks together with the first: of "A and B" B.
  private let companion: SpeakerName?
  /// The names in it, of people and of others.
  private let proper: Set<String>
  /// What the person is, by nouns of offices and by names: `mayor`, `hollin`.
  private let titles: Set<String>
  /// The noun that the words are about, in the singular: `official`.
  private let noun: String?
  /// The office or the body, without whose it is.
  private let officeWords: OfficeWords

  /// How two speakers may be one; nil where they are two, or nobody can tell.
  func likeness(to other: OriginSpeaker) -> SpeakerLikeness? {
    switch (name, other.name) {
    case (let one?, let two?):
      if companion != nil || other.companion != nil { return jointLikeness(to: other) }
      guard let found = one.likeness(to: two) else {
        return one.isShort && other.holds(self) || two.isShort && holds(other) ? .office : nil
      }
      let isTwoOffices = !titles.isEmpty && !other.titles.isEmpty && titles.isDisjoint(with: other.titles)
      return found == .same && isTwoOffices && (group == nil || group != other.group) ? .namesake : found
    case (nil, nil):
      guard !office.isEmpty, !other.office.isEmpty else { return nil }
      if office == other.office { return isProper && other.isProper ? .same : .office }
      return Self.isPart(office, of: other.office) || Self.isPart(other.office, of: office) || isBare(for: other)
        || other.isBare(for: self) || mayBeOffice(of: other) ? .office : nil
    case (nil, _?): return other.speaksFor(self) || isBare(for: other) || mayBeOffice(of: other) ? .office : nil
    case (_?, nil): return speaksFor(other) || other.isBare(for: self) || mayBeOffice(of: other) ? .office : nil
    }
  }

  /// "President Joe Biden" and "the US president", "the Ministry of Defence" and "the MoD", not those of two states.
  private func mayBeOffice(of other: OriginSpeaker) -> Bool {
    if let group, let second = other.group, group != second { return false }
    return officeWords.mayBe(other.officeWords)
  }

  /// "A and B" is A and B, and neither alone.
  private func jointLikeness(to other: OriginSpeaker) -> SpeakerLikeness? {
    let (mine, others) = ([name, companion].compactMap { $0 }, [other.name, other.companion].compactMap { $0 })
    func isAmong(_ name: SpeakerName, _ list: [SpeakerName]) -> Bool {
      list.contains { $0.likeness(to: name) == .same }
    }
    if mine.count == others.count, mine.allSatisfy({ isAmong($0, others) }) { return .same }
    return mine.contains { one in others.contains { one.likeness(to: $0) != nil } } ? .joint : nil
  }

  /// Whether another's names all stand in it: "Norpet" in "Norpet's chief executive, Ivan Doll".
  private func holds(_ other: OriginSpeaker) -> Bool {
    !other.proper.isEmpty && other.proper.isSubset(of: proper)
      && other.proper.contains { !InterestGroup.isNamed(by: $0) }
  }

  /// Whether one of them may be the other's spokesman or paper: they name one body, and no two people.
  func sharesBody(with other: OriginSpeaker) -> Bool {
    let isTwoPeople = name.map { !$0.isShort } == true && other.name.map { !$0.isShort } == true
    return !isTwoPeople && (holds(other) || other.holds(self))
  }

  /// Whether two mentions of people without names may be of the same ones: nothing in the words keeps them apart.
  func mayBeSomebody(of other: OriginSpeaker) -> Bool {
    guard name == nil, other.name == nil, let noun, let another = other.noun else { return false }
    // Of bodies and offices one noun tells nothing: there are many ministries.
    let areAlike =
      kind == .unnamed && other.kind == .unnamed
      ? PeopleNouns.areAlike(noun, another) : PeopleNouns.areOfOneKind(noun, another)
    guard areAlike else { return false }
    if let group, let second = other.group, group != second { return false }
    let (mine, others) = (proper.filter(Self.isNoState), other.proper.filter(Self.isNoState))
    return mine.isSubset(of: others) || others.isSubset(of: mine)
  }

  private static func isNoState(_ word: String) -> Bool { !InterestGroup.isNamed(by: word) }

  /// "the company", "the army": which, the sentence does not tell, so it may be the other.
  private func isBare(for other: OriginSpeaker) -> Bool {
    guard !isProper, office.count == 1, other.isProper else { return false }
    if Self.forces.contains(office[0]) { return !Self.forces.isDisjoint(with: other.office) }
    // No ministry is a company or a union.
    guard Self.bodies.contains(office[0]), other.proper.contains(where: Self.isNoState),
      !other.officeWords.isGovernment
    else { return false }
    return other.kind == .organisation || other.name?.isShort == true
  }

  private static let forces: Set<String> = ["army", "military", "forces", "force", "navy", "idf", "troops"]
  private static let bodies: Set<String> = [
    "company", "firm", "corporation", "bank", "maker", "airline", "alliance", "organisation", "organization", "agency",
    "group", "union", "club", "charity",
  ]

  private static func isPart(_ part: [String], of whole: [String]) -> Bool {
    part.count <= whole.count
      && (0...whole.count - part.count).contains { whole[$0..<$0 + part.count].elementsEqual(part) }
  }

  /// Whether two mentions may be of one speaker, of unnamed people those of one state.
  package func mayBe(_ other: OriginSpeaker) -> Bool {
    likeness(to: other) != nil || kind == .unnamed && other.kind == .unnamed && group != nil && group == other.group
  }

  /// "Energy ministry spokesman Ivan Doll" for "the energy ministry", "Mayor Ada Quill" for "the mayor".
  private func speaksFor(_ other: OriginSpeaker) -> Bool {
    (other.kind == .organisation || other.kind == .role) && !other.office.isEmpty
      && Self.isPart(other.office, of: office)
  }

  // MARK: Reading

  init(of link: ChainLink, in reading: ArticleReading, fullName: (String) -> SpeakerName?) {
    let tokens = link.span.map { reading.tokens(in: $0) } ?? 0..<0
    let end = tokens.first { Self.ends($0, after: tokens.lowerBound, reading) } ?? tokens.upperBound
    let head = tokens.lowerBound..<end
    let isPerson = link.kind == .named || link.kind == .unknown
    let run = isPerson ? SpeakerName.run(in: head, of: reading) : []
    let short = SpeakerName(words: run.map { reading.folded($0) })
    kind = link.kind
    name = short.flatMap { $0.isShort ? fullName($0.words[$0.words.count - 1]) ?? $0 : $0 }
    // What a paper is comes before what is told of it: "an internal memo seen by …".
    let told = link.kind == .document ? PhraseHead.undescribed(head, in: reading.tokens) : head
    office = told.flatMap { index -> [String] in
      let token = reading.tokens[index]
      guard token.kind == .word, !run.contains(index), !token.sense.classes.contains(.determiner) else { return [] }
      return Self.spelled(reading.folded(index))
    }
    officeWords = OfficeWords(told.filter { !run.contains($0) }, of: reading)
    companion = run.isEmpty ? nil : Self.companion(of: run, in: head, reading)
    let capitals = head.filter { Self.isProper($0, reading) }
    proper = Set(capitals + run).reduce(into: Set()) { $0.insert(reading.folded($1)) }
    titles = head.reduce(into: Set()) { titles, index in
      let classes = reading.tokens[index].sense.classes
      guard !run.contains(index), reading.tokens[index].kind == .word,
        !classes.isDisjoint(with: [.role, .organisation]) || capitals.contains(index)
      else { return }
      titles.formUnion(Self.spelled(reading.folded(index)))
    }
    noun = PhraseHead.last(of: head, in: reading.tokens).map { Self.singular(reading.folded($0)) }
    isProper = !run.isEmpty || head.contains { Self.isProper($0, reading) }
    isFact = link.standing.isFact
    group = link.span.flatMap { InterestGroup.of($0, kind: link.kind, in: reading) }
  }

  /// The name behind "and" behind a name.
  private static func companion(of run: [Int], in head: Range<Int>, _ reading: ArticleReading) -> SpeakerName? {
    guard let last = run.last else { return nil }
    for index in head where index > last && reading.tokens[index].key == and {
      let behind = reading.tokens[index - 1].kind == .comma || index == last + 1
      guard behind, index + 1 < head.upperBound, SpeakerName.isName(index + 1, after: nil, reading) else { continue }
      let name = SpeakerName(of: index + 1..<head.upperBound, in: reading)
      if index == last + 1 || name?.isShort == false { return name }
    }
    return nil
  }

  private static let and = WordKey.of("and")

  /// A state's initials written out: the words are one spelling of the other.
  private static func spelled(_ word: String) -> [String] {
    switch word {
    case "u.s", "u.s.", "us", "usa": ["united", "states"]
    case "u.k", "u.k.", "uk": ["united", "kingdom"]
    case "u.n", "u.n.", "un": ["united", "nations"]
    case "e.u", "e.u.", "eu": ["european", "union"]
    default: [word]
    }
  }

  private static func singular(_ noun: String) -> String {
    if noun.hasSuffix("ies") { return noun.dropLast(3) + "y" }
    if noun.hasSuffix("sses") { return String(noun.dropLast(2)) }
    return noun.hasSuffix("s") && !noun.hasSuffix("ss") ? String(noun.dropLast()) : noun
  }

  /// Where it is told of a source what it does: "officials who said …".
  private static func ends(_ index: Int, after first: Int, _ reading: ArticleReading) -> Bool {
    index > first && reading.tokens[index].sense.classes.contains(.relative)
  }

  /// A capital that stands for a name, and not for a sentence's beginning.
  private static func isProper(_ index: Int, _ reading: ArticleReading) -> Bool {
    let token = reading.tokens[index]
    guard token.kind == .word, token.flags.contains(.capital), !token.sense.classes.contains(.determiner),
      token.sense.classes.isDisjoint(with: [.pronoun, .time, .preposition])
    else { return false }
    if token.flags.contains(.allCapitals) || token.flags.contains(.possessive) { return true }
    let isFirst = index == 0 || [.stop, .quote, .colon].contains(reading.tokens[index - 1].kind)
    return !isFirst || token.sense.classes.isEmpty || InterestGroup.isNamed(by: reading.folded(index))
  }
}
