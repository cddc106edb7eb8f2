import AssayFiles

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A history kept as JSON Lines, oldest first: `{"at":"2023-09-13T06:00:00Z","line":"search train"}`.
///
/// Readable by its owner only. Several shells may add to one file at a time: each addition is one
/// write under a lock that stands in a file beside it, which is never renamed.
package struct HistoryFile: Sendable {
  package let path: String

  package init(path: String) { self.path = path }

  /// The most bytes that count: whole articles may be pasted into a line (4 MiB).
  package static let byteLimit = 4 << 20

  /// The last `limit` lines, no line twice. A file that is not there is an empty history, and a line
  /// in it that is no such object is passed over.
  ///
  /// A file that holds half as many lines or bytes again is written anew with those that count.
  @discardableResult
  package func load(
    limit: Int = History.usualLimit, byteLimit: Int = HistoryFile.byteLimit
  ) throws(FileFailure) -> [HistoryEntry] {
    let bytes = try contents()
    let (entries, count) = Self.entries(of: bytes, limit: limit, byteLimit: byteLimit)
    if Self.isLong(count, bytes.count, limit, byteLimit) { try shorten(to: limit, byteLimit) }
    return entries
  }

  private static func isLong(_ lines: Int, _ bytes: Int, _ limit: Int, _ byteLimit: Int) -> Bool {
    lines > limit + limit / 2 || bytes > byteLimit + byteLimit / 2
  }

  /// Adds an entry at the end; makes the file, and the folders it stands in, where they are missing.
  package func append(_ entry: HistoryEntry) throws(FileFailure) {
    makeFolders()
    try whileLocked { () throws(FileFailure) in
      let descriptor = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { throw FileFailure(.open, path) }
      defer { close(descriptor) }
      fchmod(descriptor, 0o600)
      // A writer that was cut short may have left half a line, which must not take this one with it.
      var last: UInt8 = 0x0A
      let size = lseek(descriptor, 0, SEEK_END)
      if size > 0 { _ = pread(descriptor, &last, 1, size - 1) }
      let text = (last == 0x0A ? "" : "\n") + HistoryLine.text(of: entry)
      guard FileWriting.write(text, to: descriptor) else { throw FileFailure(.write, path) }
    }
  }

  /// The entries that count, and how many lines they were taken from.
  private static func entries(
    of bytes: [UInt8], limit: Int, byteLimit: Int
  ) -> (entries: [HistoryEntry], lines: Int) {
    let lines = bytes.split(separator: 0x0A)
    var seen: Set<String> = []
    var entries: [HistoryEntry] = []
    var room = byteLimit
    for line in lines.reversed() {
      room -= line.count + 1
      guard entries.count < limit, room >= 0 else { break }
      guard let entry = HistoryLine.entry(of: line), seen.insert(entry.line).inserted else { continue }
      entries.append(entry)
    }
    return (entries.reversed(), lines.count)
  }

  private func contents() throws(FileFailure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return [] }
      throw FileFailure(.open, path)
    }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count > 0 {
        bytes += chunk[..<count]
      } else if count == 0 {
        return bytes
      } else if errno != EINTR {
        throw FileFailure(.read, path)
      }
    }
  }

  private func shorten(to limit: Int, _ byteLimit: Int) throws(FileFailure) {
    try whileLocked { () throws(FileFailure) in
      // Another shell may have done it, or added lines, since the file was read without the lock.
      let bytes = try contents()
      let (entries, count) = Self.entries(of: bytes, limit: limit, byteLimit: byteLimit)
      guard Self.isLong(count, bytes.count, limit, byteLimit) else { return }
      guard let (descriptor, temporary) = TemporaryName.file(beside: path) else { throw FileFailure(.write, path) }
      let isWritten =
        FileWriting.write(entries.map(HistoryLine.text).joined(), to: descriptor) && fsync(descriptor) == 0
      close(descriptor)
      guard isWritten, rename(temporary, path) == 0 else {
        let failure = FileFailure(.write, path)
        unlink(temporary)
        throw failure
      }
    }
  }

  private func whileLocked(_ body: () throws(FileFailure) -> Void) throws(FileFailure) {
    let lockPath = path + ".lock"
    let descriptor = open(lockPath, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileFailure(.lock, lockPath) }
    defer { close(descriptor) }
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else { throw FileFailure(.lock, lockPath) }
    }
    try body()
  }

  private func makeFolders() {
    var end = path.utf8.startIndex
    while let slash = path.utf8[path.utf8.index(after: end)...].firstIndex(of: UInt8(ascii: "/")) {
      mkdir(String(path[..<slash]), 0o700)
      end = slash
    }
  }
}
