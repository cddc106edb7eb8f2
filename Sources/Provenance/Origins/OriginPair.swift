import AssayModel

/// Two evidences looked at side by side: what speaks for one origin behind both.
struct OriginPair {
  let first: OriginEvidence
  let second: OriginEvidence
  let areCopies: Bool
  private let kinds: (OriginKind, OriginKind)

  init(
    _ first: OriginEvidence, _ second: OriginEvidence, _ firstKind: OriginKind, _ secondKind: OriginKind,
    areCopies: Bool
  ) {
    self.first = first
    self.second = second
    self.areCopies = areCopies
    kinds = (firstKind, secondKind)
  }

  // MARK: Facts

  /// One medium, one speaker by the whole name, one outlet, or a copy of the same words. What rests on a pronoun or on
  /// the last one cited is only suggested.
  var hard: OriginCounter.Ground? {
    let areMediaFacts = (first.medium?.isFact ?? true) && (second.medium?.isFact ?? true)
    switch kinds {
    case (.relayed(let medium, _), .relayed(let same, _)) where medium == same: return (.medium(medium), areMediaFacts)
    // A medium that is cited only relays in turn: its relay and the one that cites it are one.
    case (.relayed(let medium, _), .relayed) where second.outletKey == medium:
      return (.medium(medium), areMediaFacts && first.medium != nil)
    case (.relayed, .relayed(let medium, _)) where first.outletKey == medium:
      return (.medium(medium), areMediaFacts && second.medium != nil)
    case (.ownReporting(let outlet), .ownReporting) where first.outletKey == second.outletKey && first.outlet != nil:
      return (.outlet(outlet), true)
    // What two outlets saw themselves, as both have it from one agency, one of them saw.
    case (.ownReporting, .ownReporting):
      guard let agency = first.agencyKey, agency == second.agencyKey else { break }
      return (.medium(agency), false)
    case (.relayed(let medium, _), .ownReporting(let outlet)) where second.outletKey == medium:
      return ground(first, medium, outlet)
    case (.ownReporting(let outlet), .relayed(let medium, _)) where first.outletKey == medium:
      return ground(second, medium, outlet)
    case (.relayed(let medium, nil), .onRecord), (.relayed(let medium, nil), .document):
      if let ground = ground(ofRelay: first, medium, by: second) { return ground }
    case (.onRecord, .relayed(let medium, nil)), (.document, .relayed(let medium, nil)):
      if let ground = ground(ofRelay: second, medium, by: first) { return ground }
    case (.onRecord, .onRecord), (.document, .document):
      guard let one = first.speaker, let other = second.speaker, one.likeness(to: other) == .same else { break }
      return (.speaker(first.chain.link(.source)?.words ?? ""), one.isFact && other.isFact)
    default: break
    }
    // A copy repeats what its original says: the same words, or those of the same people.
    guard areCopies, areAlike, isRepetition, first.medium?.key == second.medium?.key, !areSpeakersApart else {
      return nil
    }
    return (.copy, true)
  }

  /// Whether one passage may be the other's copy, though not word by word, or from another source.
  var isRepeated: Bool { areAlike && !areSpeakersApart && (hasSameWords || hasSameSource) }

  private var areSpeakersApart: Bool {
    guard case (.onRecord, .onRecord) = kinds, let one = first.speaker, let other = second.speaker else { return false }
    return one.likeness(to: other) == nil
  }

  /// A relay that names no source, and the medium's own article, or words that it carried: the relay may rest on them,
  /// and does where both say the same.
  private func ground(
    ofRelay relay: OriginEvidence, _ medium: String, by other: OriginEvidence
  ) -> OriginCounter.Ground? {
    guard let cited = relay.medium else { return nil }
    if other.outletKey == medium { return (.medium(medium), cited.isFact && saysTheSame) }
    return other.medium?.key == medium ? (.medium(medium), false) : nil
  }

  /// Whether the passages agree word by word, but for who says it, with no figure and no "not" in one alone.
  private var saysTheSame: Bool {
    let alignment = WordAlignment(first.words, second.words)
    guard alignment.longestRun >= 4, hasSameWords else { return false }
    return alignment.changes.allSatisfy { change in
      (change.first + change.second).allSatisfy { word in
        !Self.turning.contains(word) && word.utf8.allSatisfy { !(0x30...0x39).contains($0) }
      }
    }
  }

  private static let turning: Set<String> = [
    "not", "no", "never", "nobody", "none", "nothing", "may", "might", "could", "would", "will", "should", "plans",
    "deny", "denies", "denied",
  ]

  /// Own reporting and who relays it are one. What people without names told the outlet itself may be another matter.
  private func ground(_ relay: OriginEvidence, _ medium: String, _ outlet: String) -> OriginCounter.Ground {
    relay.medium == nil ? (.outlet(outlet), false) : (.medium(medium), relay.medium?.isFact ?? true)
  }

  private var areAlike: Bool {
    switch kinds {
    case (.relayed, .relayed), (.onRecord, .onRecord), (.document, .document), (.unnamed, .unnamed),
      (.ownReporting, .ownReporting):
      true
    default: false
    }
  }

  private var hasSameWords: Bool {
    let shorter = min(first.words.count, second.words.count)
    guard shorter > 2 else { return first.words == second.words }
    return Double(WordAlignment(first.words, second.words).common) >= 0.75 * Double(shorter)
  }

  /// The same passage with a word changed here and there, or a part of it.
  private var isRepetition: Bool {
    let shorter = min(first.words.count, second.words.count)
    guard shorter > 2 else { return first.words == second.words }
    return Double(WordAlignment(first.words, second.words).common) >= 0.85 * Double(shorter)
  }

  private var hasSameSource: Bool {
    guard let one = first.chain.link(.source), let other = second.chain.link(.source) else { return false }
    return one.words.lowercased() == other.words.lowercased()
  }

  // MARK: Suggestions

  /// Names that may be one, of speakers or of media.
  var likeNames: OriginMerge.Reason? {
    let likeness = first.speaker.flatMap { one in second.speaker.flatMap { one.likeness(to: $0) } }
    switch kinds {
    case (.onRecord, .onRecord), (.document, .document):
      switch likeness {
      case .family: return .familyName
      case .bare: return .bareName
      case .spelling: return .spelling
      case .namesake: return .namesake
      case .joint: return .joint
      case .office: return office
      case .same, nil: return sharesBody ? office : areAnybody ? .anybody : nil
      }
    case (.relayed(let one, _), .relayed(let other, _)):
      if MediumKey.isShortened(one, other) { return .spelling }
      if mayBeMedium(first, other, second) || mayBeMedium(second, one, first) { return .reference }
      return areAnybody ? .anybody : isOffice(likeness) || sharesBody ? office : nil
    case (.relayed, .onRecord), (.onRecord, .relayed), (.relayed, .document), (.document, .relayed),
      (.onRecord, .document), (.document, .onRecord), (.onRecord, .unnamed), (.unnamed, .onRecord),
      (.unnamed, .unnamed), (.relayed, .unnamed), (.unnamed, .relayed):
      return areAnybody ? .anybody : isOffice(likeness) || sharesBody ? office : nil
    default: return nil
    }
  }

  /// Whether an office or a body may be the other's. Of people without names their nouns tell it.
  private func isOffice(_ likeness: SpeakerLikeness?) -> Bool {
    likeness != nil && (first.speaker?.kind != .unnamed || second.speaker?.kind != .unnamed)
  }

  /// Whether what an evidence cites may be the medium of another's, cited or the outlet itself.
  private func mayBeMedium(_ item: OriginEvidence, _ key: String, _ other: OriginEvidence) -> Bool {
    guard let medium = item.medium else { return false }
    return medium.mayBe(key) || other.medium?.isHanded(on: medium.key) == true
  }

  private var areAnybody: Bool {
    guard isWithinWeek, let one = first.speaker, let other = second.speaker else { return false }
    return one.mayBeSomebody(of: other)
  }

  private var sharesBody: Bool {
    guard let one = first.speaker, let other = second.speaker else { return false }
    return one.sharesBody(with: other)
  }

  private var office: OriginMerge.Reason? { !isWithinWeek ? nil : areDated ? .office : .undatedOffice }

  /// Whether nobody can be held to either by name, and no two media are named for them.
  var isNobodyHeldToIt: Bool {
    func isOpen(_ kind: OriginKind) -> Bool {
      switch kind {
      case .relayed, .unnamed, .ownReporting: true
      case .document, .onRecord, .ownVoice, .unknown: false
      }
    }
    guard isOpen(kinds.0), isOpen(kinds.1) else { return false }
    return first.medium == nil || second.medium == nil
  }

  /// Whether they may have been published within a week.
  var isWithinWeek: Bool {
    guard let one = first.days, let other = second.days else { return true }
    return max(one.lowerBound, other.lowerBound) - min(one.upperBound, other.upperBound) <= 7
  }

  /// Whether the days of both are known, so that "within a week" is true of them.
  var areDated: Bool {
    guard let one = first.days, let other = second.days else { return false }
    return max(one.upperBound, other.upperBound) - min(one.lowerBound, other.lowerBound) <= 7
  }

  var sharesUtterance: Bool {
    first.utterances.contains { one in
      second.utterances.contains { other in
        let shorter = min(one.count, other.count)
        guard shorter >= 5 else { return false }
        let alignment = WordAlignment(one, other)
        return Double(alignment.common) >= (shorter >= 8 ? 0.75 : 0.8) * Double(shorter)
      }
    }
  }

  /// Whether the passages are nearly the same, word by word.
  ///
  /// - Parameter words: the words of each, in no order: most pairs have too few in common to be looked at.
  func hasLikeWords(_ words: Set<String>, _ others: Set<String>) -> Bool {
    let shorter = min(first.words.count, second.words.count)
    let fewer = min(words.count, others.count)
    guard shorter >= 6, max(first.words.count, second.words.count) <= shorter * 2 else { return false }
    let common = words.count <= others.count ? words.count(where: others.contains) : others.count(where: words.contains)
    guard Double(common) >= 0.75 * Double(fewer) else { return false }
    let alignment = WordAlignment(first.words, second.words)
    return Double(alignment.common) >= 0.75 * Double(shorter) && alignment.longestRun >= 4
  }
}
