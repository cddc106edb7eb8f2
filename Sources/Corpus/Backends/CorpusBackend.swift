import AssayModel

/// A place where a corpus can be kept. One backend a file, and one line in `CorpusBackends.all`.
package protocol CorpusBackend: Sendable {
  /// What the backend is called: `folder`.
  var name: String { get }
  /// Whether the location is one of this backend's.
  func recognises(_ location: String) -> Bool
  /// Reads the articles of the files that were listed; those that cannot be read are left out with their reasons.
  ///
  /// Asks `isCancelled` between files, and tells how far it is.
  func open(
    _ location: String, _ listing: CorpusListing, isCancelled: () -> Bool, tell: (WorkStep) -> Void
  ) throws(CorpusError) -> any ArticleStore
}
