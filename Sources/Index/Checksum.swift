/// A checksum against accidents, not against forgers: XXH64 over blocks of one mebibyte, each seeded with the one before.
///
/// Source: Yann Collet, "xxHash fast digest algorithm", the 64-bit variant.
package struct Checksum {
  static let block = 1 << 20
  private static let primes: (UInt64, UInt64, UInt64, UInt64, UInt64) = (
    0x9E37_79B1_85EB_CA87, 0xC2B2_AE3D_27D4_EB4F, 0x1656_67B1_9E37_79F9, 0x85EB_CA77_C2B2_AE63, 0x27D4_EB2F_1656_67C5
  )

  package private(set) var value: UInt64 = 0

  /// Takes the next block; every block but the last must have the full size.
  mutating func take(_ block: UnsafeRawBufferPointer) { value = Self.hash(block, seed: value) }

  package static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var checksum = Checksum()
    var start = 0
    while start < bytes.count {
      let end = min(bytes.count, start + block)
      checksum.take(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
      start = end
    }
    return checksum.value
  }

  private static func round(_ lane: UInt64, _ input: UInt64) -> UInt64 {
    let sum = lane &+ input &* primes.1
    return (sum << 31 | sum >> 33) &* primes.0
  }

  private static func hash(_ bytes: UnsafeRawBufferPointer, seed: UInt64) -> UInt64 {
    func word(_ at: Int) -> UInt64 { UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)) }
    func rotated(_ value: UInt64, _ by: UInt64) -> UInt64 { value << by | value >> (64 - by) }
    var at = 0
    var hash: UInt64
    if bytes.count >= 32 {
      var one = seed &+ primes.0 &+ primes.1
      var two = seed &+ primes.1
      var three = seed
      var four = seed &- primes.0
      while at + 32 <= bytes.count {
        one = round(one, word(at))
        two = round(two, word(at + 8))
        three = round(three, word(at + 16))
        four = round(four, word(at + 24))
        at += 32
      }
      hash = rotated(one, 1) &+ rotated(two, 7) &+ rotated(three, 12) &+ rotated(four, 18)
      for lane in [one, two, three, four] { hash = (hash ^ round(0, lane)) &* primes.0 &+ primes.3 }
    } else {
      hash = seed &+ primes.4
    }
    hash = hash &+ UInt64(bytes.count)
    while at + 8 <= bytes.count {
      hash = rotated(hash ^ round(0, word(at)), 27) &* primes.0 &+ primes.3
      at += 8
    }
    while at < bytes.count {
      hash = rotated(hash ^ UInt64(bytes[at]) &* primes.4, 11) &* primes.0
      at += 1
    }
    hash = (hash ^ hash >> 33) &* primes.1
    hash = (hash ^ hash >> 29) &* primes.2
    return hash ^ hash >> 32
  }
}
