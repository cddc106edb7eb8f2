import AssayJSON
import AssayModel

// The public shape of claims and evidence: in a saved session, in `--json` answers and in the JSON export.

extension SessionState {
  /// All claims with their evidence, in the order of their numbers.
  package var claimsJSON: JSON { .array(claims.values.map(json(of:))) }

  package func json(of claim: Claim) -> JSON {
    var object = JSONObject()
    object["id"] = .string(claim.id.description)
    object["text"] = .string(claim.statement.text)
    object["speaker"] = .optional(claim.statement.speaker)
    object["date"] = .optional(claim.statement.date?.text)
    object["verdict"] = .optional(claim.verdict?.rawValue)
    object["rationale"] = .optional(claim.judgement?.rationale)
    object["evidence"] = .array(evidence(of: claim).map(\.json))
    if !claim.links.isEmpty {
      object["links"] = .array(
        claim.links.map {
          .object(["relation": .string($0.relation.rawValue), "claim": .string($0.claim.description)])
        })
    }
    return .object(object)
  }
}

extension Evidence {
  package var json: JSON {
    let members: JSON = .object([
      "id": .string(id.description),
      "stance": .string(stance.rawValue),
      "article": .string(citation.article.id.value),
      "start": .integer(citation.span.start),
      "end": .integer(citation.span.end),
      "quote": .string(citation.quote),
      "fidelity": .string(fidelity.rawValue),
      "outlet": .optional(citation.article.outlet),
      "title": .optional(citation.article.title),
      "published": .optional(citation.article.published?.text),
    ])
    guard note != nil || presence != nil, var object = members.object else { return members }
    if let note { object["note"] = .string(note) }
    // `start` and `end` are those of the words as they were cited, whatever has become of them.
    if let presence {
      object["cited"] = Self.json(of: citation.span)
      object["now"] = presence.span.map(Self.json) ?? .null
      if presence.hasOtherSurroundings { object["surroundings_changed"] = .bool(true) }
    }
    return .object(object)
  }

  private static func json(of span: Span) -> JSON {
    .object(["start": .integer(span.start), "end": .integer(span.end)])
  }
}

extension SessionState {
  /// The cards of all articles that standing claims and evidence cite, each once, by id. Where an
  /// article was cited in several versions, the one cited last.
  package var citedArticles: [ArticleCard] {
    var cards: [ArticleID: ArticleCard] = [:]
    for claim in claims.values {
      if let origin = claim.statement.origin { cards[origin.article.id] = origin.article }
    }
    for evidence in evidence.values { cards[evidence.citation.article.id] = evidence.citation.article }
    return cards.values.sorted { $0.id.value.utf8.lexicographicallyPrecedes($1.id.value.utf8) }
  }
}
