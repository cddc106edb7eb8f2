/// What is added to a cache at one time: a head, a directory, and the bytes of everything one after the other.
///
/// All numbers have their least byte first. The head is a mark, how many there are, how many bytes they have together and
/// a checksum over the directory; an entry of the directory is the key, the length and a checksum of the bytes.
struct CacheBatch {
  static let headSize = 24
  static let entrySize = 28
  private static let mark: UInt32 = 0x4854_4142

  /// Where something stands in the file.
  struct Place: Hashable {
    let offset: Int
    let length: Int
    let check: UInt64
  }

  private(set) var count = 0
  private(set) var payload = 0

  /// The bytes of a batch.
  static func bytes(of items: [(key: CacheKey, bytes: [UInt8])]) -> [UInt8] {
    var directory: [UInt8] = []
    directory.reserveCapacity(items.count * entrySize)
    var payload = 0
    for item in items {
      directory.append(number: item.key.high)
      directory.append(number: item.key.low)
      directory.append(number: UInt32(item.bytes.count))
      directory.append(number: CacheCheck.of(item.bytes))
      payload += item.bytes.count
    }
    var all: [UInt8] = []
    all.reserveCapacity(headSize + directory.count + payload)
    all.append(number: mark)
    all.append(number: UInt32(items.count))
    all.append(number: UInt64(payload))
    all.append(number: check(directory, items.count, payload))
    all += directory
    for item in items { all += item.bytes }
    return all
  }

  /// Reads a head; nil for anything that is none.
  init?(head: [UInt8]) {
    guard head.count == Self.headSize, head.number(at: 0) == Self.mark else { return nil }
    let (count, payload): (UInt32, UInt64) = (head.number(at: 4), head.number(at: 8))
    guard count <= 1 << 22, payload <= 1 << 40 else { return nil }
    self.count = Int(count)
    self.payload = Int(payload)
    check = head.number(at: 16)
  }

  private let check: UInt64

  var directorySize: Int { count * Self.entrySize }
  var size: Int { Self.headSize + directorySize + payload }

  /// Reads the directory of a batch that begins at an offset; nil for one that is damaged.
  func places(_ directory: [UInt8], at offset: Int) -> [(key: CacheKey, place: Place)]? {
    guard directory.count == directorySize, Self.check(directory, count, payload) == check else { return nil }
    var places: [(key: CacheKey, place: Place)] = []
    places.reserveCapacity(count)
    var at = offset + Self.headSize + directorySize
    for number in 0..<count {
      let start = number * Self.entrySize
      let length: UInt32 = directory.number(at: start + 16)
      let key = CacheKey(high: directory.number(at: start), low: directory.number(at: start + 8))
      places.append((key, Place(offset: at, length: Int(length), check: directory.number(at: start + 20))))
      at += Int(length)
    }
    return at == offset + size ? places : nil
  }

  private static func check(_ directory: [UInt8], _ count: Int, _ payload: Int) -> UInt64 {
    CacheCheck.of(directory) ^ UInt64(count) &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(payload)
  }
}

extension [UInt8] {
  /// Adds a number, its least byte first.
  mutating func append<Number: FixedWidthInteger>(number: Number) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }

  /// The number at an offset that has been checked.
  func number<Number: FixedWidthInteger>(at offset: Int) -> Number {
    withUnsafeBytes { Number(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: Number.self)) }
  }
}
