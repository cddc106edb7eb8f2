import AssayFiles

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What a path names, and what lies beside it.
extension PosixFileSystem {
  package func isSame(_ path: String, _ other: String) -> Bool {
    if path == other { return true }
    guard let one = Self.canonical(path), let two = Self.canonical(other) else { return false }
    return one == two
  }

  package func mark(of path: String) -> FileMark? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    #if canImport(Darwin)
      let changed = status.st_mtimespec
    #else
      let changed = status.st_mtim
    #endif
    return FileMark(
      device: UInt64(truncatingIfNeeded: status.st_dev), inode: UInt64(status.st_ino), size: Int(status.st_size),
      changed: Int64(changed.tv_sec) &* 1_000_000_000 &+ Int64(changed.tv_nsec))
  }

  package func temporaries(beside path: String) -> [String] {
    let folder = Self.folder(of: path)
    let start = String(path.split(separator: "/").last ?? "") + Self.temporaryMark
    return FolderListing.names(in: folder).compactMap { entry in
      let letters = entry.name.dropFirst(start.count)
      guard !entry.isFolder, entry.name.hasPrefix(start), letters.utf8.count == TemporaryName.letters,
        letters.utf8.allSatisfy({ Unicode.Scalar($0).properties.isAlphabetic || (48...57).contains($0) })
      else { return nil }
      return folder == "." && !path.hasPrefix("./") ? entry.name : "\(folder)/\(entry.name)"
    }
  }

  /// What stands between a file's name and the letters that the system chooses.
  static let temporaryMark = ".part-"

  /// The path without links and dots, of which the last part need not be there.
  private static func canonical(_ path: String) -> String? {
    if let whole = realPath(path) { return whole }
    guard let name = path.split(separator: "/").last, let folder = realPath(folder(of: path)) else { return nil }
    return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  static func realPath(_ path: String) -> String? {
    guard let target = realpath(path, nil) else { return nil }
    defer { free(target) }
    return String(cString: target)
  }
}
