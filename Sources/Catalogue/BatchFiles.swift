#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif
import AssayCorpus
import AssayIndex
import Synchronization

/// What the batches of an indexing have come to: a file each in the build folder, so that a build that was stopped can
/// be gone on with.
final class BatchFiles: Sendable {
  let folder: IndexFolder
  private let generation: Int64
  private let state = Mutex(State())

  private struct State {
    /// The batches that are done.
    var done: Set<Int> = []
    /// Whether what an earlier indexing left is of no use.
    var isDistrusted = false
  }

  /// Makes the build folder where there is none.
  init(_ folder: IndexFolder, generation: Int64) {
    self.folder = folder
    self.generation = generation
    _ = IndexFolder.make(folder.build)
  }

  /// The numbers of the batches, in order.
  var numbers: [Int] { state.withLock { $0.done.sorted() } }

  func distrust() { state.withLock { $0.isDistrusted = true } }

  /// A number that stands for what a batch reads: its files as they look from outside, and its lines' places.
  func fingerprint(of batch: Batch, in listing: CorpusListing) -> UInt64 {
    var bytes: [UInt8] = []
    bytes.appendNumber(generation)
    bytes.appendVarint(batch.number)
    for work in batch.works {
      let file: Int
      switch work {
      case .whole(let number):
        file = number
        bytes.append(0)
      case .lines(let number, let its, let start, let line):
        file = number
        bytes.append(1)
        for number in [its.count, start, line] { bytes.appendVarint(number) }
      case .leftOut(let number, let start, let length, let line, _, let reason):
        file = number
        bytes.append(2)
        for number in [start, length, line] { bytes.appendVarint(number) }
        bytes.appendText(reason)
      }
      let listed = listing.files[file]
      bytes.appendVarint(file)
      bytes.appendText(listed.path)
      if let mark = listed.mark {
        for number in [mark.device, mark.node, UInt64(mark.size)] { bytes.appendNumber(number) }
        bytes.appendNumber(mark.modified)
        bytes.appendNumber(mark.changed)
      }
    }
    return bytes.withUnsafeBytes(Checksum.of)
  }

  /// What an earlier indexing made of the same batch.
  func kept(_ number: Int, fingerprint: UInt64) -> ReadBatch? {
    guard !state.withLock({ $0.isDistrusted }) else { return nil }
    let path = folder.batch(number)
    guard let bytes = try? CorpusFile(path: path, address: path).contents(),
      let batch = BatchCoding.batch(bytes, fingerprint: fingerprint), batch.number == number
    else { return nil }
    guard batch.hasSegment else { return batch }
    // It was written without waiting for the disk.
    guard let segment = try? Segment(mapping: folder.run(number)), (try? segment.verify()) != nil else { return nil }
    return batch
  }

  /// Notes a batch whose file is there.
  func keep(_ batch: ReadBatch) { state.withLock { _ = $0.done.insert(batch.number) } }

  func write(_ batch: ReadBatch, fingerprint: UInt64) throws(CatalogueError) {
    let path = folder.batch(batch.number)
    try Self.write(BatchCoding.bytes(of: batch, fingerprint: fingerprint), to: path + ".part")
    guard rename(path + ".part", path) == 0 else { throw .failed("\(path) cannot be written (system error \(errno))") }
    keep(batch)
  }

  func batch(_ number: Int) throws(CatalogueError) -> ReadBatch {
    let path = folder.batch(number)
    guard let bytes = try? FilePieces(CorpusFile(path: path, address: path)).whole(),
      let batch = BatchCoding.batch(bytes, fingerprint: nil)
    else { throw .failed("\(path) cannot be read") }
    return batch
  }

  private static func write(_ bytes: [UInt8], to path: String) throws(CatalogueError) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .failed("\(path) cannot be written (system error \(errno))") }
    defer { close(file) }
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { systemWrite(file, $0.baseAddress.map { $0 + done }, $0.count - done) }
      guard count > 0 else {
        if count < 0, errno == EINTR { continue }
        throw errno == ENOSPC ? .full : .failed("\(path) cannot be written (system error \(errno))")
      }
      done += count
    }
  }
}

/// The system's `write`, which a method of the same name hides.
private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int { write(file, bytes, count) }
