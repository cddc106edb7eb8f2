import AssayModel
import AssayStorage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Something in a locker that is not as it should be.
package struct LockerProblem: Error, Hashable, Sendable {
  package enum Kind: Error, Hashable, Sendable {
    /// The article was cited and its text is not there.
    case missing
    /// A folder, a link or the like has the name of a file.
    case notAFile
    /// The system does not let it be read; its error number.
    case unreadable(Int32)
    /// It has, or claims, more bytes than the locker would have written; how many it claims, where it was read.
    case overlong(Int?)
    /// The bytes are not those that were written.
    case changed
    /// A whole file with another text than its name says.
    case otherText
    /// A whole file whose bytes are no text.
    case notText
    /// What a crash left of a file that was never finished.
    case unfinished
    /// Something that the locker did not put there.
    case stranger
  }

  package let path: String
  package let kind: Kind
  /// The article's digest, where the name tells it.
  package let digest: Digest?

  package init(path: String, kind: Kind, digest: Digest? = nil) {
    self.path = path
    self.kind = kind
    self.digest = digest
  }
}

extension LockerProblem.Kind {
  /// Why a file could not be read, in the locker's terms.
  init(_ error: FileError) {
    self =
      switch error.code {
      case EISDIR, EINVAL, ELOOP: .notAFile
      case EFBIG: .overlong(nil)
      default: .unreadable(error.code)
      }
  }
}

extension LockerProblem: CustomStringConvertible {
  package var description: String { "\(path): \(kind)" }
}

extension LockerProblem.Kind: CustomStringConvertible {
  package var description: String {
    switch self {
    case .missing: "the text of a cited article is not there"
    case .notAFile: "it is not an ordinary file"
    case .unreadable(let code): "it cannot be read: \(SystemError.words(for: code))"
    case .overlong(let claimed?): "it claims to hold \(claimed) bytes, more than a kept article can have"
    case .overlong(nil): "it is larger than a kept article can be"
    case .changed: "it is damaged: its bytes are not those that were written"
    case .otherText: "it holds another text than the one it is named after"
    case .notText: "what it holds is not UTF-8 text"
    case .unfinished: "a file that was never finished"
    case .stranger: "it is no article of this locker"
    }
  }
}
