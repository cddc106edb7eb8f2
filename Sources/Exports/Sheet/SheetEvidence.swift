import AssayAnchoring
import AssayBacking
import AssayModel
import AssaySession

/// An evidence as a document shows it.
///
/// A class, as `BackedEvidence` is one.
package final class SheetEvidence: Sendable {
  package let evidence: Evidence
  /// How many days after the claim its article was published; nil where it was not later.
  package let daysAfterClaim: Int?
  /// The way it came; nil where no corpus is at hand.
  package let backed: BackedEvidence?

  init(_ evidence: Evidence, for claim: Claim, backed: BackedEvidence?) {
    self.evidence = evidence
    self.backed = backed
    daysAfterClaim = claim.days(until: evidence.citation.article)
  }

  package var card: ArticleCard { evidence.citation.article }
  package var quote: String { evidence.citation.quote }

  /// `a3:412-795`, or the article's id in place of a handle that is not known.
  package var address: String { "\(card.handle?.description ?? card.id.value):\(evidence.citation.span)" }

  /// The words of the paragraph before the quote and behind it.
  package var context: (before: String, after: String) {
    let description = evidence.citation.description
    let scalars = description.paragraph.unicodeScalars
    // A session may come from anyone: a paragraph that does not hold the quote is not its context.
    guard description.offset >= 0,
      let start = scalars.index(scalars.startIndex, offsetBy: description.offset, limitedBy: scalars.endIndex),
      scalars[start...].starts(with: quote.unicodeScalars),
      let end = scalars.index(start, offsetBy: quote.unicodeScalars.count, limitedBy: scalars.endIndex)
    else { return ("", "") }
    return (String(scalars[..<start]), String(scalars[end...]))
  }

  /// `published 8 days after the claim`; nil where it was not later.
  package var lateness: String? {
    daysAfterClaim.map { "published \($0 == 1 ? "1 day" : "\($0) days") after the claim" }
  }

  /// How the quote stands, where that is worth a word.
  package var standing: String? {
    var parts = evidence.fidelity == .exact ? [] : [evidence.fidelity.rawValue]
    if evidence.hasOtherSurroundings { parts.append("its sentence has changed around the same words") }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
