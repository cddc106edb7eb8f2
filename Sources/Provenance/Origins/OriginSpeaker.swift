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

  /// How two speakers may be one; nil where they are two, or nobody can tell.
  func likeness(to other: OriginSpeaker) -> SpeakerLikeness? {
    switch (name, other.name) {
    case (let one?, let two?): return one.likeness(to: two)
    case (nil, nil):
      guard !office.isEmpty, office == other.office else { return nil }
      return isProper && other.isProper ? .same : .office
    case (nil, _?): return other.speaksFor(self) ? .office : nil
    case (_?, nil): return speaksFor(other) ? .office : nil
    }
  }

  /// Whether two mentions may be of one speaker, of unnamed people those of one state.
  package func mayBe(_ other: OriginSpeaker) -> Bool {
    likeness(to: other) != nil || kind == .unnamed && other.kind == .unnamed && group != nil && group == other.group
  }

  /// "Energy ministry spokesman Ivan Doll" for "the energy ministry", "Mayor Ada Quill" for "the mayor".
  private func speaksFor(_ other: OriginSpeaker) -> Bool {
    guard other.kind == .organisation || other.kind == .role, !other.office.isEmpty,
      other.office.count <= office.count
    else { return false }
    return (0...office.count - other.office.count).contains {
      office[$0..<$0 + other.office.count].elementsEqual(other.office)
    }
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
    office = head.compactMap { index in
      let token = reading.tokens[index]
      guard token.kind == .word, !run.contains(index), !token.sense.classes.contains(.determiner) else { return nil }
      return reading.folded(index)
    }
    isProper = !run.isEmpty || head.contains { Self.isProper($0, reading) }
    isFact = link.standing.isFact
    group = link.span.flatMap { InterestGroup.of($0, kind: link.kind, in: reading) }
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
