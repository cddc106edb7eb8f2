import AssayCommands
import AssayCorpus
import AssayModel
import SampleDesk

/// The claims of the sample corpus that were worked by hand in `Sessions/CLAIMS.md`.
struct WorkedClaims {
  struct Row {
    let stance: String
    let file: String
    let quotation: String
  }

  /// The rows of each claim's table.
  let claims: [Int: [Row]]

  init() throws {
    let page = Files.text(SourceTree.path("Sessions/CLAIMS.md")) ?? ""
    var claims: [Int: [Row]] = [:]
    var claim = 0
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("## ") { claim = Int(line.dropFirst(3).prefix { $0 != "." }) ?? claim }
      guard line.hasPrefix("| "), let open = line.firstIndex(of: "`"), let close = line.lastIndex(of: "`"), open < close
      else { continue }
      let cells = line.split(separator: "|").map { cell in
        String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }
      claims[claim, default: []].append(
        Row(stance: cells[0], file: cells[1], quotation: String(line[line.index(after: open)..<close])))
    }
    self.claims = claims
  }

  /// A desk with one of the claims, and its evidence attached in the order of the page.
  func desk(_ claim: Int) throws -> SampleDesk {
    let desk = try SampleDesk()
    try desk.run("claim add \"Claim \(claim)\"")
    for row in claims[claim] ?? [] {
      guard let handle = Self.handle(of: row.file) else { continue }
      try desk.run("attach \(handle) \(Words.quoted(row.quotation)) --\(row.stance)")
    }
    return desk
  }

  private static func handle(of name: String) -> ArticleHandle? {
    guard let part = names[name] else { return nil }
    return SampleCorpus.all.articles.first { $0.file.contains(part) }?.handle
  }

  /// The page's short names, and what tells the file.
  private static let names = [
    "courier": "hudson-courier", "fonar": "amursky-fonar", "finch": "capitol-finch", "ledger": "harbour-ledger-kremlin",
    "meridian": "meridian-post", "early": "harbour-ledger-vladivostok", "corrected": "harbour-ledger-corrected",
    "saltmarsh": "vostochny-extracted.jsonl:1", "kite": "vostochny-extracted.jsonl:2", "pelican": "pelican",
    "solbaram": "solbaram", "gannet": "gannet", "lantern": "lantern", "sarcelle": "agence-sarcelle",
    "northwire": "northwire-visit",
  ]
}
