import AssayFiles

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file that is read at any place and grows at its end.
final class CacheFile {
  let descriptor: Int32

  /// The name of a file that has not taken its own yet.
  private var temporary: String?

  private init(descriptor: Int32, temporary: String? = nil) {
    self.descriptor = descriptor
    self.temporary = temporary
  }

  /// Nil for what is not there, cannot be read, or is no plain file.
  static func open(_ path: String, writing: Bool = false) -> CacheFile? {
    let descriptor = systemOpen(path, (writing ? O_RDWR : O_RDONLY) | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    let file = CacheFile(descriptor: descriptor)
    var status = stat()
    return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG ? file : nil
  }

  /// A new file beside another, to take its name later.
  static func make(beside path: String) -> CacheFile? {
    guard let (descriptor, name) = TemporaryName.file(beside: path) else { return nil }
    _ = fchmod(descriptor, 0o644)
    return CacheFile(descriptor: descriptor, temporary: name)
  }

  deinit {
    close(descriptor)
    if let temporary { unlink(temporary) }
  }

  var size: Int {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Whether a path names this file: another program may have put a new one in its place.
  func isNamed(_ path: String) -> Bool {
    var (opened, named) = (stat(), stat())
    return fstat(descriptor, &opened) == 0 && stat(path, &named) == 0 && opened.st_ino == named.st_ino
      && opened.st_dev == named.st_dev
  }

  /// So many bytes from an offset on; nil where there are fewer.
  func read(_ count: Int, at offset: Int) -> [UInt8]? {
    guard count >= 0, offset >= 0 else { return nil }
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        guard let base = buffer.baseAddress else { break }
        let got = pread(descriptor, base + filled, count - filled, off_t(offset + filled))
        if got < 0, errno == EINTR { continue }
        if got <= 0 { break }
        filled += got
      }
    }
    return bytes.count == count ? bytes : nil
  }

  /// Whether all of it was written.
  func write(_ bytes: [UInt8], at offset: Int) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        guard let base = buffer.baseAddress else { break }
        let count = pwrite(descriptor, base + done, buffer.count - done, off_t(offset + done))
        if count < 0, errno == EINTR { continue }
        if count <= 0 { return false }
        done += count
      }
      return true
    }
  }

  func truncate(to size: Int) -> Bool { ftruncate(descriptor, off_t(size)) == 0 }

  /// Takes the name, in place of the file that has it. The bytes are on the disk before the name is.
  func take(_ path: String) -> Bool {
    guard let temporary, fsync(descriptor) == 0, rename(temporary, path) == 0 else { return false }
    self.temporary = nil
    return true
  }
}

/// `open` by a name that a type's own function does not hide.
func systemOpen(_ path: String, _ flags: Int32) -> Int32 { open(path, flags) }
