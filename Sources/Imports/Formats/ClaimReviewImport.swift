import AssayJSON
import AssayModel

/// schema.org ClaimReview: one review, a list of them, or whatever holds them.
struct ClaimReviewImport: ImportFormat {
  let name = "claimreview"
  let summary = "schema.org ClaimReview in JSON-LD, one or many"

  func read(_ bytes: [UInt8]) throws(ImportProblem) -> ImportedSheet {
    let reviews = try JSON.read(bytes).things(of: "ClaimReview")
    guard !reviews.isEmpty else { throw .nothing("ClaimReview") }
    var sheet = ImportedSheet()
    sheet.lacks = "claims without a verdict, \(Words.neverCarried)"
    for (number, review) in reviews.enumerated() {
      let place = "review \(number + 1)"
      guard sheet.claims.count < ImportLimits.claims else {
        sheet.skip(place, "\(ImportLimits.claims) claims are taken from a file, and here they end")
        break
      }
      guard let text = Checked.claim(review.text("claimReviewed"), at: place, in: &sheet) else { continue }
      var claim = ImportedClaim(place: place, text: text)
      claim.name = review.text("identifier") ?? ""
      let reviewed = review.all("itemReviewed").first ?? .null
      claim.speaker = Checked.text(
        reviewed.all("author").first?.called, "the author of the claim", at: place, in: &sheet)
      claim.date = Checked.date(reviewed.text("datePublished"), at: place, in: &sheet)
      if let rating = review.all("reviewRating").first {
        claim.verdict = verdict(rating, at: place, in: &sheet)
        if claim.verdict != nil {
          claim.rationale = Checked.text(rating.text("ratingExplanation"), "the explanation", at: place, in: &sheet)
          claim.reviewer = reviewer(of: review, at: place, in: &sheet)
        }
      }
      claim.origin = origin(of: reviewed, at: place, in: &sheet)
      claim.links = links(of: reviewed, at: place, in: &sheet)
      for (index, quotation) in review.all("citation").enumerated() where quotation.isOf("Quotation") {
        if let evidence = evidence(quotation, at: "\(place), citation \(index + 1)", in: &sheet) {
          claim.evidence.append(evidence)
        }
      }
      sheet.claims.append(claim)
    }
    return sheet
  }

  /// Who signs the review; else who publishes it.
  private func reviewer(of review: JSON, at place: String, in sheet: inout ImportedSheet) -> ImportedReviewer {
    let authors = review.all("author").compactMap(\.called)
    let names = authors.isEmpty ? review.all("publisher").compactMap(\.called) : authors
    return ImportedReviewer(
      name: names.isEmpty ? nil : names.joined(separator: " and "),
      date: Checked.day(review.text("datePublished"), "the review", at: place, in: &sheet),
      url: review.text("url"))
  }

  /// The name decides, not the number: scales differ from desk to desk, and some run the other way. Where the two
  /// contradict each other, that is told.
  private func verdict(_ rating: JSON, at place: String, in sheet: inout ImportedSheet) -> Verdict? {
    guard let word = rating.text("alternateName") ?? rating.text("name") else {
      sheet.skip(place, "its rating has no name; the claim stays open")
      return nil
    }
    let known: [String: Verdict] = [
      "confirmed": .confirmed, "true": .confirmed, "correct": .confirmed, "accurate": .confirmed,
      "denied": .denied, "false": .denied, "incorrect": .denied, "fake": .denied,
      "unverified": .unverified, "unproven": .unverified, "unsupported": .unverified,
    ]
    if let verdict = known[word.lowercased()] {
      if let number = Scale(rating)?.words(against: verdict) {
        sheet.skip(
          place, "its rating is named '\(word.prefix(40))', and its number \(number): the name was taken")
      }
      return verdict
    }
    sheet.skip(place, "its rating '\(word.prefix(40))' is none of the three verdicts; the claim stays open")
    return nil
  }

  private func evidence(
    _ quotation: JSON, at place: String, in sheet: inout ImportedSheet
  ) -> ImportedEvidence? {
    guard let quote = Checked.quote(quotation.text("text"), at: place, in: &sheet) else {
      sheet.skip(place, "it quotes nothing")
      return nil
    }
    guard let word = quotation.text("keywords"), let stance = Stance(rawValue: word.lowercased()) else {
      sheet.skip(place, "its keyword is none of \(Words.stances)")
      return nil
    }
    return ImportedEvidence(
      place: place, stance: stance,
      span: span(quotation, quote, in: quotation.all("isPartOf").first ?? .null),
      note: Checked.text(quotation.all("comment").first?.text("text"), "the note", at: place, in: &sheet))
  }

  /// The claims that the claim cites, each with how it stands to it.
  private func links(of reviewed: JSON, at place: String, in sheet: inout ImportedSheet) -> [ImportedLink] {
    var links: [ImportedLink] = []
    for claim in reviewed.all("citation") where claim.isOf("Claim") {
      guard let name = claim.text("identifier"), let word = claim.text("keywords") else { continue }
      if let link = Checked.link(word, to: name, at: place, in: &sheet) { links.append(link) }
    }
    return links
  }

  private func origin(of reviewed: JSON, at place: String, in sheet: inout ImportedSheet) -> ImportedSpan? {
    for article in reviewed.all("appearance") + reviewed.all("firstAppearance") {
      for quotation in article.all("citation") where quotation.isOf("Quotation") {
        guard let quote = Checked.quote(quotation.text("text"), at: place, in: &sheet) else { continue }
        return span(quotation, quote, in: article)
      }
    }
    return nil
  }

  private func span(_ quotation: JSON, _ quote: String, in article: JSON) -> ImportedSpan {
    let bounds = (quotation.text("position") ?? "").split(separator: "-", omittingEmptySubsequences: false)
    let span = bounds.count == 2 ? Checked.span(Int(bounds[0]), Int(bounds[1])) : nil
    var imported = ImportedArticle(
      url: Checked.name(article.text("url")), title: article.text("headline"),
      outlet: article.all("publisher").first?.called,
      published: article.text("datePublished").flatMap { PartialDate($0) }, language: article.text("inLanguage"))
    for identifier in article.all("identifier") {
      switch identifier.text("propertyID") {
      case "assay-article": imported.id = Checked.name(identifier.text("value"))
      case "sha-256": imported.digest = identifier.text("value").flatMap { Digest(hex: $0) }
      default: break
      }
    }
    return ImportedSpan(quote: quote, span: span, article: imported)
  }

  /// A rating's number on its scale. Source: schema.org, where a scale that does not say so runs from 1 to 5.
  private struct Scale {
    let value: Double
    let worst: Double
    let best: Double

    /// Nil for a rating without a number, and for a number that is not on its scale: some desks mean nothing by it.
    init?(_ rating: JSON) {
      func number(_ name: String) -> Double? {
        rating.all(name).lazy.compactMap { $0.string.flatMap(Double.init) ?? $0.double }.first
      }
      guard let value = number("ratingValue") else { return nil }
      (self.value, worst, best) = (value, number("worstRating") ?? 1, number("bestRating") ?? 5)
      guard worst.isFinite, best.isFinite, worst != best, min(worst, best)...max(worst, best) ~= value else {
        return nil
      }
    }

    /// What the number says, where that is the contrary of a verdict; nil where it is not.
    func words(against verdict: Verdict) -> String? {
      let truth = (value - worst) / (best - worst)
      switch verdict {
      case .confirmed where truth < 0.5: return "\(shown) says false"
      case .denied where truth > 0.5: return "\(shown) says true"
      default: return nil
      }
    }

    private var shown: String { "\(text(value)) between \(text(worst)) (worst) and \(text(best)) (best)" }

    private func text(_ number: Double) -> String { Int(exactly: number).map(String.init) ?? String(number) }
  }
}
