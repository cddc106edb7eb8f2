#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Questions about paths, and what the system says of the files behind them.
enum FilePath {
  enum Kind: Sendable {
    case regular, folder, link, other
  }

  /// What tells two files apart, whatever their paths.
  struct Identity: Hashable, Sendable {
    let device: UInt64
    let node: UInt64
  }

  struct Status: Sendable {
    let kind: Kind
    let identity: Identity
    let mark: FileMark
    /// In bytes.
    var size: Int { mark.size }

    init(_ status: stat) {
      switch status.st_mode & S_IFMT {
      case S_IFREG: kind = .regular
      case S_IFDIR: kind = .folder
      case S_IFLNK: kind = .link
      default: kind = .other
      }
      identity = Identity(device: UInt64(truncatingIfNeeded: status.st_dev), node: UInt64(status.st_ino))
      #if canImport(Darwin)
        let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
      #else
        let (modified, changed) = (status.st_mtim, status.st_ctim)
      #endif
      mark = FileMark(
        device: identity.device, node: identity.node, size: Int(status.st_size),
        modified: Int64(modified.tv_sec) * 1_000_000_000 + Int64(modified.tv_nsec),
        changed: Int64(changed.tv_sec) * 1_000_000_000 + Int64(changed.tv_nsec))
    }
  }

  static func exists(_ path: String) -> Bool { status(path) != nil }

  /// The status of what a path leads to; nil when it leads nowhere.
  static func status(_ path: String, followingLinks: Bool = true) -> Status? {
    var found = stat()
    let outcome = followingLinks ? stat(path, &found) : lstat(path, &found)
    return outcome == 0 ? Status(found) : nil
  }

  /// The status of a name in an open folder, links not followed: no path is gone through again for each of its files.
  static func status(_ name: UnsafePointer<CChar>, in folder: Int32) -> Status? {
    var found = stat()
    return fstatat(folder, name, &found, AT_SYMLINK_NOFOLLOW) == 0 ? Status(found) : nil
  }

  /// The absolute path without links.
  static func resolved(_ path: String) throws(FileProblem) -> String {
    guard let bytes = realpath(path, nil) else { throw problem(errno) }
    defer { free(bytes) }
    return String(cString: bytes)
  }

  static func lastComponent(of path: String) -> String {
    String(path.utf8.split(separator: UInt8(ascii: "/")).last.map(Substring.init) ?? "")
  }

  /// The ending of the last component in lower case, without its dot; empty when there is none.
  static func type(of path: String) -> String {
    let name = lastComponent(of: path)
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else { return "" }
    return name[name.utf8.index(after: dot)...].lowercased()
  }

  static func problem(_ code: Int32) -> FileProblem {
    switch code {
    case EACCES, EPERM: .noPermission
    case ENOENT, ENOTDIR: .missing
    case ENAMETOOLONG: .pathTooLong
    case ELOOP: .tooManyLinks
    case ENXIO: .notRegular
    default: .failed(code: code)
    }
  }
}
