/// Sorting of byte strings.
enum ByteOrder {
  /// The numbers 0 to `count` - 1 in the order of their strings' bytes.
  static func sorted(_ count: Int, _ string: (Int) -> UnsafeBufferPointer<UInt8>) -> [UInt32] {
    // Eight bytes at once settle nearly every comparison.
    var keys: [(beginning: UInt64, number: UInt32)] = []
    keys.reserveCapacity(count)
    for number in 0..<count { keys.append((beginning(string(number)), UInt32(number))) }
    keys.sort { one, other in
      if one.beginning != other.beginning { return one.beginning < other.beginning }
      return precedes(string(Int(one.number)), string(Int(other.number)))
    }
    return keys.map(\.number)
  }

  private static func beginning(_ string: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var beginning: UInt64 = 0
    for index in 0..<8 {
      beginning = beginning << 8 | (index < string.count ? UInt64(string[index]) : 0)
    }
    return beginning
  }

  static func precedes(_ one: some RandomAccessCollection<UInt8>, _ other: some RandomAccessCollection<UInt8>) -> Bool {
    one.lexicographicallyPrecedes(other)
  }
}
