import AssayJSON
import AssayModel

/// W3C Web Annotations: one, a list, a page or a collection of them.
struct WebAnnotationImport: ImportFormat {
  let name = "webannotation"
  let summary = "W3C Web Annotations in JSON-LD, one or many"

  func read(_ bytes: [UInt8]) throws(ImportProblem) -> ImportedSheet {
    let annotations = try JSON.read(bytes).things(of: "Annotation")
    guard !annotations.isEmpty else { throw .nothing("Annotation") }
    var sheet = ImportedSheet()
    sheet.lacks = "claims without a quotation, \(Words.neverCarried)"
    var links: [String: [ImportedLink]] = [:]
    var index: [String: Int] = [:]
    for (number, annotation) in annotations.enumerated() {
      let place = "annotation \(number + 1)"
      if let link = link(annotation, at: place, in: &sheet) {
        links[link.from, default: []].append(link.link)
        continue
      }
      guard let span = span(annotation, at: place, in: &sheet) else { continue }
      let bodies = Bodies(annotation)
      let evidence = bodies.stance.map {
        ImportedEvidence(
          place: place, stance: $0, span: span,
          note: Checked.text(bodies.text("commenting"), "the note", at: place, in: &sheet))
      }
      guard var claim = bodies.claim(at: place, in: &sheet) else {
        guard let evidence else {
          sheet.skip(place, "it names neither a claim nor a stance (\(Words.stances))")
          continue
        }
        sheet.loose.append(evidence)
        continue
      }
      if let evidence { claim.evidence = [evidence] } else { claim.origin = span }
      let key = [claim.name, claim.text, claim.speaker ?? "", claim.date?.text ?? ""].joined(separator: "\u{0}")
      if let known = index[key] {
        sheet.claims[known].evidence += claim.evidence
        if sheet.claims[known].origin == nil { sheet.claims[known].origin = claim.origin }
      } else if sheet.claims.count < ImportLimits.claims {
        index[key] = sheet.claims.count
        sheet.claims.append(claim)
      } else {
        sheet.skip(place, "\(ImportLimits.claims) claims are taken from a file, and here they end")
        break
      }
    }
    for (place, claim) in sheet.claims.enumerated() { sheet.claims[place].links = links[claim.name] ?? [] }
    return sheet
  }

  /// A link between two claims: its bodies say how the target stands to which other; nil for any other annotation.
  private func link(
    _ annotation: JSON, at place: String, in sheet: inout ImportedSheet
  ) -> (from: String, link: ImportedLink)? {
    guard annotation.all("motivation").contains(where: { $0.string == "linking" }),
      let from = annotation.all("target").first?.text("dcterms:identifier"),
      let body = annotation.all("body").first(where: { $0.text("purpose") == "linking" }),
      let name = body.text("dcterms:identifier"),
      let word = annotation.all("body").first(where: { $0.text("purpose") == "tagging" })?.text("value"),
      let link = Checked.link(word, to: name, at: place, in: &sheet)
    else { return nil }
    return (from, link)
  }

  private func span(_ annotation: JSON, at place: String, in sheet: inout ImportedSheet) -> ImportedSpan? {
    guard let target = annotation.all("target").first(where: { !$0.all("selector").isEmpty }) else {
      sheet.skip(place, "it selects no words of an article")
      return nil
    }
    let selectors = target.all("selector")
    let quote = selectors.first { $0.isOf("TextQuoteSelector") }
    let position = selectors.first { $0.isOf("TextPositionSelector") }
    guard let exact = Checked.quote(quote?.text("exact"), at: place, in: &sheet) else {
      sheet.skip(place, "it has no quotation, and a position alone proves nothing")
      return nil
    }
    let source = target.all("source").first
    let url = source?.string ?? source?.text("id") ?? source?.text("@id")
    return ImportedSpan(
      quote: exact, prefix: short(quote?.text("prefix")), suffix: short(quote?.text("suffix")),
      span: Checked.span(position?["start"]?.integer, position?["end"]?.integer),
      article: ImportedArticle(
        id: Checked.name(target.text("dcterms:identifier")),
        digest: target.text("schema:sha256").flatMap { Digest(hex: $0) } ?? NamedInformation.digest(in: url),
        url: Checked.name(url),
        title: target.text("dcterms:title"), outlet: target.text("schema:publisher"),
        published: target.text("schema:datePublished").flatMap { PartialDate($0) }))
  }

  /// Context of a length that helps; more would only be compared.
  private func short(_ context: String?) -> String {
    guard let context, context.utf8.count <= 4096 else { return "" }
    return context
  }

  /// An annotation's bodies by their purpose.
  private struct Bodies {
    private var values: [(purpose: String, body: JSON)] = []

    init(_ annotation: JSON) {
      for body in annotation.all("body") {
        for purpose in body.all("purpose").compactMap(\.string) { values.append((purpose, body)) }
      }
    }

    func text(_ purpose: String) -> String? {
      values.lazy.compactMap { $0.purpose == purpose ? $0.body.text("value") : nil }.first
    }

    var stance: Stance? {
      values.lazy.compactMap { value -> Stance? in
        guard value.purpose == "tagging", let word = value.body.text("value") else { return nil }
        return Stance(rawValue: word.lowercased())
      }.first
    }

    func claim(at place: String, in sheet: inout ImportedSheet) -> ImportedClaim? {
      guard let body = values.first(where: { $0.purpose == "describing" })?.body else { return nil }
      guard let text = Checked.claim(body.text("value"), at: place, in: &sheet) else { return nil }
      var claim = ImportedClaim(place: place, text: text)
      claim.name = body.text("dcterms:identifier") ?? ""
      claim.speaker = Checked.text(body.text("schema:author"), "the claim's author", at: place, in: &sheet)
      claim.date = Checked.date(body.text("schema:datePublished"), at: place, in: &sheet)
      claim.verdict = Checked.verdict(self.text("classifying"), at: place, in: &sheet)
      if claim.verdict != nil {
        claim.rationale = Checked.text(self.text("assessing"), "the reason", at: place, in: &sheet)
      }
      return claim
    }
  }
}
