import AssayModel
import AssaySession

/// A verdict that is taken from a file, and who gave it.
package struct GivenVerdict: Hashable, Sendable {
  package let claim: ClaimID
  /// As the session keeps it; of the reviewer's own verdict, what the file says.
  package let review: ImportedReview
  /// Whether it is the reviewer's own, come back.
  package let isOwn: Bool
  /// Who wrote the file, where that is somebody else than who gave the verdict.
  package let bearer: String?
  /// The reason as it is recorded.
  let rationale: String?

  init(of claim: ImportedClaim, for id: ClaimID, from source: ImportSource) {
    self.claim = id
    let reviewer = claim.reviewer
    let said = ImportedReview(
      file: source.file, author: reviewer.name, date: reviewer.date, url: reviewer.url)
    // An imported verdict that went out again says itself whose it is.
    if let known = ImportedReview(endOf: claim.rationale) {
      review = known
      isOwn = false
      bearer = said.author == known.author ? nil : said.author
      rationale = claim.rationale
      return
    }
    review = said
    bearer = nil
    isOwn = reviewer.name.map { name in source.ownNames.contains { SafeText.make($0) == SafeText.make(name) } } ?? false
    rationale = isOwn ? claim.rationale : said.appended(to: claim.rationale)
  }
}
