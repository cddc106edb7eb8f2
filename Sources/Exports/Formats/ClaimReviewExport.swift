import AssayBacking
import AssayJSON
import AssayModel
import AssaySession

/// schema.org ClaimReview as JSON-LD: an array of one review for each claim that has a verdict, each whole, to be put
/// into its page.
///
/// The evidence stands in `citation`, each a Quotation with its place in the article. The claim's `appearance` is the
/// article that it was read in, and one article for each origin that makes it: five copies are one. How it stands to
/// other claims is in its own `citation`. Higher ratings are truer; *unverified* has a name and no number. A
/// verdict that came from a file names its review in `isBasedOn`. Source: schema.org's ClaimReview and what search engines
/// require of it.
struct ClaimReviewExport: ExportFormat {
  let name = "claimreview"
  let summary = "schema.org JSON-LD for a page and its search engines; needs a publisher and a url"

  func document(of sheet: Sheet) throws(ExportProblem) -> String {
    let link = sheet.url.flatMap { SafeLink($0) }
    guard let publisher = sheet.publisher, let link else {
      throw .lacking(
        format: name, (sheet.publisher == nil ? ["publisher"] : []) + (link == nil ? ["url"] : []))
    }
    let desk = Publisher(name: publisher, url: link)
    let reviews = sheet.claims.compactMap { review(of: $0, by: desk, in: sheet) }
    guard !reviews.isEmpty else { throw .noVerdicts(format: name) }
    return HarmlessJSON.textForPage(JSONWriter.pretty(.array(reviews))) + "\n"
  }

  func omissions(of sheet: Sheet) -> [String] {
    [Omission.of(sheet.claims.filter { $0.claim.judgement == nil }, because: "not judged")].compactMap { $0 }
  }

  private struct Publisher {
    let name: String
    let url: SafeLink

    /// The site that the reviews stand on.
    var site: String { url.text.split(separator: "/", maxSplits: 3).prefix(2).joined(separator: "//") }
    var page: String { String(url.text.prefix { $0 != "#" }) }
  }

  private func review(of claim: SheetClaim, by desk: Publisher, in sheet: Sheet) -> JSON? {
    guard let judgement = claim.claim.judgement else { return nil }
    var object = JSONObject()
    object["@context"] = "https://schema.org"
    object["@type"] = "ClaimReview"
    object["url"] = .string("\(desk.page)#\(claim.claim.id)")
    object["identifier"] = .string(claim.claim.id.description)
    object["datePublished"] = (claim.history.last?.at.day).map { .string($0.description) }
    object["author"] = .object([
      "@type": "Organization", "name": .string(desk.name), "url": .string(desk.site),
    ])
    object["claimReviewed"] = .string(claim.claim.statement.text)
    object["itemReviewed"] = itemReviewed(claim, by: desk, in: sheet)
    object["reviewRating"] = rating(judgement)
    object["isBasedOn"] = VerdictGiver(claim)?.imported.map(original)
    if !claim.evidence.isEmpty { object["citation"] = .array(claim.evidence.map(quotation)) }
    return .object(object)
  }

  /// The review that a verdict was taken from: the publisher of this one has not given it.
  private func original(_ review: ImportedReview) -> JSON {
    var object = JSONObject()
    object["@type"] = "Review"
    object["name"] = .string(review.file)
    object["url"] = review.url.flatMap { SafeLink($0) }.map { .string($0.text) }
    object["datePublished"] = review.date.map { .string($0.iso8601) }
    // Whether a person or an organisation signed it, no file needs to say.
    object["author"] = review.author.map { .object(["name": .string($0)]) }
    return .object(object)
  }

  private func itemReviewed(_ claim: SheetClaim, by desk: Publisher, in sheet: Sheet) -> JSON {
    let statement = claim.claim.statement
    var object = JSONObject()
    object["@type"] = "Claim"
    object["datePublished"] = statement.date.map { .string($0.iso8601) }
    if let speaker = statement.speaker {
      // Whoever publishes is an organisation; nothing more is known of a speaker than the name.
      let isOutlet = sheet.articles.contains { $0.card.outlet == speaker }
      object["author"] = .object(["@type": isOutlet ? "Organization" : "Person", "name": .string(speaker)])
    }
    let appearances = appearances(of: claim)
    if !appearances.isEmpty { object["appearance"] = .array(appearances) }
    if !claim.claim.links.isEmpty {
      object["citation"] = .array(claim.claim.links.map { link($0, by: desk, in: sheet) })
    }
    return .object(object)
  }

  /// Another claim, and how this one stands to it.
  private func link(_ link: Link, by desk: Publisher, in sheet: Sheet) -> JSON {
    var object = JSONObject()
    object["@type"] = "Claim"
    object["identifier"] = .string(link.claim.description)
    object["text"] = sheet.state.claims[link.claim].map { .string($0.statement.text) }
    object["keywords"] = .string(link.relation.rawValue)
    // Only what is reviewed has a place on the page.
    if sheet.state.claims[link.claim]?.verdict != nil { object["url"] = .string("\(desk.page)#\(link.claim)") }
    return .object(object)
  }

  private func appearances(of claim: SheetClaim) -> [JSON] {
    var appearances: [JSON] = []
    let origin = claim.claim.statement.origin
    if let origin {
      var read = article(origin.article).object ?? JSONObject()
      read["citation"] = quotation(origin, stance: nil, note: nil)
      appearances.append(.object(read))
    }
    var listed: Set<ArticleID> = origin.map { [$0.article.id] } ?? []
    for first in claim.backing?.firstArticles ?? [] where listed.insert(first.id).inserted {
      appearances.append(article(first))
    }
    return appearances
  }

  private func rating(_ judgement: Judgement) -> JSON {
    var object = JSONObject()
    object["@type"] = "Rating"
    let word = judgement.verdict.rawValue
    object["alternateName"] = .string(word.prefix(1).uppercased() + word.dropFirst())
    let value: Int? =
      switch judgement.verdict {
      case .confirmed: 5
      case .denied: 1
      case .unverified: nil
      }
    if let value {
      object["ratingValue"] = .integer(value)
      object["bestRating"] = .integer(5)
      object["worstRating"] = .integer(1)
    }
    object["ratingExplanation"] = judgement.rationale.map { .string($0) }
    return .object(object)
  }

  private func quotation(_ evidence: SheetEvidence) -> JSON {
    quotation(evidence.evidence.citation, stance: evidence.evidence.stance, note: evidence.evidence.note)
  }

  private func quotation(_ citation: Citation, stance: Stance?, note: String?) -> JSON {
    var object = JSONObject()
    object["@type"] = "Quotation"
    object["text"] = .string(citation.quote)
    object["position"] = .string(citation.span.description)
    object["keywords"] = stance.map { .string($0.rawValue) }
    object["comment"] = note.map { .object(["@type": "Comment", "text": .string($0)]) }
    if stance != nil { object["isPartOf"] = article(citation.article) }
    return .object(object)
  }

  private func article(_ card: ArticleCard) -> JSON {
    var object = JSONObject()
    object["@type"] = "NewsArticle"
    object["url"] = card.url.flatMap { SafeLink($0) }.map { .string($0.text) }
    object["headline"] = card.title.map { .string($0) }
    object["publisher"] = card.outlet.map { .object(["@type": "Organization", "name": .string($0)]) }
    object["datePublished"] = card.published.map { .string($0.iso8601) }
    object["inLanguage"] = LanguageTag.checked(card.language).map { .string($0) }
    object["identifier"] = .array([
      .object(["@type": "PropertyValue", "propertyID": "assay-article", "value": .string(card.id.value)]),
      .object(["@type": "PropertyValue", "propertyID": "sha-256", "value": .string(card.digest.hex)]),
    ])
    return .object(object)
  }
}
