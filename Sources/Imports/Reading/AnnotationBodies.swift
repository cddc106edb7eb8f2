import AssayJSON
import AssayModel

/// An annotation's bodies by their purpose.
struct AnnotationBodies {
  private let annotation: JSON
  private var values: [(purpose: String, body: JSON)] = []
  /// Texts without a purpose of their own: they serve the annotation's.
  private var plain: [String] = []

  init(_ annotation: JSON) {
    self.annotation = annotation
    for body in annotation.all("body") {
      let purposes = body.all("purpose").compactMap(\.string)
      for purpose in purposes { values.append((purpose, body)) }
      if purposes.isEmpty, body["source"] == nil, let text = body.text("value") { plain.append(text) }
    }
    if let text = annotation.text("bodyValue") { plain.append(text) }
  }

  private func text(_ purpose: String) -> String? { body(purpose)?.text("value") }

  private func body(_ purpose: String) -> JSON? {
    values.first { $0.purpose == purpose && $0.body.text("value") != nil }?.body
  }

  /// A tag, or a text of no purpose that says nothing else.
  var stance: Stance? {
    let tags = values.lazy.filter { $0.purpose == "tagging" }.compactMap { $0.body.text("value") }
    return tags.compactMap(Self.stance).first ?? plain.lazy.compactMap(Self.stance).first
  }

  var note: String? { text("commenting") ?? plain.first { Self.stance($0) == nil } }

  private static func stance(_ word: String) -> Stance? {
    Stance(rawValue: word.lowercased().filter { !$0.isWhitespace })
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
      claim.reviewer = reviewer(at: place, in: &sheet)
    }
    return claim
  }

  /// Who made the body that holds the verdict; else who made the annotation.
  private func reviewer(at place: String, in sheet: inout ImportedSheet) -> ImportedReviewer {
    let body = body("classifying") ?? .null
    let isSigned = !body.all("creator").isEmpty
    let names = (isSigned ? body : annotation).all("creator").compactMap(\.called)
    // An annotation that nobody signed was made when its words were found: that says nothing of the verdict.
    let made = isSigned || names.isEmpty ? nil : annotation.text("created")
    let date = body.text("schema:datePublished") ?? body.text("created") ?? made
    return ImportedReviewer(
      name: names.isEmpty ? nil : names.joined(separator: " and "),
      date: Checked.day(date, "the review", at: place, in: &sheet),
      url: body.text("schema:url") ?? annotation.text("id"))
  }
}
