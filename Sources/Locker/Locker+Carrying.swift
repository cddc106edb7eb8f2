import AssayModel
import AssayStorage

extension Locker {
  /// What came of taking articles to another locker.
  package struct Carriage: Hashable, Sendable {
    /// What the other locker did not have before.
    package var added: Set<Digest> = []
    /// What could not be taken along because it is missing or damaged here.
    package var left: [LockerProblem] = []
  }

  /// Keeps the articles in another locker as well, for a session that gets another file. When it throws, the other
  /// locker is as it was.
  package func carry(_ digests: Set<Digest>, to other: Locker) throws(LockerError) -> Carriage {
    var carriage = Carriage()
    for digest in digests.sorted(by: { $0.hex < $1.hex }) {
      switch textToCarry(digest) {
      case .failure(let problem): carriage.left.append(problem)
      case .success(let text):
        do throws(LockerError) {
          if try other.keep(text, digest: digest) { carriage.added.insert(digest) }
        } catch {
          other.discard(carriage.added)
          other.removeEmptyFolders([digest])
          throw error
        }
      }
    }
    return carriage
  }

  func textToCarry(_ digest: Digest) -> Result<ScalarText, LockerProblem> {
    guard let path = place(of: digest) else { return held[digest].map(Result.success) ?? .failure(missing(digest)) }
    do throws(LockerProblem.Kind) {
      return try stored(digest, at: path).map { .success(ScalarText($0)) } ?? .failure(missing(digest))
    } catch { return .failure(LockerProblem(path: path, kind: error, digest: digest)) }
  }

  /// Removes articles that are kept elsewhere, and the folders that are empty then. What cannot be removed stays.
  package func discard(_ digests: Set<Digest>) {
    guard let places else {
      held = held.filter { !digests.contains($0.key) }
      return
    }
    for digest in digests {
      try? files.remove(places.file(of: digest))
      settled.remove(digest)
    }
    removeEmptyFolders(digests)
  }

  private func removeEmptyFolders(_ digests: Set<Digest>) {
    guard let places else { return }
    settledFolders = []
    for folder in Set(digests.map(places.shelf)) { try? files.removeEmptyFolder(folder) }
    try? files.removeEmptyFolder(places.folder)
  }
}
