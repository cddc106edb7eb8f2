/// Why a file or folder cannot be read.
package enum FileProblem: Error, Hashable, Sendable {
  case missing
  case noPermission
  /// A pipe, a socket or a device: reading one could wait for ever.
  case notRegular
  case pathTooLong
  case tooManyLinks
  case tooLarge(bytes: Int)
  /// Another failure of the system, by its number.
  case failed(code: Int32)
}

extension FileProblem {
  /// The reason as a sentence without capital and full stop.
  package var words: String {
    switch self {
    case .missing: "it is not there any more"
    case .noPermission: "no permission to read it"
    case .notRegular: "not a regular file (a pipe, a socket or a device)"
    case .pathTooLong: "its path is too long for the system"
    case .tooManyLinks: "a symbolic link that leads back to itself"
    case .tooLarge(let bytes):
      "\(bytes) bytes; the limit is \(CorpusFile.byteLimit) (32 MiB)"
    case .failed(let code): "reading it failed (system error \(code))"
    }
  }
}
