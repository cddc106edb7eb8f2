import AssayModel
import AssayStorage

/// Why the locker could not do what it was asked to.
package enum LockerError: Error, Hashable, Sendable {
  /// The text is there and cannot be trusted.
  case damaged(LockerProblem)
  case unreadable(String, code: Int32)
  case unwritable(String, code: Int32)
  /// A file or a link stands where a folder of the locker should be.
  case notAFolder(String)
  /// The text has more bytes of UTF-8 than are kept.
  case tooLong(bytes: Int)
  /// The text is not the one of the digest it came with.
  case otherText(Digest)
}

extension LockerError {
  /// What happened, as a sentence without its full stop.
  package var problem: String {
    switch self {
    case .damaged(let problem): problem.description
    case .unreadable(let path, let code): "\(path): it cannot be read: \(SystemError.words(for: code))"
    case .unwritable(let path, let code): "\(path): it cannot be written: \(SystemError.words(for: code))"
    case .notAFolder(let path): "\(path): a file or a link stands where the locker's folder should be"
    case .tooLong(let bytes):
      "the article has \(bytes) bytes; the locker keeps articles of up to \(SealedText.textLimit >> 20) MiB"
    case .otherText(let digest): "the text is not the one with the digest \(digest.short)"
    }
  }

  /// What to do next.
  package var remedy: String {
    switch self {
    case .damaged: "Restore the file from a copy of the session's locker."
    case .unreadable, .unwritable: "Check the path, its permissions and the space on the disk."
    case .notAFolder: "Move it away; a locker is a folder of its own beside the session."
    case .tooLong: "Split the article, or cite another source."
    case .otherText: "Read the corpus again."
    }
  }
}

extension LockerError: CustomStringConvertible {
  package var description: String { "\(problem). \(remedy)" }
}
