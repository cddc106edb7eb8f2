import AssayModel

/// Counts the origins behind the evidences of one claim's side.
///
/// Evidences are merged for reasons that are kept; two counts come of it: with every merge, and with hard ones alone.
package struct OriginCounter {
  let evidence: [OriginEvidence]
  let copies: [ArticleID: Int]
  let affiliations: Affiliations
  let actions: ReviewerActions

  /// Sources of one state without names are taken for one within this many days.
  private static let softDays = 7

  /// - Parameter copies: the cluster of each article that is a copy of others.
  package static func report(
    on evidence: [OriginEvidence], copies: [ArticleID: Int] = [:], affiliations: Affiliations = Affiliations(),
    actions: ReviewerActions = ReviewerActions()
  ) -> OriginReport {
    OriginCounter(evidence: evidence, copies: copies, affiliations: affiliations, actions: actions).report()
  }

  private func report() -> OriginReport {
    let kinds = evidence.map(kind)
    var counted: [Int] = []
    var (ownVoice, unknown, background): ([EvidenceID], [EvidenceID], [EvidenceID]) = ([], [], [])
    for (index, item) in evidence.enumerated() {
      if item.mark == .background {
        background.append(item.id)
        continue
      }
      switch kinds[index] {
      case .ownVoice: ownVoice.append(item.id)
      case .unknown: unknown.append(item.id)
      default: counted.append(index)
      }
    }
    let merges = merges(among: counted, kinds) + merges(ofVoices: kinds)
    let counts = Set(counted.map { evidence[$0].id })
    let soft = sets(counted, merges)
    let hard = sets(counted, merges.filter(\.isHard))
    let origins = soft.map { members in origin(members, kinds) }
    let extra = extraVoices(kinds, merges) + unknown.count
    return OriginReport(
      origins: origins,
      merges: merges.filter { counts.contains($0.first) && counts.contains($0.second) || $0.reason == .copy },
      least: soft.count, most: hard.count + extra, groups: Set(origins.flatMap(\.groups)).sorted(), ownVoice: ownVoice,
      unknown: unknown, background: background, hearings: hearings(counted))
  }

  private func origin(_ members: [Int], _ kinds: [OriginKind]) -> Origin {
    let best = members.min { rank(kinds[$0]) < rank(kinds[$1]) } ?? 0
    return Origin(
      kind: kinds[best], evidence: members.map { evidence[$0].id },
      groups: Set(members.compactMap { group(of: evidence[$0]) }).sorted())
  }

  private func rank(_ kind: OriginKind) -> Int {
    switch kind {
    case .document: 0
    case .onRecord: 1
    case .relayed: 2
    case .unnamed: 3
    case .ownReporting: 4
    default: 5
    }
  }

  /// How an evidence speaks, by its chain and the reviewer's mark.
  func kind(of item: OriginEvidence) -> OriginKind {
    if item.mark == .own { return .ownReporting(item.outlet ?? item.article.value) }
    switch item.chain.voice {
    case .unknown: return .unknown
    case .own: return .ownVoice(item.outlet ?? item.article.value)
    case .attributed: break
    }
    let source = item.chain.link(.source)
    if let medium = item.chain.link(.citedMedium) {
      // A medium that only carried a named person's words is no origin.
      if let source, source.kind == .named || source.kind == .document { return spoken(source) }
      if isIndefinite(medium) { return .unknown }
      return .relayed(medium: medium.key ?? medium.words, source: source?.words)
    }
    guard let source else { return .unknown }
    if source.kind == .unnamed, let outlet = item.outlet {
      return .relayed(medium: MediumNames.key(outlet), source: source.words)
    }
    return spoken(source)
  }

  /// "Some papers", "a newspaper": which, nobody can tell, so it may be one that is counted already. Of documents only
  /// several: "a report" is one that can be asked for.
  private func isIndefinite(_ link: ChainLink) -> Bool {
    guard link.standing.isFact else { return false }
    let first = link.words.lowercased().split(separator: " ").first.map(String.init) ?? ""
    return Self.several.contains(first) || link.kind == .medium && Self.one.contains(first)
  }

  private static let several: Set<String> = [
    "some", "several", "many", "other", "few", "various", "certain", "most",
  ]
  private static let one: Set<String> = ["a", "an", "another"]

  private func spoken(_ source: ChainLink) -> OriginKind {
    switch source.kind {
    case .document: isIndefinite(source) ? .unknown : .document(source.key ?? source.words)
    case .unnamed: .unnamed(source.words)
    case .pronoun, .unknown: source.key == nil ? .unknown : .onRecord(source.key ?? source.words)
    default: .onRecord(source.key ?? source.words)
    }
  }

  func group(of item: OriginEvidence) -> InterestGroup? {
    guard let link = item.chain.link(.source) ?? item.chain.link(.citedMedium) else { return nil }
    return affiliations.group(key: link.key, words: link.words)
  }

  private func sets(_ members: [Int], _ merges: [OriginMerge]) -> [[Int]] {
    let places = Dictionary(members.map { (evidence[$0].id, $0) }, uniquingKeysWith: { one, _ in one })
    var sets = DisjointSets(count: evidence.count)
    for merge in merges {
      if let first = places[merge.first], let second = places[merge.second] { sets.join(first, second) }
    }
    let counted = Set(members)
    return sets.groups.map { $0.filter(counted.contains) }.filter { !$0.isEmpty }
  }

  /// Own voices that may be origins: each outlet once, copies once.
  private func extraVoices(_ kinds: [OriginKind], _ merges: [OriginMerge]) -> Int {
    let voices = evidence.indices.filter { index in
      if case .ownVoice = kinds[index] { return evidence[index].mark == nil }
      return false
    }
    return sets(voices, merges).count
  }

  private func hearings(_ counted: [Int]) -> Int {
    var heard: Set<String> = []
    for index in counted {
      let item = evidence[index]
      if let cluster = copies[item.article] {
        heard.insert("copy \(cluster)")
      } else {
        heard.insert(
          item.chain.link(.citedMedium)?.key ?? item.chain.link(.agency)?.key ?? item.outlet ?? item.article.value)
      }
    }
    return heard.count
  }
}
