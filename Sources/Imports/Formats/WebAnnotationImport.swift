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
      let spans = AnnotationTargets.spans(of: annotation, at: place, in: &sheet)
      guard !spans.isEmpty else { continue }
      let bodies = AnnotationBodies(annotation)
      var evidence: [ImportedEvidence] = []
      if let stance = bodies.stance {
        let note = Checked.text(bodies.note, "the note", at: place, in: &sheet)
        evidence = spans.map { ImportedEvidence(place: $0.place, stance: stance, span: $0.span, note: note) }
      }
      guard var claim = bodies.claim(at: place, in: &sheet) else {
        if evidence.isEmpty { sheet.skip(place, "it names neither a claim nor a stance (\(Words.stances))") }
        sheet.loose += evidence
        continue
      }
      claim.evidence = evidence
      if evidence.isEmpty {
        claim.origin = spans[0].span
        for other in spans.dropFirst() {
          sheet.skip(other.place, "it names no stance, and a claim is read in one place")
        }
      }
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
}
