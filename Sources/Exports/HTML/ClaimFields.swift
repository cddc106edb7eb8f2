import AssayBacking
import AssayModel
import AssaySession

/// A claim's card, as its template takes it.
enum ClaimFields {
  static func fields(of claim: SheetClaim) -> Fields {
    let statement = claim.claim.statement
    let id = claim.claim.id.description
    return [
      "id": id, "verdict": claim.verdictWord, "label": claim.verdictLabel,
      "mark": VerdictMark.of(claim.claim.verdict), "text": statement.text,
      "why": claim.claim.judgement?.rationale, "said": said(statement), "links": links(of: claim),
      "conflicts": claim.conflicts.map(\.words), "history": history(of: claim, id),
      "overridden": claim.claim.judgement?.override?.words(beside: claim.backing?.support),
      "evidence": claim.evidence.map(EvidenceFields.fields), "provenance": OriginFields.fields(of: claim),
      "ledger": OriginFields.ledger(of: claim),
    ]
  }

  private static func said(_ statement: Statement) -> Fields? {
    guard statement.speaker != nil || statement.date != nil || statement.origin != nil else { return nil }
    return [
      "speaker": statement.speaker, "date": statement.date.map(ArticleFields.date),
      "origin": statement.origin.map { origin in
        [origin.article.outlet, origin.article.title ?? origin.article.id.value].compactMap { $0 }
          .joined(separator: ", ")
      },
    ] as Fields
  }

  private static func links(of claim: SheetClaim) -> [Fields] {
    claim.claim.links.map { ["before": "It \($0.relation.rawValue)", "other": $0.claim.description] as Fields }
      + claim.linkedFrom.map { link in
        let passive =
          switch link.relation {
          case .contradicts: "contradicted"
          case .repeats: "repeated"
          case .updates: "updated"
          }
        return ["before": "It is \(passive) by", "other": link.claim.description] as Fields
      }
  }

  private static func history(of claim: SheetClaim, _ id: String) -> Fields? {
    guard !claim.history.isEmpty else { return nil }
    let changes = claim.history.map {
      [
        "at": $0.at.description, "day": $0.at.day.description, "was": $0.verdict.rawValue, "deed": $0.deed, "by": $0.by,
        "because": $0.rationale, "against": $0.overrideWords,
      ] as Fields
    }
    return ["historyID": "\(id)-history", "changes": changes] as Fields
  }
}

/// An evidence, as its part of the card takes it.
enum EvidenceFields {
  static func fields(of evidence: SheetEvidence) -> Fields {
    let one = evidence.evidence
    let card = evidence.card
    let context = evidence.context
    return [
      "eid": one.id.description, "stance": one.stance.rawValue, "stanceMark": VerdictMark.of(one.stance),
      "late": evidence.lateness, "standing": evidence.standing,
      "lang": LanguageTag.checked(card.language),
      "href": card.url.flatMap { SafeLink($0) }?.text,
      "before": context.before, "quote": evidence.quote, "after": context.after,
      "outlet": card.outlet, "name": card.title ?? card.id.value,
      "date": card.published.map(ArticleFields.date), "address": evidence.address,
      "fidelity": one.fidelity.rawValue, "note": one.note, "chain": OriginFields.chain(of: evidence),
    ]
  }
}

/// An article of the list at the end.
enum ArticleFields {
  static func fields(of article: SheetArticle) -> Fields {
    let card = article.card
    var uses = article.evidence.map(\.description)
    uses += article.origins.map { "origin of \($0)" }
    return [
      "lang": LanguageTag.checked(card.language),
      "href": card.url.flatMap { SafeLink($0) }.map { ["href": $0.text] as Fields },
      "name": card.title ?? card.id.value, "outlet": card.outlet,
      "date": card.published.map(date), "handle": card.handle?.description,
      "articleID": card.id.value, "digest": card.digest.hex,
      "uses": uses.isEmpty ? nil : uses.joined(separator: ", "),
    ]
  }

  /// A date for a machine, and for people.
  static func date(_ date: PartialDate) -> Fields { ["machine": date.iso8601, "shown": date.dayText] }
}
