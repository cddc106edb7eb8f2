import AssayModel

/// What the files of a corpus look like from outside: their paths, sizes and times.
///
/// Two stamps that are equal mean that nothing has been written in between, so that a corpus is read
/// anew only when there is something to read. A stamp is a digest: that of a million files is no larger than that of one.
package struct CorpusStamp: Hashable, Sendable {
  private let digest: Digest

  /// The stamp of a location as it is now; nil where it cannot be read at all.
  package init?(of location: String) {
    guard let listing = try? CorpusListing(of: location) else { return nil }
    self.init(of: listing)
  }

  /// 32 bytes that say the same.
  package var bytes: [UInt8] { digest.bytes }

  /// Takes exactly the bytes that a stamp once had.
  package init?(bytes: [UInt8]) {
    guard let digest = bytes.withUnsafeBytes(Digest.init(exactly:)) else { return nil }
    self.digest = digest
  }

  package init(of listing: CorpusListing) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(listing.files.count * 80)
    for file in listing.files {
      bytes.append(contentsOf: file.path.utf8)
      bytes.append(0)
      guard let mark = file.mark else {
        bytes.append(0)
        continue
      }
      bytes.append(1)
      for number in [
        mark.device, mark.node, UInt64(mark.size), UInt64(bitPattern: mark.modified), UInt64(bitPattern: mark.changed),
      ] {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
      }
    }
    digest = Digest(of: bytes)
  }
}
