import AssaySearch
import AssaySession
import AssayViews

/// What a command answers.
package struct Reply: Sendable {
  package var view: View
  /// Hits that `#1`, `#2` … mean from now on; nil leaves the former ones.
  package var hits: [Hit]?
  /// What the hits are a list of, for 'more' to go on with.
  package var listing: Listing?
  /// What was looked at, where that is worth a line in the log. It is written down with the next change.
  package var audit: Event?
  /// Whether the answer is a no: `check` with findings. Decides the exit status.
  package var isFailure = false
  /// What there is to tell beside the answer, each a whole sentence.
  package var notes: [String] = []

  package init(_ view: View, hits: [Hit]? = nil, listing: Listing? = nil, audit: Event? = nil, isFailure: Bool = false)
  {
    self.view = view
    self.hits = hits
    self.listing = listing
    self.audit = audit
    self.isFailure = isFailure
  }
}
