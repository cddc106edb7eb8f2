import AssayModel

extension OriginCounter {
  /// A reason to take two evidences for one origin, and whether it is a fact.
  typealias Ground = (reason: OriginMerge.Reason, isHard: Bool)

  /// The merges among counted evidences, each pair for its strongest reason.
  func merges(among counted: [Int], _ kinds: [OriginKind]) -> [OriginMerge] {
    let bags = evidence.map { Set($0.words) }
    var merges: [OriginMerge] = []
    for (place, one) in counted.enumerated() {
      for other in counted[(place + 1)...] {
        let (first, second) = (evidence[one], evidence[other])
        if let join = join(first.id, second.id) {
          merges.append(OriginMerge(first: first.id, second: second.id, reason: .reviewer(join), isHard: true))
          continue
        }
        if actions.splits[first.id] != nil || actions.splits[second.id] != nil { continue }
        let pair = OriginPair(first, second, kinds[one], kinds[other], areCopies: isCopy(first, second))
        if let ground = pair.hard ?? soft(pair, bags[one], bags[other]) {
          merges.append(
            OriginMerge(first: first.id, second: second.id, reason: ground.reason, isHard: ground.isHard))
        }
      }
    }
    return withoutChains(merges)
  }

  /// "J. A. Reed" and "J. B. Reed" are not one since both may be "J. Reed": where a name stands between two that are
  /// apart, each merge of the lot is only suggested.
  private func withoutChains(_ merges: [OriginMerge]) -> [OriginMerge] {
    let places = Dictionary(evidence.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { one, _ in one })
    var sets = DisjointSets(count: evidence.count)
    var held: [Int: Int] = [:]
    let hard = merges.filter { if case .speaker = $0.reason { $0.isHard } else { false } }
    for merge in hard {
      if let one = places[merge.first], let other = places[merge.second] { sets.join(one, other) }
    }
    for merge in hard { if let one = places[merge.first] { held[sets.root(of: one), default: 0] += 1 } }
    var broken: Set<Int> = []
    for members in sets.groups where members.count > 2 {
      let root = sets.root(of: members[0])
      guard held[root] != members.count * (members.count - 1) / 2 else { continue }
      let speakers = members.compactMap { evidence[$0].speaker }
      let areApart = speakers.indices.contains { one in
        speakers[(one + 1)...].contains { [nil, .namesake].contains(speakers[one].likeness(to: $0)) }
      }
      if areApart { broken.insert(root) }
    }
    guard !broken.isEmpty else { return merges }
    return merges.map { merge in
      guard case .speaker = merge.reason, merge.isHard, let one = places[merge.first],
        broken.contains(sets.root(of: one))
      else { return merge }
      return OriginMerge(first: merge.first, second: merge.second, reason: .namesake, isHard: false)
    }
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
        } else if let outlet = first.outlet, first.outletKey == second.outletKey {
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
    copies.areCopies(one.article, other.article)
  }

  private func soft(_ pair: OriginPair, _ words: Set<String>, _ others: Set<String>) -> Ground? {
    let (first, second) = (pair.first, pair.second)
    if pair.sharesUtterance { return (.utterance, false) }
    if let reason = pair.likeNames { return (reason, false) }
    if let group = group(of: first), group == self.group(of: second), pair.isWithinWeek,
      isFaceless(first) || isFaceless(second)
    {
      return (pair.areDated ? .government(group) : .undatedGovernment(group), false)
    }
    if first.article == second.article, isOwnedOffice(first) || isOwnedOffice(second) { return (.carriedOver, false) }
    if pair.areCopies, pair.isRepeated { return (.copy, false) }
    guard pair.isNobodyHeldToIt else { return nil }
    if pair.areCopies { return (.copy, false) }
    if copies.arePartial(first.article, second.article) { return (.partialCopy, false) }
    return pair.hasLikeWords(words, others) ? (.words, false) : nil
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
}
