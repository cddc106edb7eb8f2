import AssayModel

extension OriginCounter {
  /// The merges among counted evidences, each pair for its strongest reason.
  func merges(among counted: [Int], _ kinds: [OriginKind]) -> [OriginMerge] {
    var merges: [OriginMerge] = []
    for (place, one) in counted.enumerated() {
      for other in counted[(place + 1)...] {
        let (first, second) = (evidence[one], evidence[other])
        if let join = join(first.id, second.id) {
          merges.append(OriginMerge(first: first.id, second: second.id, reason: .reviewer(join), isHard: true))
          continue
        }
        if actions.splits[first.id] != nil || actions.splits[second.id] != nil { continue }
        if let reason = hard(one, other, kinds) {
          merges.append(OriginMerge(first: first.id, second: second.id, reason: reason, isHard: true))
        } else if let reason = soft(one, other, kinds) {
          merges.append(OriginMerge(first: first.id, second: second.id, reason: reason, isHard: false))
        }
      }
    }
    return merges
  }

  /// One outlet's own voice is one, and so is a copy's.
  func merges(ofVoices kinds: [OriginKind]) -> [OriginMerge] {
    let voices = evidence.indices.filter { if case .ownVoice = kinds[$0] { true } else { false } }
    var merges: [OriginMerge] = []
    for (place, one) in voices.enumerated() {
      for other in voices[(place + 1)...] {
        let (first, second) = (evidence[one], evidence[other])
        if isCopy(first, second) {
          merges.append(OriginMerge(first: first.id, second: second.id, reason: .copy, isHard: true))
        } else if let outlet = first.outlet, outlet == second.outlet {
          merges.append(OriginMerge(first: first.id, second: second.id, reason: .outlet(outlet), isHard: true))
        }
      }
    }
    return merges
  }

  private func join(_ one: EvidenceID, _ other: EvidenceID) -> String? {
    actions.joins.first { ($0.first == one && $0.second == other) || ($0.first == other && $0.second == one) }?.reason
  }

  private func isCopy(_ one: OriginEvidence, _ other: OriginEvidence) -> Bool {
    guard let cluster = copies[one.article] else { return false }
    return one.article != other.article && copies[other.article] == cluster
  }

  private func hard(_ one: Int, _ other: Int, _ kinds: [OriginKind]) -> OriginMerge.Reason? {
    let (first, second) = (evidence[one], evidence[other])
    switch (kinds[one], kinds[other]) {
    case (.relayed(let medium, _), .relayed(let same, _)) where medium == same: return .medium(medium)
    // A medium that is cited only relays in turn: its relay and the one that cites it are one, round in a circle too.
    case (.relayed(let medium, _), .relayed) where second.outlet.map(MediumNames.key) == medium: return .medium(medium)
    case (.relayed, .relayed(let medium, _)) where first.outlet.map(MediumNames.key) == medium: return .medium(medium)
    case (.onRecord(let speaker), .onRecord(let same)) where speaker == same: return .speaker(speaker)
    case (.document(let title), .document(let same)) where title == same: return .speaker(title)
    case (.ownReporting(let outlet), .ownReporting(let same)) where outlet == same: return .outlet(outlet)
    default: break
    }
    // A copy repeats every source of its original: merged where the sources agree in kind.
    return isCopy(first, second) && agree(kinds[one], kinds[other]) ? .copy : nil
  }

  private func agree(_ one: OriginKind, _ other: OriginKind) -> Bool {
    switch (one, other) {
    case (.relayed, .relayed), (.onRecord, .onRecord), (.document, .document), (.unnamed, .unnamed),
      (.ownReporting, .ownReporting):
      true
    default: false
    }
  }

  private func soft(_ one: Int, _ other: Int, _ kinds: [OriginKind]) -> OriginMerge.Reason? {
    let (first, second) = (evidence[one], evidence[other])
    if sharesUtterance(first, second) { return .utterance }
    if let group = group(of: first), group == self.group(of: second), isWithinWeek(first, second),
      isFaceless(first) || isFaceless(second)
    {
      return .government(group)
    }
    if first.article == second.article, isOwnedOffice(first) || isOwnedOffice(second) { return .carriedOver }
    return nil
  }

  private func isWithinWeek(_ one: OriginEvidence, _ other: OriginEvidence) -> Bool {
    guard let first = one.day, let second = other.day else { return true }
    return abs(first - second) <= 7
  }

  /// No person with a name answers for it.
  private func isFaceless(_ item: OriginEvidence) -> Bool {
    guard let source = item.chain.link(.source) else { return false }
    return source.kind != .named
  }

  /// "his press office", "the ministry": whose, stands before.
  private func isOwnedOffice(_ item: OriginEvidence) -> Bool {
    guard let source = item.chain.link(.source),
      source.kind == .organisation || source.kind == .role || source.kind == .unnamed || source.kind == .unknown
    else {
      return false
    }
    let word = source.words.lowercased().prefix { $0 != " " }
    return ["his", "her", "its", "their", "the"].contains(word) && group(of: item) == nil
  }

  private func sharesUtterance(_ one: OriginEvidence, _ other: OriginEvidence) -> Bool {
    one.utterances.contains { first in
      other.utterances.contains { second in
        let shorter = min(first.count, second.count)
        guard shorter >= 5 else { return false }
        let alignment = WordAlignment(first, second)
        return Double(alignment.common) >= (shorter >= 8 ? 0.75 : 0.8) * Double(shorter)
      }
    }
  }
}
