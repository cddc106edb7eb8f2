import AssayModel

/// Makes evidences ready for counting: each with its chain, its speaker and its quoted words.
package struct EvidenceReader {
  package var reading: ArticleReading { chains.reading }
  private let chains: ChainReader
  private let article: Article
  private let nonDenials: [NonDenial]
  private let utterances: [Utterance]

  package init(article: Article, reading: ArticleReading, findings: ArticleFindings, media: MediumNames) {
    self.article = article
    chains = ChainReader(
      reading: reading, attributions: findings.attributions, metadata: article.metadata, media: media)
    nonDenials = findings.nonDenials
    utterances = UtteranceReader.utterances(in: reading, attributions: findings.attributions, article: 0)
  }

  package func evidence(_ id: EvidenceID, at span: Span, mark: OriginEvidence.Mark? = nil) -> OriginEvidence {
    let attribution = chains.attribution(of: span)
    let chain = chains.chain(of: span, by: attribution)
    // Whom nobody can name, and who has not said it, is no origin, whoever carried the words.
    let isSaid = isSaid(by: attribution) && chain.link(.source)?.kind != .pronoun
    let hands = isSaid ? chain.links.filter { $0.role == .citedMedium } : []
    let cited = hands.last
    return OriginEvidence(
      id: id, article: article.id, span: span, chain: chain,
      words: PlainWords.words(of: reading.scalars[span.range]),
      utterances: utterances.filter { $0.span.overlaps(span) }.map(\.words),
      speaker: (isSaid ? chain.link(.source) : nil).map { OriginSpeaker(of: $0, in: reading, fullName: fullName) },
      medium: cited.map { CitedMedium($0, hands: hands.dropLast()) },
      mediumGroup: cited?.span.flatMap { InterestGroup.of($0, kind: .medium, in: reading) },
      days: article.metadata.published?.days, outlet: article.metadata.outlet, mark: mark)
  }

  /// False for "nobody said" and "did not say". Whoever keeps silent is a party all the same.
  private func isSaid(by attribution: Attribution?) -> Bool {
    guard let attribution, attribution.isNegated else { return true }
    return nonDenials.contains { $0.cue.overlaps(attribution.cue) }
  }

  /// The one name in the article that ends with a family name; nil where there is none, or several.
  private func fullName(_ family: String) -> SpeakerName? {
    let key = WordKey.of(family)
    var found: SpeakerName?
    for index in reading.tokens.indices.dropFirst() where reading.tokens[index].key == key {
      var first = index
      while first > 0, index - first < 3, SpeakerName.isName(first - 1, after: nil, reading),
        reading.tokens[first - 1].sense.classes.isDisjoint(with: [.verb, .adverb, .conjunction, .subordinator]),
        !InterestGroup.isNamed(by: reading.folded(first - 1))
      {
        first -= 1
      }
      guard first < index, let name = SpeakerName(words: (first...index).map { reading.folded($0) }), !name.isShort
      else { continue }
      if let found, found.likeness(to: name) != .same { return nil }
      found = found ?? name
    }
    return found
  }
}
