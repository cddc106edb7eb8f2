import AssayBacking
import AssayModel
import AssayProvenance
import AssaySession

/// Where a claim's evidence came from, as its card takes it.
enum OriginFields {
  /// Nil where no corpus was at hand, or nothing is attached that could have an origin.
  static func fields(of claim: SheetClaim) -> Fields? {
    let sides = Side.all(of: claim)
    guard !sides.isEmpty else { return nil }
    let id = claim.claim.id.description
    return [
      "originsID": "\(id)-origins", "flow": FlowDrawing(claim, sides: sides).map(\.fields),
      "sides": sides.map(side),
    ] as Fields
  }

  private static func side(_ side: Side) -> Fields {
    let origins = side.origins.map { origin in
      [
        "oid": side.backing.name(of: origin), "origin": side.backing.label(of: origin),
        "detail": side.detail(of: origin),
        "members": origin.evidence.compactMap(side.backing.evidence).map(member),
        "merges": side.merges(of: origin).map {
          ["names": $0.names, "reason": $0.reason, "isSuggested": $0.isSuggested] as Fields
        },
      ] as Fields
    }
    return [
      "sideStance": side.stance.rawValue, "sideMark": VerdictMark.of(side.stance), "summary": side.summary,
      "origins": origins,
      "uncounted": side.uncounted.map {
        ["other": $0.evidence.id.description, "who": $0.evidence.outlet, "what": $0.reason] as Fields
      }
        + side.silent.map {
          [
            "other": $0.id.description, "who": $0.chain.link(.source)?.words ?? $0.outlet, "what": "does not say",
          ] as Fields
        },
    ]
  }

  private static func member(_ item: BackedEvidence) -> Fields {
    [
      "other": item.id.description, "who": item.outlet,
      "when": item.evidence.citation.article.published.map(ArticleFields.date),
      "word": item.reviewersWord,
    ]
  }

  /// The hands that an evidence went through; nil where no corpus was at hand.
  static func chain(of evidence: SheetEvidence) -> Fields? {
    guard let backed = evidence.backed else { return nil }
    let links = backed.chain.links.map { link in
      [
        "role": link.role.title, "hand": link.words,
        "sourceKind": link.role == .source ? link.kind.words : nil,
        "rule": link.rule == .metadata ? nil : link.rule.words,
        "suggestion": link.standing.suggestion,
      ] as Fields
    }
    return [
      "links": links, "cue": backed.cue,
      "voice": backed.chain.voice == .attributed ? nil : backed.way,
    ] as Fields
  }

  /// What was searched and read; nil for a claim that has another verdict.
  static func ledger(of claim: SheetClaim) -> Fields? {
    guard let ledger = claim.ledger else { return nil }
    return [
      "ledgerID": "\(claim.claim.id)-ledger", "found": ledger.summary, "anyLooks": !ledger.looks.isEmpty,
      "looks": ledger.looks.map {
        ["lookAt": $0.at.description, "moment": $0.moment, "lookBy": $0.by, "look": $0.words] as Fields
      },
    ] as Fields
  }
}
