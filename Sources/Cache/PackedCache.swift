/// What could be made anew, kept between runs in one file by key.
///
/// A file of another version, a foreign one and a damaged one are no error: what is in them is not found, and the next
/// writing puts things right. Several programs may use one file at once. Nothing is touched before something is asked.
package final class PackedCache {
  private static let headSize = 16
  private static let mark: [UInt8] = Array("assay\u{1A}ca".utf8)
  /// As many bytes of things wait for company before they are written.
  private static let mostWaiting = 1 << 20
  /// More batches than these are put into one.
  private static let mostBatches = 512

  private let path: String
  private let version: UInt64
  /// The most bytes the file may have.
  private let most: Int
  private var isOpen = false
  private var file: CacheFile?
  /// How much of the file is understood.
  private var known = 0
  private var batches = 0
  private var places: [CacheKey: CacheBatch.Place] = [:]
  private var waiting: [CacheKey: [UInt8]] = [:]
  private var waitingBytes = 0
  /// The disk is full, or the folder cannot be written: this sitting keeps nothing any more.
  private var isGivenUp = false

  /// - Parameters:
  ///   - version: of whatever is kept; what another version has written is not read.
  ///   - most: the most bytes the file may have; what comes beyond is not kept.
  package init(path: String, version: UInt64, most: Int = 1 << 30) {
    self.path = path
    self.version = version
    self.most = most
  }

  deinit { flush() }

  /// How many things are kept, those that wait for being written included.
  package var count: Int {
    look()
    return places.count + waiting.keys.count { places[$0] == nil }
  }

  package func holds(_ key: CacheKey) -> Bool {
    look()
    return waiting[key] != nil || places[key] != nil
  }

  /// What was kept; nil for nothing, and for what has been damaged since.
  package func bytes(of key: CacheKey) -> [UInt8]? {
    look()
    if let bytes = waiting[key] { return bytes }
    guard let place = places[key] else { return nil }
    guard let bytes = file?.read(place.length, at: place.offset), CacheCheck.of(bytes) == place.check else {
      places[key] = nil
      return nil
    }
    return bytes
  }

  /// Keeps bytes; they are on the disk after `flush`, or once there are many.
  package func keep(_ bytes: [UInt8], of key: CacheKey) {
    guard !isGivenUp, bytes.count <= Self.mostWaiting, waiting[key] == nil else { return }
    waiting[key] = bytes
    waitingBytes += bytes.count
    if waitingBytes >= Self.mostWaiting { flush() }
  }

  /// Writes what waits. Where another program is writing it goes on waiting; where nothing can be written it is lost.
  package func flush() {
    guard !waiting.isEmpty else { return }
    guard !isGivenUp, let folder = CachePlace.makeFolder(of: path) else { return giveUp() }
    guard let lock = CacheLock.take(folder) else {
      if waitingBytes > 64 * Self.mostWaiting { giveUp() }
      return
    }
    withExtendedLifetime(lock) {
      catchUp()
      let items = waiting.filter { places[$0.key] == nil }.map { (key: $0.key, bytes: $0.value) }
        .sorted { ($0.key.high, $0.key.low) < ($1.key.high, $1.key.low) }
      if !items.isEmpty {
        let batch = CacheBatch.bytes(of: items)
        if max(known, Self.headSize) + batch.count <= most {
          guard append(batch) else { return giveUp() }
        }
      }
      (waiting, waitingBytes) = ([:], 0)
      if batches > Self.mostBatches { pack { _ in true } }
    }
  }

  /// Lets go of what is not wanted any more, where that is most of the file.
  package func tidy(expecting count: Int, isWanted: (CacheKey) -> Bool) {
    look()
    guard !isGivenUp, places.count > 2 * count + 1000, let folder = CachePlace.makeFolder(of: path),
      let lock = CacheLock.take(folder)
    else { return }
    withExtendedLifetime(lock) {
      catchUp()
      pack(isWanted)
    }
  }

  private func giveUp() {
    isGivenUp = true
    (waiting, waitingBytes) = ([:], 0)
  }

  // MARK: The file

  /// Reads the file's directories, once.
  private func look() {
    guard !isOpen else { return }
    isOpen = true
    take(CacheFile.open(path))
  }

  private func take(_ file: CacheFile?) {
    self.file = file
    (known, batches, places) = (0, 0, [:])
    guard let file, file.read(Self.headSize, at: 0) == head else { return }
    known = Self.headSize
    readOn()
  }

  private var head: [UInt8] {
    var head = Self.mark
    head.append(number: version)
    return head
  }

  /// Reads the batches that have come since; what is cut off or damaged ends it.
  private func readOn() {
    guard let file else { return }
    let size = file.size
    while known < size {
      guard let head = file.read(CacheBatch.headSize, at: known), let batch = CacheBatch(head: head),
        known + batch.size <= size,
        let directory = file.read(batch.directorySize, at: known + CacheBatch.headSize),
        let found = batch.places(directory, at: known)
      else { return }
      places.reserveCapacity(places.count + found.count)
      for item in found { places[item.key] = item.place }
      known += batch.size
      batches += 1
    }
  }

  /// Takes up what other programs have done; under the lock.
  private func catchUp() {
    look()
    guard let file, file.isNamed(path), known > 0 else { return take(CacheFile.open(path)) }
    readOn()
  }

  /// Writes a batch at the end of what is understood; under the lock.
  private func append(_ batch: [UInt8]) -> Bool {
    guard known > 0, let writer = CacheFile.open(path, writing: true), writer.isNamed(path) else {
      // There is none, or one that is not ours: a new one takes its place.
      guard let new = CacheFile.make(beside: path), new.write(head + batch, at: 0), new.take(path) else { return false }
      take(CacheFile.open(path))
      return true
    }
    // Behind what is understood there is at most what a dying program left.
    if writer.size > known, !writer.truncate(to: known) { return false }
    guard writer.write(batch, at: known) else {
      _ = writer.truncate(to: known)
      return false
    }
    readOn()
    return true
  }

  /// Writes the file anew with what is wanted; under the lock.
  private func pack(_ isWanted: (CacheKey) -> Bool) {
    guard let new = CacheFile.make(beside: path), new.write(head, at: 0) else { return }
    var end = Self.headSize
    var items: [(key: CacheKey, bytes: [UInt8])] = []
    func write() -> Bool {
      guard !items.isEmpty else { return true }
      let batch = CacheBatch.bytes(of: items)
      items = []
      guard new.write(batch, at: end) else { return false }
      end += batch.count
      return true
    }
    for key in places.keys.filter(isWanted).sorted(by: { places[$0]?.offset ?? 0 < places[$1]?.offset ?? 0 }) {
      guard let bytes = bytes(of: key) else { continue }
      items.append((key, bytes))
      if items.count == 4096, !write() { return }
    }
    guard write(), new.take(path) else { return }
    take(CacheFile.open(path))
  }
}
