#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The right to write in a folder, among programs that ask for it, as long as this lives. It is lost when a program dies.
final class CacheLock {
  private let descriptor: Int32

  private init(descriptor: Int32) { self.descriptor = descriptor }

  /// Nil while another program has it, and where there is no such folder.
  static func take(_ folder: String) -> CacheLock? {
    let descriptor = systemOpen(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    let lock = CacheLock(descriptor: descriptor)
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EINTR else { return nil }
    }
    return lock
  }

  deinit { close(descriptor) }
}
