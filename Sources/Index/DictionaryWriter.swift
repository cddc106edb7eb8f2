/// Writes a sorted list of byte strings with a few numbers each, front-coded in blocks.
///
/// An entry is the number of bytes it shares with the one before it, the number of further bytes, these, the length of
/// its numbers and these. The first entry of each block of 16 shares nothing, and the index says where it stands.
struct DictionaryWriter {
  private(set) var bytes: [UInt8] = []
  /// Two eight-byte numbers a block: where it stands, and a number of the caller's that entries count on from.
  private(set) var index: [UInt64] = []
  private(set) var count = 0
  private var previous: [UInt8] = []

  /// Appends an entry, which must sort behind the last one by its bytes.
  mutating func append(_ string: UnsafeBufferPointer<UInt8>, base: Int, payload: [UInt8]) {
    var shared = 0
    if count % SegmentFormat.block == 0 {
      index.append(UInt64(bytes.count))
      index.append(UInt64(base))
    } else {
      let limit = min(previous.count, string.count)
      while shared < limit, previous[shared] == string[shared] { shared += 1 }
    }
    bytes.appendVarint(shared)
    bytes.appendVarint(string.count - shared)
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: string[shared...]))
    bytes.appendVarint(payload.count)
    bytes.append(contentsOf: payload)
    previous.removeAll(keepingCapacity: true)
    previous.append(contentsOf: string)
    count += 1
  }
}
