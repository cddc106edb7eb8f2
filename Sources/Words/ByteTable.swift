/// Byte strings numbered from 0 in the order they were first met.
///
/// Open addressing over one arena: a look-up hashes eight bytes at a time and compares once. Not for
/// hostile input beyond a program's own memory: the hash is not keyed.
package struct ByteTable: ~Copyable {
  private var arena: UnsafeMutablePointer<UInt8>
  private var arenaCapacity: Int
  private var arenaCount = 0
  /// Where each string ends; it begins where the one before it ends.
  private var ends: [UInt32] = []
  /// For each slot the string's number + 1, or 0, in the lower half, and a part of its hash in the upper.
  private var slots: UnsafeMutablePointer<UInt64>
  private var mask: Int

  package init(capacity: Int = 1_024) {
    var size = 1_024
    while size < capacity * 2 { size *= 2 }
    slots = .allocate(capacity: size)
    slots.initialize(repeating: 0, count: size)
    mask = size - 1
    arenaCapacity = size * 4
    arena = .allocate(capacity: arenaCapacity)
  }

  deinit {
    slots.deallocate()
    arena.deallocate()
  }

  package var count: Int { ends.count }

  /// The number of a string, given to it now if it is new.
  package mutating func number(of string: UnsafeBufferPointer<UInt8>) -> (number: Int, isNew: Bool) {
    let hash = Self.hash(string)
    var slot = Int(truncatingIfNeeded: hash) & mask
    let tag = hash & 0xFFFF_FFFF_0000_0000
    while true {
      let entry = slots[slot]
      if entry & 0xFFFF_FFFF == 0 { break }
      if entry & 0xFFFF_FFFF_0000_0000 == tag {
        let number = Int(entry & 0xFFFF_FFFF) - 1
        if equals(number, string) { return (number, false) }
      }
      slot = (slot + 1) & mask
    }
    let number = append(string)
    slots[slot] = tag | UInt64(number + 1)
    if ends.count * 2 > mask { grow() }
    return (number, true)
  }

  /// The number of a string; nil when it was never met.
  package func known(_ string: UnsafeBufferPointer<UInt8>) -> Int? {
    let hash = Self.hash(string)
    var slot = Int(truncatingIfNeeded: hash) & mask
    let tag = hash & 0xFFFF_FFFF_0000_0000
    while true {
      let entry = slots[slot]
      if entry & 0xFFFF_FFFF == 0 { return nil }
      if entry & 0xFFFF_FFFF_0000_0000 == tag {
        let number = Int(entry & 0xFFFF_FFFF) - 1
        if equals(number, string) { return number }
      }
      slot = (slot + 1) & mask
    }
  }

  package mutating func number(of string: [UInt8]) -> (number: Int, isNew: Bool) {
    string.withUnsafeBufferPointer { number(of: $0) }
  }

  /// The string of a number that this table gave; valid until the table changes.
  package subscript(number: Int) -> UnsafeBufferPointer<UInt8> {
    let start = number == 0 ? 0 : Int(ends[number - 1])
    return UnsafeBufferPointer(start: arena + start, count: Int(ends[number]) - start)
  }

  private func equals(_ number: Int, _ string: UnsafeBufferPointer<UInt8>) -> Bool {
    let own = self[number]
    guard own.count == string.count, let one = own.baseAddress, let other = string.baseAddress else {
      return own.count == string.count
    }
    for index in 0..<own.count where one[index] != other[index] { return false }
    return true
  }

  private mutating func append(_ string: UnsafeBufferPointer<UInt8>) -> Int {
    if arenaCount + string.count > arenaCapacity {
      let capacity = max(arenaCapacity * 2, arenaCount + string.count)
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
      larger.update(from: arena, count: arenaCount)
      arena.deallocate()
      arena = larger
      arenaCapacity = capacity
    }
    if let base = string.baseAddress { (arena + arenaCount).update(from: base, count: string.count) }
    arenaCount += string.count
    ends.append(UInt32(truncatingIfNeeded: arenaCount))
    return ends.count - 1
  }

  private mutating func grow() {
    let size = (mask + 1) * 2
    let larger = UnsafeMutablePointer<UInt64>.allocate(capacity: size)
    larger.initialize(repeating: 0, count: size)
    for number in ends.indices {
      let hash = Self.hash(self[number])
      var slot = Int(truncatingIfNeeded: hash) & (size - 1)
      while larger[slot] != 0 { slot = (slot + 1) & (size - 1) }
      larger[slot] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(number + 1)
    }
    slots.deallocate()
    slots = larger
    mask = size - 1
  }

  /// A hash by folded multiplication. Source of the idea: Wang Yi's wyhash.
  private static func hash(_ string: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let count = string.count
    guard let base = string.baseAddress.map(UnsafeRawPointer.init) else { return 1 }
    var state = UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
    var one: UInt64
    var other: UInt64 = 0
    if count >= 8 {
      var at = 0
      while at + 16 <= count {
        state = mix(
          state ^ base.loadUnaligned(fromByteOffset: at, as: UInt64.self),
          base.loadUnaligned(fromByteOffset: at + 8, as: UInt64.self) ^ 0xA076_1D64_78BD_642F)
        at += 8
      }
      one = base.loadUnaligned(as: UInt64.self)
      other = base.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
    } else if count >= 4 {
      one = UInt64(base.loadUnaligned(as: UInt32.self))
      other = UInt64(base.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
    } else if count > 0 {
      one =
        UInt64(string[0]) << 16 | UInt64(string[count >> 1]) << 8 | UInt64(string[count - 1])
    } else {
      one = 0
    }
    one ^= 0xE703_7ED1_A0B4_28DB
    return mix(one ^ state, other ^ 0x8EBC_6AF0_9C88_C6E3)
  }

  private static func mix(_ one: UInt64, _ other: UInt64) -> UInt64 {
    let (high, low) = one.multipliedFullWidth(by: other)
    return high ^ low
  }
}
