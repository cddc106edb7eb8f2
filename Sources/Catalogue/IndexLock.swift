#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The right to write to an index, as long as this lives; one program at a time has it, and loses it when it dies.
final class IndexLock {
  private let descriptor: Int32

  /// Throws `.busy` while another program has it.
  init(_ folder: IndexFolder) throws(CatalogueError) {
    descriptor = open(folder.lock, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .failed("\(folder.lock) cannot be opened (system error \(errno))") }
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EINTR else {
        close(descriptor)
        throw .busy
      }
    }
  }

  deinit { close(descriptor) }

  /// Lets a tenth of a second pass, for whoever waits for another program.
  static func pause() { usleep(100_000) }

  /// The file system's own time, in nanoseconds since 1970: a file that was written later than this says so.
  func now() -> Int64 {
    var status = stat()
    guard futimens(descriptor, nil) == 0, fstat(descriptor, &status) == 0 else { return .max }
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}
