#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The system's error numbers in our own words.
package enum SystemError {
  /// The number for a disk that takes no more.
  static let full = ENOSPC

  /// What a folder, a device or a pipe in a file's place is reported as.
  package static let notAFile = EINVAL

  package static func words(for code: Int32) -> String {
    switch code {
    case EACCES, EPERM: "permission is denied"
    case ENOENT: "there is no such file or folder"
    case ENOTDIR: "a part of the path is not a folder"
    case EISDIR: "it is a folder"
    case EINVAL: "it is not an ordinary file"
    case ENOSPC, EDQUOT: "the disk is full"
    case EROFS: "the disk is read-only"
    case EFBIG: "the file grew too large"
    case EIO: "the disk reports an error"
    case ENAMETOOLONG: "the name is too long"
    case ELOOP: "too many symbolic links"
    case EMFILE, ENFILE: "too many files are open"
    default: "system error \(code)"
    }
  }
}
