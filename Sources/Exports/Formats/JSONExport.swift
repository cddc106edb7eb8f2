import AssayBacking
import AssayJSON
import AssayModel
import AssayProvenance
import AssaySession

/// The verdicts as one JSON document, in the shapes of a saved session but without its journal. Its schema is
/// `Sessions/verdicts.schema.json`.
struct JSONExport: ExportFormat {
  let name = "json"
  let summary = "the verdicts, for a program"

  func document(of sheet: Sheet) -> String {
    var object = JSONObject()
    object["verdicts"] = .integer(1)
    object["title"] = .string(sheet.title)
    object["publisher"] = .optional(sheet.publisher)
    object["url"] = .optional(sheet.url)
    object["reviewers"] = .array(sheet.reviewers.map(JSON.string))
    object["first"] = .optional(sheet.first?.description)
    object["last"] = .optional(sheet.last?.description)
    object["entries"] = .integer(sheet.entries)
    if let corpus = sheet.corpus {
      object["corpus"] = .object(["articles": .integer(corpus.articles), "digest": .string(corpus.digest.hex)])
    }
    object["as_of"] = sheet.options.asOf.map { .string($0.description) }
    if sheet.options.asOf != nil {
      object["unsettled"] = .array(sheet.unsettled.map { .string($0.description) })
      object["undated"] = .integer(sheet.undated)
    }
    object["known_at"] = sheet.options.knownAt.map { .string($0.description) }
    object["left_out"] = .integer(sheet.leftOut)
    object["tally"] = tally(of: sheet)
    object["claims"] = .array(sheet.claims.map { json(of: $0, in: sheet.state) })
    object["articles"] = .array(sheet.articles.map(json))
    return HarmlessJSON.text(JSONWriter.pretty(.object(object))) + "\n"
  }

  private func tally(of sheet: Sheet) -> JSON {
    var tally = JSONObject()
    for verdict in Verdict.allCases { tally[verdict.rawValue] = .integer(sheet.count(verdict)) }
    tally["open"] = .integer(sheet.count(nil))
    return .object(tally)
  }

  private func json(of claim: SheetClaim, in state: SessionState) -> JSON {
    var object = state.json(of: claim.claim).object ?? JSONObject()
    object["evidence"] = .array(claim.evidence.map(json))
    object["origin"] = claim.claim.statement.origin.map { origin in
      .object([
        "article": .string(origin.article.id.value), "start": .integer(origin.span.start),
        "end": .integer(origin.span.end), "quote": .string(origin.quote),
      ])
    }
    object["history"] = .array(claim.history.map(json))
    if !claim.conflicts.isEmpty { object["conflicts"] = .array(claim.conflicts.map { .string($0.words) }) }
    if let backing = claim.backing {
      object["origins"] = .object([
        "supports": backing.json(of: backing.support), "refutes": backing.json(of: backing.refutation),
        "declines": backing.json(of: backing.nonDenials),
      ])
    }
    if let ledger = claim.ledger { object["ledger"] = .array(ledger.looks.map(\.json)) }
    return .object(object)
  }

  private func json(of change: SheetJudgement) -> JSON {
    var object = JSONObject()
    object["verdict"] = .string(change.verdict.rawValue)
    object["rationale"] = .optional(change.rationale)
    object["at"] = .string(change.at.description)
    object["by"] = .string(change.by)
    if change.isImported { object["imported"] = .bool(true) }
    object["override"] = change.override?.json
    return .object(object)
  }

  private func json(of evidence: SheetEvidence) -> JSON {
    var object = evidence.evidence.json.object ?? JSONObject()
    object["url"] = .optional(evidence.card.url)
    object["digest"] = .string(evidence.card.digest.hex)
    object["address"] = .string(evidence.address)
    let context = evidence.context
    object["context"] = .object(["before": .string(context.before), "after": .string(context.after)])
    object["days_after_claim"] = evidence.daysAfterClaim.map { .integer($0) }
    if let backed = evidence.backed {
      object["provenance"] = .object([
        "voice": .string(backed.chain.voice.name), "chain": .array(backed.chain.links.map(\.json)),
        "cue": .optional(backed.cue),
      ])
    }
    return .object(object)
  }

  private func json(of article: SheetArticle) -> JSON {
    let card = article.card
    return .object([
      "id": .string(card.id.value), "digest": .string(card.digest.hex), "title": .optional(card.title),
      "outlet": .optional(card.outlet), "published": .optional(card.published?.text), "url": .optional(card.url),
      "language": .optional(card.language), "evidence": .array(article.evidence.map { .string($0.description) }),
    ])
  }
}
