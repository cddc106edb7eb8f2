import AssayModel
import AssayProvenance

/// What it costs to find, keep and bring back all that is read in an article.
enum FindingsReport {
  static func lines(_ articles: [GoldArticle]) -> [String] {
    var bytes: [[UInt8]] = []
    let found = Processor.seconds {
      for article in articles {
        bytes.append(ArticleFindings(in: ArticleReading(of: article.text, language: "en")).bytes)
      }
    }
    var isWhole = true
    let back = Processor.seconds {
      for kept in bytes where ArticleFindings(bytes: kept) == nil { isWhole = false }
    }
    let count = Double(max(1, articles.count))
    let size = bytes.reduce(0) { $0 + $1.count }
    let scalars = Double(max(1, articles.reduce(0) { $0 + $1.text.count }))
    return [
      "findings: \(articles.count) articles in \(Report.fixed(found, 2)) s on one core with fingerprints and non-denials;",
      "      100,000 articles of 3,000 scalars would take \(Report.fixed(found / scalars * 3000 * 100_000, 1)) s on one core",
      "      kept in \(Report.fixed(Double(size) / count, 0)) bytes each, brought back in \(Report.fixed(back / count * 1e6, 0)) µs each"
        + (isWhole ? "" : ", NOT WHOLE"),
    ]
  }
}
