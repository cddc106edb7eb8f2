import AssayModel
import AssaySession

/// Who gave a claim's verdict: the reviewer who marked it or, where it came from a file, whoever that names.
struct VerdictGiver {
  /// Under the name that may be shown; nil where a file names nobody.
  let name: String?
  let day: String?
  /// Where the review stands that the verdict was taken from.
  let url: String?
  /// When the reviewer marked it; nil where it came from a file.
  let marked: Instant?
  /// What a file says of the review that the verdict was taken from; nil for the session's own.
  let imported: ImportedReview?

  /// Nil while the claim is open.
  init?(_ claim: SheetClaim) {
    guard let judgement = claim.claim.judgement else { return nil }
    imported = claim.history.last?.isImported == true ? ImportedReview(endOf: judgement.rationale) : nil
    let change = imported == nil ? claim.history.last : nil
    name = change?.by ?? imported?.author
    day = change?.at.day.description ?? imported?.date?.text
    url = imported?.url
    marked = change?.at
  }
}
