import AssayAnchoring
import AssayConcurrency
import AssayJSON
import AssayModel
import AssaySession

/// W3C Web Annotation as JSON-LD: a page of annotations, one for each evidence and one for each place in which a claim
/// was read, with quote and position selectors; and one for each link between two claims that are so annotated.
///
/// Bodies by their purpose: `tagging` the stance, `describing` the claim, `classifying` its verdict, `assessing` the
/// reason, `commenting` the note; of a link, `tagging` how the target stands to the claim of the `linking` body. Positions count code points from 0. Source: W3C, "Web Annotation Data Model" (2017).
struct WebAnnotationExport: ExportFormat {
  let name = "webannotation"
  let summary = "W3C JSON-LD, an annotation for each evidence, for an annotation server"

  /// How much of the context is customary in a selector, in scalars.
  private static let contextLength = 32

  func document(of sheet: Sheet) -> String {
    let annotated = Set(sheet.claims.filter(hasWords).map(\.claim.id))
    let items = sheet.claims.concurrentMap {
      annotations(of: $0, in: sheet) + links(of: $0, among: annotated, in: sheet)
    }.flatMap { $0 }
    let page: JSON = .object([
      "@context": "http://www.w3.org/ns/anno.jsonld",
      "id": .string(uuid("page", items.compactMap { $0["id"]?.string }.joined(separator: "\n"))),
      "type": "AnnotationPage",
      "items": .array(items),
    ])
    return HarmlessJSON.textForPage(JSONWriter.pretty(page)) + "\n"
  }

  func omissions(of sheet: Sheet) -> [String] {
    let mute = sheet.claims.filter { !hasWords($0) }
    let annotated = Set(sheet.claims.filter(hasWords).map(\.claim.id))
    let cut = sheet.claims.filter(hasWords).reduce(0) { sum, claim in
      sum + claim.claim.links.count { !annotated.contains($0.claim) }
    }
    return [
      Omission.of(mute, because: "no words of an article are attached to \(mute.count == 1 ? "it" : "them")"),
      cut == 0 ? nil : "\(Omission.count(cut, "link")) left out: the other claim is not in the file",
    ].compactMap { $0 }
  }

  /// Whether there is anything to annotate.
  private func hasWords(_ claim: SheetClaim) -> Bool {
    !claim.evidence.isEmpty || claim.claim.statement.origin != nil
  }

  private func annotations(of claim: SheetClaim, in sheet: Sheet) -> [JSON] {
    var items: [JSON] = []
    let bodiesOfAll = bodies(of: claim)
    if let origin = claim.claim.statement.origin {
      items.append(
        annotation(of: origin, motivation: "identifying", bodiesOfAll, made: nil, "\(claim.claim.id) origin"))
    }
    for evidence in claim.evidence {
      let one = evidence.evidence
      var bodies = [body(one.stance.rawValue, "tagging")] + bodiesOfAll
      if let note = one.note { bodies.append(body(note, "commenting")) }
      items.append(
        annotation(
          of: one.citation, motivation: "assessing", bodies, made: sheet.times[one.entry], "\(claim.claim.id) \(one.id)"
        ))
    }
    return items
  }

  /// How a claim stands to others, where both have a name in this page.
  private func links(of claim: SheetClaim, among annotated: Set<ClaimID>, in sheet: Sheet) -> [JSON] {
    guard annotated.contains(claim.claim.id) else { return [] }
    return claim.claim.links.filter { annotated.contains($0.claim) }.compactMap { link in
      guard let other = sheet.state.claims[link.claim] else { return nil }
      var object = JSONObject()
      object["@context"] = "http://www.w3.org/ns/anno.jsonld"
      object["id"] = .string(uuid("link", name(of: claim.claim), link.relation.rawValue, name(of: other)))
      object["type"] = "Annotation"
      object["motivation"] = "linking"
      object["body"] = .array([
        body(link.relation.rawValue, "tagging"),
        .object([
          "type": "SpecificResource", "source": .string(name(of: other)), "purpose": "linking",
          "dcterms:identifier": .string(other.id.description),
        ]),
      ])
      object["target"] = .object([
        "type": "SpecificResource", "source": .string(name(of: claim.claim)),
        "dcterms:identifier": .string(claim.claim.id.description),
      ])
      return .object(object)
    }
  }

  /// What a claim is called on this page and in every other export of it.
  private func name(of claim: Claim) -> String {
    uuid("claim", claim.id.description, claim.statement.text, claim.statement.speaker ?? "")
  }

  private func annotation(
    of citation: Citation, motivation: String, _ bodies: [JSON], made: Instant?, _ name: String
  ) -> JSON {
    var object = JSONObject()
    object["@context"] = "http://www.w3.org/ns/anno.jsonld"
    object["id"] = .string(
      uuid(
        name, bodies.map { JSONWriter.compact(unsigned($0)) }.joined(), citation.article.digest.hex,
        citation.span.description))
    object["type"] = "Annotation"
    object["motivation"] = .string(motivation)
    object["created"] = made.map { .string($0.description) }
    object["body"] = .array(bodies)
    object["target"] = target(citation)
    return .object(object)
  }

  private func bodies(of claim: SheetClaim) -> [JSON] {
    let statement = claim.claim.statement
    var description = body(statement.text, "describing").object ?? JSONObject()
    description["id"] = .string(name(of: claim.claim))
    description["dcterms:identifier"] = .string(claim.claim.id.description)
    description["schema:author"] = statement.speaker.map { .string($0) }
    description["schema:datePublished"] = statement.date.map { .string($0.iso8601) }
    var bodies: [JSON] = [.object(description)]
    if let judgement = claim.claim.judgement {
      bodies.append(verdict(judgement, VerdictGiver(claim)))
      if let rationale = judgement.rationale { bodies.append(body(rationale, "assessing")) }
    }
    return bodies
  }

  /// The verdict, and who gave it.
  private func verdict(_ judgement: Judgement, _ giver: VerdictGiver?) -> JSON {
    var object = body(judgement.verdict.rawValue, "classifying").object ?? JSONObject()
    if let giver {
      object["creator"] = giver.name.map { name in
        giver.marked == nil ? .object(["name": .string(name)]) : .object(["type": "Person", "name": .string(name)])
      }
      object["created"] = giver.marked.map { .string($0.description) }
      object["schema:datePublished"] = giver.imported?.date.map { .string($0.iso8601) }
      object["schema:url"] = giver.url.flatMap { SafeLink($0) }.map { .string($0.text) }
    }
    return .object(object)
  }

  /// A body without who made it and when: an annotation keeps its name, whoever signs the verdict in it.
  private func unsigned(_ signed: JSON) -> JSON {
    guard signed["purpose"]?.string == "classifying", let word = signed["value"]?.string else { return signed }
    return body(word, "classifying")
  }

  private func body(_ value: String, _ purpose: String) -> JSON {
    .object([
      "type": "TextualBody", "value": .string(value), "format": "text/plain", "purpose": .string(purpose),
    ])
  }

  private func target(_ citation: Citation) -> JSON {
    let card = citation.article
    let description = citation.description
    var target = JSONObject()
    target["type"] = "SpecificResource"
    // An article without an address on the web is named by the digest of its text.
    target["source"] = .string(card.url.flatMap { SafeLink($0) }?.text ?? card.digest.namedInformation)
    target["dcterms:identifier"] = .string(card.id.value)
    target["dcterms:title"] = card.title.map { .string($0) }
    target["schema:publisher"] = card.outlet.map { .string($0) }
    target["schema:sha256"] = .string(card.digest.hex)
    if let published = card.published {
      target["schema:datePublished"] = .string(published.iso8601)
      target["state"] = .array([.object(["type": "TimeState", "sourceDate": .string(published.earliest.description)])])
    }
    target["selector"] = .array([
      .object([
        "type": "TextQuoteSelector", "exact": .string(description.quote),
        "prefix": .string(
          String(String.UnicodeScalarView(description.prefix.unicodeScalars.suffix(Self.contextLength)))),
        "suffix": .string(
          String(String.UnicodeScalarView(description.suffix.unicodeScalars.prefix(Self.contextLength)))),
      ]),
      .object([
        "type": "TextPositionSelector", "start": .integer(citation.span.start), "end": .integer(citation.span.end),
      ]),
    ])
    return .object(target)
  }

  /// A name that the same annotation always has, and no other: a UUID of version 8 (RFC 9562) from a digest.
  private func uuid(_ parts: String...) -> String {
    var bytes = Array(Digest(of: parts.joined(separator: "\u{0}")).bytes.prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = bytes.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }
    let groups = [digits[0..<4], digits[4..<6], digits[6..<8], digits[8..<10], digits[10..<16]]
    return "urn:uuid:" + groups.map { $0.joined() }.joined(separator: "-")
  }
}
