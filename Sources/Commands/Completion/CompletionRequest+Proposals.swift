import AssayBacking
import AssayCorpus
import AssayModel
import AssayProvenance
import AssaySession
import AssayStanding
import AssayViews

// What each kind of place offers.

extension CompletionRequest {
  func proposals(for slot: Slot) -> Proposals {
    let word = typed.word
    switch slot {
    case .claim: return claims()
    case .evidence: return evidence()
    case .article: return AddressProposals(word, desk, limit).articles
    case .citedArticle: return citedArticles()
    case .place: return places()
    case .address: return addresses()
    case .verdict: return closed(ClosedSets.verdicts)
    case .stance: return closed(ClosedSets.stances)
    case .relation: return closed(ClosedSets.relations)
    case .claimFilter: return filters()
    case .speaker: return speakers()
    case .date: return closed(dates())
    case .sourceName:
      // "Pes" begins no name, and a word of one.
      var found = Proposals(limit: limit)
      found.add(WordMatch.items(sourceNames(), typed.word) { ($0.value, $0.value) })
      return found
    case .exportFormat: return closed(ClosedSets.formats)
    case .exportRow: return closed(ClosedSets.rows)
    case .redaction: return closed(ClosedSets.redactions(desk))
    case .importFormat: return closed(ClosedSets.importFormats)
    case .setting: return closed(ClosedSets.settings(desk))
    case .settingValue: return closed(settingValues())
    case .command: return closed(CommandNames.heads)
    case .topic: return closed(ClosedSets.topics)
    case .pastLine: return pastLines()
    case .macro: return closed(ClosedSets.macros(desk))
    case .claimText: return closed(claimText())
    case .file: return FileProposals(typed, desk, limit).all
    case .sessionFile: return FileProposals(typed, desk, limit).sessions
    case .quote: return closed(openingMark())
    case .queryField: return closed(ClosedSets.queryFields)
    case .topicWords: return closed(topics())
    case .text, .sentence, .number, .newName, .query, .line: return Proposals(limit: limit)
    }
  }

  private func closed(_ proposals: [Proposal]) -> Proposals { Completer.beginning(proposals, typed.word, limit) }

  private func claims() -> Proposals {
    let named = Set(words.compactMap { ClaimID($0.text) })
    var found = Proposals(limit: limit)
    found.add(
      WordMatch.items(Array(desk.state.claims.values.filter { !named.contains($0.id) }), typed.word) {
        ($0.id.description, "\($0.statement.text) \($0.statement.speaker ?? "")")
      }
    ) { Self.proposal($0) }
    return found
  }

  private static func proposal(_ claim: Claim) -> Proposal {
    Proposal(claim.id.description, "\(claim.verdictLine.text): \(claim.statement.text)")
  }

  private func evidence() -> Proposals {
    var found = Proposals(limit: limit)
    found.add(
      WordMatch.items(Array(desk.state.evidence.values), typed.word) { ($0.id.description, $0.citation.quote) }
    ) { evidence in
      let stance = "\(evidence.stance.mark) \(evidence.stance.rawValue) \(evidence.claim)"
      return Proposal(evidence.id.description, "\(stance): \(evidence.citation.quote)")
    }
    return found
  }

  private func citedArticles() -> Proposals {
    let cited = Set(desk.state.evidence.values.compactMap { desk.standings.standing(of: $0).article })
    var found = Proposals(limit: limit)
    found.add(
      WordMatch.items(cited.sorted().compactMap(desk.corpus.article(at:)), typed.word) {
        ($0.handle.description, AddressProposals.note(on: $0))
      }
    ) { Proposal($0.handle.description, AddressProposals.note(on: $0)) }
    return found
  }

  /// Parts of articles; the place of an evidence is one too, for whoever asks for it by its id.
  private func places() -> Proposals {
    let places = AddressProposals(typed.word, desk, limit).places
    guard typed.word == "e" || EvidenceID(typed.word) != nil else { return places }
    var found = evidence()
    found.add(places.list, besides: places.more) { $0 }
    return found
  }

  private func addresses() -> Proposals {
    let places = AddressProposals(typed.word, desk, limit).places
    var found = Proposals(limit: limit)
    for part in [places, claims(), evidence()] { found.add(part.list, besides: part.more) { $0 } }
    return found
  }

  private func filters() -> Proposals {
    var found = closed(ClosedSets.verdicts + [Proposal("open", "Claims that nobody has judged.")])
    found.add(speakers().list)
    return found
  }

  /// Those who made claims of this session already.
  private func speakers() -> Proposals {
    var counts: [(name: String, claims: Int)] = []
    for name in desk.state.claims.values.compactMap(\.statement.speaker) {
      if let known = counts.firstIndex(where: { $0.name == name }) {
        counts[known].claims += 1
      } else {
        counts.append((name, 1))
      }
    }
    var found = Proposals(limit: limit)
    found.add(WordMatch.items(counts, typed.word) { ($0.name, $0.name) }) {
      Proposal($0.name, WordList.count($0.claims, "claim"))
    }
    return found
  }

  /// The outlets and the speakers that the evidence rests on.
  private func sourceNames() -> [Proposal] {
    var names: [(name: String, note: String)] = []
    func add(_ name: String?, _ note: String) {
      if let name, !names.contains(where: { $0.name == name }) { names.append((name, note)) }
    }
    let items = desk.provenance.backings(in: desk.state, at: desk.standings).flatMap(\.evidence)
    for item in items { add(item.origin.outlet, "An outlet.") }
    for item in items {
      add(item.chain.link(.source).flatMap { $0.kind == .named || $0.kind == .document ? $0.words : nil }, "A source.")
    }
    return names.map { Proposal($0.name, $0.note) }
  }

  /// When the article was published that `--from` names, and the dates of other claims.
  private func dates() -> [Proposal] {
    var dates: [Proposal] = []
    if let article = origin?.article, let date = article.article.metadata.published {
      dates.append(Proposal("\(date.description.prefix(10))", AddressProposals.note(on: article)))
    }
    return dates
      + desk.state.claims.values.compactMap { claim in
        claim.statement.date.map { Proposal($0.description, "\(claim.id): \(claim.statement.text)") }
      }
  }

  /// What a setting can be, or what it is.
  private func settingValues() -> [Proposal] {
    guard let typed = words.first?.text.lowercased() else { return [] }
    let names = ClosedSets.settings(desk).map(\.value)
    let fitting = names.contains(typed) ? [typed] : names.filter { $0.hasPrefix(typed) }
    guard fitting.count == 1 else { return [] }
    if let preference = Preference.named(fitting[0]) {
      let now = desk.shell.preferences[preference.name]
      return (preference.choices ?? []).map { Proposal($0, $0 == now ? "What is set now." : nil) }
    }
    return desk.state.settings[fitting[0]].map { [Proposal($0, "What is set now.")] } ?? []
  }

  /// What the session says its claims are about.
  private func topics() -> [Proposal] {
    desk.state.settings[SessionSetting.topic.rawValue].map { [Proposal($0, "The session's topic.")] } ?? []
  }

  /// The claim's words, for changing them.
  private func claimText() -> [Proposal] {
    let claim = words.compactMap { ClaimID($0.text) }.first.flatMap { desk.state.claims[$0] }
    return claim.map { [Proposal($0.statement.text, "As it stands.")] } ?? []
  }

  /// The newest first, no more of them than anybody remembers.
  private func pastLines() -> Proposals {
    var found = Proposals(limit: limit)
    found.add(
      WordMatch.items(desk.shell.history().suffix(1_000).reversed(), typed.word) { ("\($0.number)", $0.line) }
    ) { Proposal("\($0.number)", $0.line) }
    return found
  }

  /// A whole article wants words behind it.
  private func openingMark() -> [Proposal] {
    guard typed.word.isEmpty, let word = words.last(where: { Address($0.text) != nil }),
      case .article(let handle) = Address(word.text), desk.corpus.article(at: handle) != nil
    else { return [] }
    return [Proposal("\"", "The words, as they stand in \(handle).", isWhole: false)]
  }
}
