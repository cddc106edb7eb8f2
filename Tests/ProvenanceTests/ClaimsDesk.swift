import AssayCorpus
import AssayModel
import AssayProvenance
import Foundation

/// The sample desk's claims, read from the page where they were worked by hand, and the sample corpus they cite.
struct ClaimsDesk {
  struct Row {
    let stance: String
    let file: String
    let quotation: String
  }

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  let claims: [Int: [Row]]
  private let articles: [String: Article]
  private let readings: [String: ArticleReading]
  private let findings: [String: ArticleFindings]
  private let media: MediumNames
  private let copies: ArticleCopies
  private let affiliations: Affiliations

  init() throws {
    claims = Self.rows(of: try String(contentsOfFile: Self.root + "/Sessions/CLAIMS.md", encoding: .utf8))
    let corpus = try Corpus.open(Self.root + "/Corpus")
    let all = Array(corpus.articles)
    var articles: [String: Article] = [:]
    var readings: [String: ArticleReading] = [:]
    var findings: [String: ArticleFindings] = [:]
    var affiliations = Affiliations()
    for item in all {
      guard let name = Self.names.first(where: { item.file.contains($0.key) })?.value else { continue }
      articles[name] = item.article
      let reading = ArticleReading(of: item.article.text, language: item.article.metadata.language)
      let found = ArticleFindings(in: reading)
      affiliations.learn(from: reading, found.attributions)
      readings[name] = reading
      findings[name] = found
    }
    self.articles = articles
    self.readings = readings
    self.findings = findings
    self.affiliations = affiliations
    media = MediumNames(all.compactMap(\.article.metadata.outlet) + all.compactMap(\.article.metadata.agency))
    let texts = all.map(\.article.text)
    let clusters = CopyFinder.clusters(
      of: CopyFinder.matches(among: texts, prints: texts.map { CopyPrint(of: $0) }), count: texts.count)
    var copies: [ArticleID: Int] = [:]
    for (number, members) in clusters.enumerated() {
      for member in members { copies[all[member].id] = number }
    }
    self.copies = ArticleCopies(clusters: copies)
  }

  /// Evidences of one stance, numbered by their rows.
  func evidence(of claim: Int, _ stance: String) -> [OriginEvidence] {
    (claims[claim] ?? []).enumerated().compactMap { place, row in
      guard row.stance == stance, let article = articles[row.file], let reading = readings[row.file],
        let read = findings[row.file], let found = article.text.string.range(of: row.quotation)
      else { return nil }
      let start = article.text.scalarOffset(of: found.lowerBound)
      let end = article.text.scalarOffset(of: found.upperBound)
      let reader = EvidenceReader(
        article: article, reading: reading, findings: read, media: media)
      return reader.evidence(EvidenceID(place + 1), at: Span(start..<end))
    }
  }

  func report(_ evidence: [OriginEvidence], _ actions: ReviewerActions = ReviewerActions()) -> OriginReport {
    OriginCounter.report(on: evidence, copies: copies, affiliations: affiliations, actions: actions)
  }

  /// The tables of the page by claim.
  private static func rows(of page: String) -> [Int: [Row]] {
    var claims: [Int: [Row]] = [:]
    var claim = 0
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("## ") { claim = Int(line.dropFirst(3).prefix { $0 != "." }) ?? claim }
      guard line.hasPrefix("| "), let open = line.firstIndex(of: "`"), let close = line.lastIndex(of: "`"), open < close
      else { continue }
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count >= 3 else { continue }
      claims[claim, default: []].append(
        Row(stance: cells[0], file: cells[1], quotation: String(line[line.index(after: open)..<close])))
    }
    return claims
  }

  /// The files of the sample corpus by a part of their path, and the page's short names.
  private static let names = [
    "hudson-courier": "courier", "amursky-fonar": "fonar", "capitol-finch": "finch", "harbour-ledger-kremlin": "ledger",
    "meridian-post": "meridian", "harbour-ledger-vladivostok": "early", "harbour-ledger-corrected": "corrected",
    "vostochny-extracted.jsonl:1": "saltmarsh", "vostochny-extracted.jsonl:2": "kite", "pelican": "pelican",
    "solbaram": "solbaram", "gannet": "gannet", "lantern": "lantern", "agence-sarcelle": "sarcelle",
    "northwire-visit": "northwire",
  ]
}
