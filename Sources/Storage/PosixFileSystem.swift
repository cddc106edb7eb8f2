import AssayFiles

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The file system of the machine.
package final class PosixFileSystem: FileSystem {
  package init() {}

  package func read(_ path: String) throws(FileError) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw FileError(path: path, code: errno)
    }
    defer { _ = systemClose(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError(path: path, code: errno) }
    // A folder or a pipe is no session, and a pipe would wait for ever.
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw FileError(path: path, code: status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(status.st_size) + 1)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes { systemRead(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw FileError(path: path, code: errno)
      }
      if count == 0 { return bytes }
      bytes.append(contentsOf: buffer[..<count])
    }
  }

  package func openForAppending(_ path: String) throws(FileError) -> FileHandle {
    let descriptor = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileError(path: path, code: errno) }
    return FileHandle(descriptor: descriptor)
  }

  package func makeTemporary(beside path: String, mode: UInt32) throws(FileError) -> (handle: FileHandle, path: String)
  {
    guard let (descriptor, name) = TemporaryName.file(beside: path, mark: Self.temporaryMark) else {
      throw FileError(path: path, code: errno)
    }
    var existing = stat()
    let mask = umask(0)
    _ = umask(mask)
    let mode = stat(path, &existing) == 0 ? existing.st_mode & 0o777 : mode_t(mode) & ~mask
    _ = fchmod(descriptor, mode)
    return (FileHandle(descriptor: descriptor), name)
  }

  package func write(_ bytes: ArraySlice<UInt8>, to handle: FileHandle) throws(FileError) -> Int {
    while true {
      let count = bytes.withUnsafeBytes { systemWrite(handle.descriptor, $0.baseAddress, $0.count) }
      if count >= 0 { return count }
      if errno != EINTR { throw FileError(path: "", code: errno) }
    }
  }

  package func sync(_ handle: FileHandle) throws(FileError) {
    #if canImport(Darwin)
      // fsync leaves the bytes in the drive's cache there.
      if fcntl(handle.descriptor, F_FULLFSYNC) == 0 { return }
    #endif
    guard fsync(handle.descriptor) == 0 else { throw FileError(path: "", code: errno) }
  }

  package func syncFolder(of path: String) throws(FileError) {
    let folder = Self.folder(of: path)
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path: folder, code: errno) }
    defer { _ = systemClose(descriptor) }
    // Some file systems cannot sync a folder, and say so with EINVAL.
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw FileError(path: folder, code: errno) }
  }

  package func truncate(_ handle: FileHandle, to length: Int) throws(FileError) {
    guard ftruncate(handle.descriptor, off_t(length)) == 0 else { throw FileError(path: "", code: errno) }
  }

  package func length(_ handle: FileHandle) throws(FileError) -> Int {
    var status = stat()
    guard fstat(handle.descriptor, &status) == 0 else { throw FileError(path: "", code: errno) }
    return Int(status.st_size)
  }

  package func rename(_ path: String, to other: String) throws(FileError) {
    guard systemRename(path, other) == 0 else { throw FileError(path: other, code: errno) }
  }

  package func remove(_ path: String) throws(FileError) {
    guard unlink(path) == 0 || errno == ENOENT else { throw FileError(path: path, code: errno) }
  }

  package func close(_ handle: FileHandle) { _ = systemClose(handle.descriptor) }

  package func lock(_ handle: FileHandle) throws(FileError) -> Bool {
    while flock(handle.descriptor, LOCK_EX | LOCK_NB) != 0 {
      if errno == EWOULDBLOCK { return false }
      if errno != EINTR { throw FileError(path: "", code: errno) }
    }
    return true
  }

  package func names(_ path: String, _ handle: FileHandle) throws(FileError) -> Bool {
    var opened = stat()
    guard fstat(handle.descriptor, &opened) == 0 else { throw FileError(path: path, code: errno) }
    var named = stat()
    guard stat(path, &named) == 0 else {
      if errno == ENOENT { return false }
      throw FileError(path: path, code: errno)
    }
    return opened.st_ino == named.st_ino && opened.st_dev == named.st_dev
  }

  package func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  package func resolved(_ path: String) -> String {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK, let target = Self.realPath(path) else {
      return path
    }
    return target
  }

  package func isSpecial(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
  }

  package func makeFolder(_ path: String) throws(FileError) {
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw FileError(path: path, code: errno) }
  }

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

// Inside the class these names mean its own methods.
func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}
private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, buffer, count)
}
private func systemClose(_ descriptor: Int32) -> Int32 { close(descriptor) }
private func systemRename(_ path: String, _ other: String) -> Int32 { rename(path, other) }
