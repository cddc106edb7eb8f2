import AssayModel

/// Rows with a header, as `export csv` writes them; of another table's columns those that have the same names.
struct CSVImport: ImportFormat {
  let name = "csv"
  let summary = "rows with a column 'text' and others as 'export csv' writes them"

  func read(_ bytes: [UInt8]) throws(ImportProblem) -> ImportedSheet {
    try PlainBytes.check(bytes)
    var rows = CSVRows(bytes)
    guard let header = try rows.next() else { throw .nothing("row") }
    let names = header.map { $0.trimmed.lowercased() }
    for (place, name) in names.enumerated() where Self.columns.contains(name) {
      if let first = names.firstIndex(of: name), first < place { throw .doubleColumn(name, first + 1, place + 1) }
    }
    // A table that has no text beside the claim's number has the text under that name.
    guard let textColumn = names.contains("text") ? "text" : names.contains("claim") ? "claim" : nil else {
      throw .noColumn("text", found: header)
    }
    var sheet = ImportedSheet()
    sheet.lacks = Words.neverCarried
    sheet.unread = Self.unread(header)
    let isNumbered = textColumn == "claim"
    // In a table that names no article, the author, the day and the address are the review's own.
    let hasArticles = names.contains("quote") || names.contains("article")
    var numbers = 0
    var index: [String: Int] = [:]
    while let cells = try rows.next() {
      let place = "row \(rows.number)"
      guard cells.count <= header.count else {
        sheet.skip(place, "it has \(cells.count) cells, and the first row \(header.count)")
        continue
      }
      let row = Row(
        place: place, hasArticles: hasArticles,
        cells: Dictionary(zip(names, cells), uniquingKeysWith: { first, _ in first }))
      if isNumbered, let number = row["claim"], ClaimID(number) != nil || Int(number) != nil {
        numbers += 1
        sheet.skip(place, "'\(number.prefix(20))' is a claim's number and not its words; no column 'text' holds them")
        continue
      }
      guard let claim = row.claim(textColumn, in: &sheet) else { continue }
      // A claim has as many rows as evidence: which one it is must not be asked of all the others.
      let key = [claim.name, claim.text, claim.speaker ?? "", claim.date?.text ?? ""].joined(separator: "\u{0}")
      if let known = index[key] {
        sheet.claims[known].evidence += claim.evidence
      } else if sheet.claims.count < ImportLimits.claims {
        index[key] = sheet.claims.count
        sheet.claims.append(claim)
      } else {
        sheet.skip(place, "\(ImportLimits.claims) claims are taken from a file, and here they end")
        break
      }
    }
    if sheet.claims.isEmpty, numbers > 0 { throw .noColumn("text", found: header) }
    return sheet
  }

  /// The columns that something is taken from.
  private static let columns: Set = [
    "claim", "text", "speaker", "date", "verdict", "rationale", "stance", "quote", "article", "title", "outlet",
    "published", "url", "start", "end", "digest", "note", "origin_article", "origin_digest", "origin_start",
    "origin_end", "origin_quote", "links", "reviewer", "reviewed", "review_url", "author", "datepublished",
  ]
  /// The columns of our own tables that hold what a session finds out by itself.
  private static let found: Set = [
    "evidence", "fidelity", "address", "days_after_claim", "supports", "refutes", "declines", "context", "articles",
    "conflicts", "origins", "overridden", "looked_for",
  ]

  private static func unread(_ header: [String]) -> [String] {
    header.map(\.trimmed).filter {
      let name = $0.lowercased()
      return !name.isEmpty && !columns.contains(name) && !found.contains(name)
    }
  }

  private struct Row {
    let place: String
    let hasArticles: Bool
    let cells: [String: String]

    /// A cell that may as well be said of an article: taken where the table names none.
    private func ofReview(_ name: String) -> String? { hasArticles ? nil : self[name] }

    subscript(name: String) -> String? { cells[name].flatMap { $0.isEmpty ? nil : $0 } }

    func claim(_ textColumn: String, in sheet: inout ImportedSheet) -> ImportedClaim? {
      guard let text = Checked.claim(self[textColumn], at: place, in: &sheet) else { return nil }
      var claim = ImportedClaim(place: place, text: text)
      if textColumn != "claim" { claim.name = self["claim"] ?? "" }
      claim.speaker = Checked.text(self["speaker"], "the speaker", at: place, in: &sheet)
      claim.date = Checked.date(self["date"], at: place, in: &sheet)
      claim.verdict = Checked.verdict(self["verdict"], at: place, in: &sheet)
      if claim.verdict != nil {
        claim.rationale = Checked.text(self["rationale"], "the reason", at: place, in: &sheet)
        let date = self["reviewed"] ?? ofReview("datepublished")
        claim.reviewer = ImportedReviewer(
          name: self["reviewer"] ?? ofReview("author"),
          date: Checked.day(date, "the review", at: place, in: &sheet),
          url: self["review_url"] ?? ofReview("url"))
      }
      if let quote = Checked.quote(self["origin_quote"], at: place, in: &sheet) {
        claim.origin = ImportedSpan(
          quote: quote, span: span("origin_start", "origin_end"),
          article: ImportedArticle(
            id: Checked.name(self["origin_article"]), digest: self["origin_digest"].flatMap { Digest(hex: $0) }))
      }
      claim.links = links(in: &sheet)
      if let evidence = evidence(in: &sheet) { claim.evidence = [evidence] }
      return claim
    }

    /// `contradicts c3; repeats c1`
    private func links(in sheet: inout ImportedSheet) -> [ImportedLink] {
      var links: [ImportedLink] = []
      for part in (self["links"] ?? "").split(separator: ";") {
        let words = part.split(separator: " ")
        guard words.count == 2 else {
          sheet.skip(place, "'\(part.prefix(40))' is no link of the form 'contradicts c3'")
          continue
        }
        if let link = Checked.link(String(words[0]), to: String(words[1]), at: place, in: &sheet) { links.append(link) }
      }
      return links
    }

    private func evidence(in sheet: inout ImportedSheet) -> ImportedEvidence? {
      guard let quote = Checked.quote(self["quote"], at: place, in: &sheet) else { return nil }
      guard let word = self["stance"], let stance = Stance(rawValue: word.lowercased()) else {
        sheet.skip(place, "the stance '\((self["stance"] ?? "").prefix(40))' is none of \(Words.stances)")
        return nil
      }
      let article = ImportedArticle(
        id: Checked.name(self["article"]), digest: self["digest"].flatMap { Digest(hex: $0) },
        url: Checked.name(self["url"]), title: self["title"], outlet: self["outlet"],
        published: self["published"].flatMap { PartialDate($0) })
      return ImportedEvidence(
        place: place, stance: stance, span: ImportedSpan(quote: quote, span: span("start", "end"), article: article),
        note: Checked.text(self["note"], "the note", at: place, in: &sheet))
    }

    private func span(_ start: String, _ end: String) -> Span? {
      Checked.span(self[start].flatMap { Int($0) }, self[end].flatMap { Int($0) })
    }
  }
}

extension String {
  /// Without blanks at its ends.
  fileprivate var trimmed: String {
    let front = unicodeScalars.drop { $0.properties.isWhitespace }
    let count = front.reversed().prefix { $0.properties.isWhitespace }.count
    return String(String.UnicodeScalarView(front.dropLast(count)))
  }
}
