#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension PosixFileSystem: FolderSystem {
  package func read(_ path: String, limit: Int) throws(FileError) -> [UInt8]? {
    // A pipe would make an opening without O_NONBLOCK wait for ever.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw FileError(path: path, code: errno)
    }
    let handle = FileHandle(descriptor: descriptor)
    defer { close(handle) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError(path: path, code: errno) }
    switch Self.kind(of: status) {
    case .file: break
    case .folder: throw FileError(path: path, code: EISDIR)
    case .link, .other: throw FileError(path: path, code: EINVAL)
    }
    guard Int(status.st_size) <= limit else { throw FileError(path: path, code: EFBIG) }
    // One byte more than it has shows whether the file grew meanwhile.
    let room = Int(status.st_size) + 1
    var failure: Int32?
    let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      while count < room {
        let step = systemRead(descriptor, buffer.baseAddress.map { $0 + count }, room - count)
        if step > 0 {
          count += step
        } else if step == 0 {
          return
        } else if errno != EINTR {
          failure = errno
          return
        }
      }
      failure = EFBIG
    }
    if let failure { throw FileError(path: path, code: failure) }
    return bytes
  }

  package func kind(of path: String) throws(FileError) -> FolderEntry.Kind? {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      if errno == ENOENT { return nil }
      throw FileError(path: path, code: errno)
    }
    return Self.kind(of: status)
  }

  package func entries(of folder: String) throws(FileError) -> [FolderEntry]? {
    // Not O_DIRECTORY: with it, a link is told from a file by no error number.
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw FileError(path: folder, code: errno)
    }
    guard let stream = fdopendir(descriptor) else {
      let code = errno
      close(FileHandle(descriptor: descriptor))
      throw FileError(path: folder, code: code)
    }
    defer { closedir(stream) }
    var entries: [FolderEntry] = []
    while let entry = readdir(stream) {
      let found = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { name in
          var status = stat()
          let isKnown = fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0
          return FolderEntry(
            name: String(cString: name), kind: isKnown ? Self.kind(of: status) : .other,
            size: isKnown ? Int(status.st_size) : 0)
        }
      }
      if found.name != ".", found.name != ".." { entries.append(found) }
    }
    return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  package func removeEmptyFolder(_ path: String) throws(FileError) {
    guard rmdir(path) != 0, errno != ENOENT, errno != ENOTEMPTY, errno != EEXIST else { return }
    throw FileError(path: path, code: errno)
  }

  private static func kind(of status: stat) -> FolderEntry.Kind {
    switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
  }
}
