import AssayModel

/// Counts the origins behind the evidences of one claim's side.
///
/// Evidences are merged for reasons that are kept; two counts come of it: with every merge, and with hard ones alone.
package struct OriginCounter {
  let evidence: [OriginEvidence]
  let copies: ArticleCopies
  let affiliations: Affiliations
  let actions: ReviewerActions

  package static func report(
    on evidence: [OriginEvidence], copies: ArticleCopies = ArticleCopies(), affiliations: Affiliations = Affiliations(),
    actions: ReviewerActions = ReviewerActions()
  ) -> OriginReport {
    OriginCounter(evidence: evidence, copies: copies, affiliations: affiliations, actions: actions).report()
  }

  private func report() -> OriginReport {
    var kinds = evidence.map(kind)
    let circles = circles(among: kinds)
    for index in circles.joined() { kinds[index] = .unknown }
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
    let extra = extraVoices(kinds, merges) + unknown.count - circles.joined().count + circles.count
    return OriginReport(
      origins: origins,
      merges: merges.filter { counts.contains($0.first) && counts.contains($0.second) || $0.reason == .copy },
      least: least(of: soft), most: hard.count + extra, groups: Set(origins.flatMap(\.groups)).sorted(),
      ownVoice: ownVoice,
      unknown: unknown, circles: circles.map { $0.map { evidence[$0].id } }, background: background,
      hearings: hearings(counted))
  }

  /// Whom a pronoun stands for is a guess: such a one may be any of the others.
  private func least(of origins: [[Int]]) -> Int {
    let guessed = origins.count { members in
      members.allSatisfy { evidence[$0].chain.link(.source)?.standing == .suggestion(.pronoun) }
    }
    return max(origins.isEmpty ? 0 : 1, origins.count - guessed)
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
    // What an outlet saw itself is what its relays go back to.
    case .ownReporting: 2
    case .relayed: 3
    case .unnamed: 4
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
    if let last = item.chain.link(.source) ?? item.chain.link(.citedMedium), Hearsay.isMeant(by: last.words) {
      return .unknown
    }
    let source = item.speaker == nil ? nil : item.chain.link(.source)
    if let medium = item.medium,
      let link = item.chain.links.last(where: { $0.role == .citedMedium }) ?? item.chain.link(.source)
    {
      // A medium that only carried a named person's words is no origin.
      if let source, source.kind == .named || source.kind == .document || isOffice(source, item) {
        return spoken(source, item)
      }
      if isIndefinite(link) { return .unknown }
      return .relayed(medium: medium.key, source: source?.words)
    }
    guard let source else { return .unknown }
    return spoken(source, item)
  }

  /// An office or a body of a name, which can be held to its words, and "the mayor", of whom there is one.
  private func isOffice(_ source: ChainLink, _ item: OriginEvidence) -> Bool {
    guard source.kind == .organisation || source.kind == .role else { return false }
    return item.speaker?.isProper == true || source.kind == .role && source.words.lowercased().hasPrefix("the ")
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

  private func spoken(_ source: ChainLink, _ item: OriginEvidence) -> OriginKind {
    switch source.kind {
    case .document: return isIndefinite(source) ? .unknown : .document(source.key ?? source.words)
    // "The police" is a body, as "Police" is.
    case .unnamed: return item.speaker?.office == ["police"] ? .onRecord("police") : faceless(source, item)
    // Whose word it is, nothing tells: nobody can be held to it.
    case .pronoun: return .unknown
    case .unknown:
      guard let key = source.key else { return .unknown }
      return item.speaker?.isProper == true ? .onRecord(key) : faceless(source, item)
    default: return .onRecord(source.key ?? source.words)
    }
  }

  /// Of people without names the outlet that heard them can be counted.
  private func faceless(_ source: ChainLink, _ item: OriginEvidence) -> OriginKind {
    item.outletKey.map { .relayed(medium: $0, source: source.words) } ?? .unnamed(source.words)
  }

  func group(of item: OriginEvidence) -> InterestGroup? { affiliations.group(of: item) }

  private func sets(_ members: [Int], _ merges: [OriginMerge]) -> [[Int]] {
    let places = Dictionary(members.map { (evidence[$0].id, $0) }, uniquingKeysWith: { one, _ in one })
    var sets = DisjointSets(count: evidence.count)
    for merge in merges {
      if let first = places[merge.first], let second = places[merge.second] { sets.join(first, second) }
    }
    let counted = Set(members)
    return sets.groups.map { $0.filter(counted.contains) }.filter { !$0.isEmpty }
  }

  /// Own voices that may be origins: each outlet once, copies once. One that is relayed is counted with its relays.
  private func extraVoices(_ kinds: [OriginKind], _ merges: [OriginMerge]) -> Int {
    var counted: Set<String> = []
    for index in evidence.indices {
      switch kinds[index] {
      case .relayed(let medium, _) where evidence[index].medium?.isFact == true: counted.insert(medium)
      case .ownReporting: counted.formUnion([evidence[index].outletKey].compactMap { $0 })
      default: break
      }
    }
    let voices = evidence.indices.filter { index in
      guard case .ownVoice = kinds[index], evidence[index].mark == nil else { return false }
      return true
    }
    return sets(voices, merges).count { members in
      !members.contains { evidence[$0].outletKey.map(counted.contains) ?? false }
    }
  }

  private func hearings(_ counted: [Int]) -> Int {
    var heard: Set<String> = []
    for index in counted {
      let item = evidence[index]
      if let cluster = copies.cluster(of: item.article) {
        heard.insert("copy \(cluster)")
      } else {
        heard.insert(
          item.medium?.key ?? item.chain.link(.agency)?.key.map(MediumKey.key) ?? item.outletKey ?? item.article.value)
      }
    }
    return heard.count
  }
}
