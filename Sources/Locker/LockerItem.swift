import AssayModel

/// An article in the locker.
package struct LockerItem: Hashable, Sendable {
  package let digest: Digest
  package let path: String
  /// The bytes its file has.
  package let storedBytes: Int
  /// The bytes of its text in UTF-8; nil when the file is not sound.
  package let textBytes: Int?
  /// What is wrong with it; nil when its text was proved by its digest.
  package let problem: LockerProblem?

  package init(digest: Digest, path: String, storedBytes: Int, textBytes: Int?, problem: LockerProblem?) {
    self.digest = digest
    self.path = path
    self.storedBytes = storedBytes
    self.textBytes = textBytes
    self.problem = problem
  }
}
