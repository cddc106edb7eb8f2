import AssayModel

/// Makes evidences ready for counting: each with its chain and its quoted words.
package struct EvidenceReader {
  package var reading: ArticleReading { chains.reading }
  private let chains: ChainReader
  private let article: Article
  private let utterances: [Utterance]

  package init(article: Article, reading: ArticleReading, attributions: [Attribution], media: MediumNames) {
    self.article = article
    chains = ChainReader(reading: reading, attributions: attributions, metadata: article.metadata, media: media)
    utterances = UtteranceReader.utterances(in: reading, attributions: attributions, article: 0)
  }

  package func evidence(_ id: EvidenceID, at span: Span, mark: OriginEvidence.Mark? = nil) -> OriginEvidence {
    OriginEvidence(
      id: id, article: article.id, span: span, chain: chains.chain(of: span),
      utterances: utterances.filter { $0.span.overlaps(span) }.map(\.words),
      day: article.metadata.published?.firstDay.daysSince1970, outlet: article.metadata.outlet, mark: mark)
  }
}
