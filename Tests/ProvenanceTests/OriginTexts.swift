import AssayCorpus
import AssayModel
import AssayProvenance

/// Texts as evidence of one side: each is an article of its own outlet, and its last paragraph is cited.
func report(
  _ texts: [String], outlets: [String] = [], copies: ArticleCopies = ArticleCopies(), days: [String] = []
) -> OriginReport {
  let items = texts.enumerated().map { number, text in
    let read = Reading(text)
    let outlet = number < outlets.count ? outlets[number] : "Paper \(number + 1)"
    let day = number < days.count ? PartialDate(days[number]) : days.isEmpty ? PartialDate("2024-03-05") : nil
    let article = Article(
      id: ArticleID("urn:\(number + 1)"),
      metadata: ArticleMetadata(outlet: outlet, published: day, language: "en"), text: ScalarText(text))
    let reader = EvidenceReader(
      article: article, reading: read.reading, findings: read.findings, media: MediumNames(outlets))
    let last = read.reading.outline.paragraphs.last?.span ?? read.reading.text.span
    return reader.evidence(EvidenceID(number + 1), at: last)
  }
  return OriginCounter.report(on: items, copies: copies)
}

/// The least and the most origins of texts.
func range(_ texts: [String]) -> [Int] {
  let found = report(texts)
  return [found.least, found.most]
}
