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
    case (.relayed(let medium, _), .ownReporting(let outlet)) where second.outletKey == medium:
      return ground(first, medium, outlet)
    case (.ownReporting(let outlet), .relayed(let medium, _)) where first.outletKey == medium:
      return ground(second, medium, outlet)
    case (.onRecord, .onRecord), (.document, .document):
      guard let one = first.speaker, let other = second.speaker, one.likeness(to: other) == .same else { break }
      return (.speaker(first.chain.link(.source)?.words ?? ""), one.isFact && other.isFact)
    default: break
    }
    // A copy repeats what its original says: the same words, or those of the same people.
    guard areCopies, areAlike, hasSameWords || hasSameSource else { return nil }
    return (.copy, true)
  }

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

  private var hasSameSource: Bool {
    guard let one = first.chain.link(.source), let other = second.chain.link(.source) else { return false }
    return one.words.lowercased() == other.words.lowercased()
  }

  // MARK: Suggestions

  /// Names that may be one, of speakers or of media.
  var likeNames: OriginMerge.Reason? {
    switch kinds {
    case (.relayed(let one, _), .relayed(let other, _)):
      return MediumKey.isShortened(one, other) || isReferred(one, other) ? .spelling : nil
    case (.onRecord, .onRecord), (.document, .document):
      switch first.speaker.flatMap({ one in second.speaker.flatMap { one.likeness(to: $0) } }) {
      case .family: return .familyName
      case .spelling: return .spelling
      case .office: return isWithinWeek ? .office : nil
      case .same, nil: return nil
      }
    default: return nil
    }
  }

  /// "the Times": which, nobody can tell.
  private func isReferred(_ one: String, _ other: String) -> Bool {
    func isShort(_ item: OriginEvidence, _ key: String, of whole: String) -> Bool {
      item.medium?.words.hasPrefix("the ") == true && !key.contains(" ") && whole.hasSuffix(" " + key)
    }
    return isShort(first, one, of: other) || isShort(second, other, of: one)
  }

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

  var isWithinWeek: Bool {
    guard let one = first.day, let other = second.day else { return true }
    return abs(one - other) <= 7
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
