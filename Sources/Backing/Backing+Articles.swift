import AssayModel
import AssayProvenance
import AssaySession

extension Backing {
  /// The article that stands for each origin that makes the claim, in the order of the origins: of a relay the medium's
  /// own where it is cited, else the one that was published first.
  package var firstArticles: [ArticleCard] {
    support.origins.compactMap { origin in
      let items = origin.evidence.compactMap(evidence)
      if case .relayed(let medium, _) = origin.kind,
        let own = items.first(where: { $0.origin.outletKey == medium })
      {
        return own.evidence.citation.article
      }
      // What has no date comes last; of one day, what was attached first.
      let first = items.enumerated().min { one, other in
        (one.element.origin.days?.lowerBound ?? .max, one.offset) < (
          other.element.origin.days?.lowerBound ?? .max, other.offset
        )
      }
      return first?.element.evidence.citation.article
    }
  }
}
