import AssayCorpus
import AssayIndex

/// Finds the files of a listing by the bytes of their paths.
struct PathTable {
  private let listing: CorpusListing
  /// Places + 1 by hashes of paths, 0 for nothing: at a hash's own place, or the next that was free.
  private var slots: [UInt32]
  private let mask: Int

  init(_ listing: CorpusListing) {
    self.listing = listing
    var size = 16
    while size < listing.files.count * 2 { size *= 2 }
    mask = size - 1
    slots = [UInt32](repeating: 0, count: size)
    for (place, file) in listing.files.enumerated() {
      var path = file.path
      var slot = path.withUTF8 { Self.hash(UnsafeRawBufferPointer($0)) } & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(place + 1)
    }
  }

  private static func hash(_ path: UnsafeRawBufferPointer) -> Int {
    Int(truncatingIfNeeded: Checksum.of(path) >> 1)
  }

  func place(of path: UnsafeRawBufferPointer) -> Int? {
    var slot = Self.hash(path) & mask
    while slots[slot] != 0 {
      let place = Int(slots[slot]) - 1
      if listing.files[place].path.utf8.elementsEqual(path) { return place }
      slot = (slot + 1) & mask
    }
    return nil
  }
}
