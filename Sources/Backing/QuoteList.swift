import AssayCorpus
import AssayModel
import AssayProvenance

/// Quotations of several articles with their speakers, and those that render one utterance together.
package struct QuoteList: Sendable {
  package struct Quote: Sendable {
    package let article: CorpusArticle
    package let utterance: Utterance
    /// The source's words where the quotation stands; nil when the speaker is unknown.
    package let speaker: String?
    /// Whether the sentence itself names the speaker by more than a pronoun.
    package let isFact: Bool

    package var span: Span { utterance.span }
    package var text: String { String(article.article.text[utterance.span]) }
  }

  package let quotes: [Quote]
  /// Quotations of one utterance, by their places in `quotes`; single ones are left out.
  package let families: [[Int]]
  /// How quotations are alike, weak likeness included.
  package let links: [UtteranceLink]

  /// - Parameter isWanted: which quotations are listed, by the article, the quotation and the words of its source.
  package init(
    of articles: [CorpusArticle], in book: ProvenanceBook,
    isWanted: (CorpusArticle, Span, Span?) -> Bool = { _, _, _ in true },
    isCancelled: () -> Bool = { false }, tell: (WorkStep) -> Void = { _ in }
  ) {
    var quotes: [Quote] = []
    for (number, entry) in articles.enumerated() {
      if isCancelled() { break }
      tell(WorkStep("articles read for quotations", done: number, of: articles.count))
      let read = book.reading(of: entry)
      let day = entry.article.metadata.published?.firstDay.daysSince1970
      let facts = Set(read.attributions.filter(\.isFact).flatMap(\.content))
      for utterance in UtteranceReader.utterances(
        in: read.reading, attributions: read.attributions, article: number, day: day)
      where isWanted(entry, utterance.span, utterance.source) {
        quotes.append(
          Quote(
            article: entry, utterance: utterance, speaker: utterance.source.map { read.reading.words($0) },
            isFact: utterance.source != nil && facts.contains { $0.overlaps(utterance.span) }))
      }
    }
    self.quotes = quotes
    links = UtteranceFamilies.links(among: quotes.map(\.utterance))
    families = UtteranceFamilies.families(of: links, count: quotes.count)
  }

  /// How two quotations are alike; nil where they are not.
  package func link(_ first: Int, _ second: Int) -> UtteranceLink? {
    links.first { $0.first == min(first, second) && $0.second == max(first, second) }
  }
}
