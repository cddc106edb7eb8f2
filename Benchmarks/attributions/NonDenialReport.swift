import AssayModel
import AssayProvenance

/// Non-denials to be judged by eye: at most sixty of each kind, spread over the articles.
enum NonDenialReport {
  static func lines(_ articles: [GoldArticle]) -> [String] {
    var found: [NonDenial.Kind: [String]] = [:]
    for article in articles {
      let reading = ArticleReading(of: article.text, language: "en")
      for item in NonDenialFinder.nonDenials(in: reading) {
        let around = Span(max(0, item.cue.start - 130)..<min(article.text.count, item.cue.end + 60))
        let party = item.party.map { String(article.text[$0]) } ?? "-"
        found[item.kind, default: []].append(
          "[\(party)] \(String(article.text[around]).split(separator: "\n").joined(separator: " / ")) <\(article.text[item.cue])>"
        )
      }
    }
    return NonDenial.Kind.allCases.flatMap { kind -> [String] in
      let all = found[kind] ?? []
      let step = max(1, all.count / 60)
      let sample = stride(from: 0, to: all.count, by: step).prefix(60).map { "  " + all[$0] }
      return ["\(kind.rawValue): \(all.count)"] + sample
    }
  }
}
