#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file of a corpus, not yet opened.
package struct CorpusFile: Hashable, Sendable {
  /// The largest file read as a whole, and the longest line of one read line by line: 32 MiB.
  package static let byteLimit = 32 << 20

  /// The path relative to the corpus.
  package let path: String
  /// Where the file is opened.
  private let address: String

  package init(path: String, address: String) {
    self.path = path
    self.address = address
  }

  package static func isFolder(_ location: String) -> Bool { FilePath.status(location)?.kind == .folder }

  /// What the file looks like from outside; nil where it is gone.
  package var mark: FileMark? { FilePath.status(address)?.mark }

  /// Whether the file can be opened for reading.
  func check() throws(FileProblem) {
    close(try open().descriptor)
  }

  /// All bytes; a file over the limit is refused unread.
  package func contents() throws(FileProblem) -> [UInt8] {
    let (descriptor, size) = try open()
    defer { close(descriptor) }
    guard size <= Self.byteLimit else { throw .tooLarge(bytes: size) }
    // One byte more than announced, so that the end is seen without a second look.
    var bytes = [UInt8](repeating: 0, count: size + 1)
    var count = 0
    while true {
      let got = try read(descriptor, into: &bytes, from: count)
      count += got
      if got == 0 { break }
      // Only a file that grows while it is read comes here.
      if count == bytes.count {
        guard count <= Self.byteLimit else { throw .tooLarge(bytes: count) }
        bytes.append(contentsOf: repeatElement(0, count: min(count, Self.byteLimit + 1 - count)))
      }
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  /// Hands over the lines one by one, without their line feed; a line over `limit` bytes as nil.
  ///
  /// The file may be of any size: only one line stands in memory at a time.
  package func lines(limit: Int = byteLimit, _ body: (_ number: Int, _ line: [UInt8]?) -> Void) throws(FileProblem) {
    let descriptor = try open().descriptor
    defer { close(descriptor) }
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    var line: [UInt8] = []
    var isTooLong = false
    var number = 1
    func keep(_ bytes: ArraySlice<UInt8>) {
      guard !isTooLong, line.count + bytes.count <= limit else {
        isTooLong = true
        line = []
        return
      }
      line.append(contentsOf: bytes)
    }
    while true {
      let got = try read(descriptor, into: &chunk, from: 0)
      if got == 0 { break }
      var rest = chunk[..<got]
      while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        keep(rest[..<end])
        body(number, isTooLong ? nil : line)
        number += 1
        line.removeAll(keepingCapacity: line.capacity <= 1 << 20)
        isTooLong = false
        rest = rest[(end + 1)...]
      }
      keep(rest)
    }
    if isTooLong || !line.isEmpty { body(number, isTooLong ? nil : line) }
  }

  /// Some of the bytes; fewer where the file ends before.
  package func contents(_ range: Range<Int>) throws(FileProblem) -> [UInt8] {
    let pieces = try FilePieces(self)
    return try pieces.read(range)
  }

  /// Opens the file if it is a regular one. A pipe without a writer does not keep this waiting.
  func open() throws(FileProblem) -> (descriptor: Int32, size: Int) {
    guard let before = FilePath.status(address) else { throw FilePath.problem(errno) }
    guard before.kind == .regular else { throw .notRegular }
    #if canImport(Darwin)
      let descriptor = Darwin.open(address, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    #elseif canImport(Musl)
      let descriptor = Musl.open(address, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    #else
      let descriptor = Glibc.open(address, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    #endif
    guard descriptor >= 0 else { throw FilePath.problem(errno) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, FilePath.Status(status).kind == .regular else {
      close(descriptor)
      throw .notRegular
    }
    return (descriptor, Int(status.st_size))
  }

  /// Reads what there is, taking up interrupted calls again; 0 at the end.
  private func read(_ descriptor: Int32, into bytes: inout [UInt8], from start: Int) throws(FileProblem) -> Int {
    while true {
      let got = bytes.withUnsafeMutableBytes { buffer in
        #if canImport(Darwin)
          Darwin.read(descriptor, buffer.baseAddress.map { $0 + start }, buffer.count - start)
        #elseif canImport(Musl)
          Musl.read(descriptor, buffer.baseAddress.map { $0 + start }, buffer.count - start)
        #else
          Glibc.read(descriptor, buffer.baseAddress.map { $0 + start }, buffer.count - start)
        #endif
      }
      if got >= 0 { return got }
      guard errno == EINTR else { throw FilePath.problem(errno) }
    }
  }
}
