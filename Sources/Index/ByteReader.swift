/// Reads numbers from bytes that may be damaged: beyond the end everything is 0, and `isBroken` says so.
package struct ByteReader {
  private let base: UnsafeRawPointer?
  private let count: Int
  package private(set) var at: Int
  package private(set) var isBroken = false

  package init(_ bytes: UnsafeRawBufferPointer, at offset: Int = 0) {
    base = bytes.baseAddress
    count = bytes.count
    at = offset
    if offset < 0 || offset > bytes.count {
      at = count
      isBroken = true
    }
  }

  package var left: Int { count - at }

  /// An unsigned number in seven-bit groups, the lowest first.
  package mutating func varint() -> Int {
    guard let base, at < count else {
      isBroken = true
      return 0
    }
    let first = base.load(fromByteOffset: at, as: UInt8.self)
    at += 1
    if first < 0x80 { return Int(first) }
    var value = UInt64(first & 0x7F)
    var shift: UInt64 = 7
    while at < count, shift < 56 {
      let byte = base.load(fromByteOffset: at, as: UInt8.self)
      at += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(value) }
      shift += 7
    }
    isBroken = true
    return 0
  }

  /// The next bytes, fewer when there are not so many.
  package mutating func take(_ length: Int) -> UnsafeRawBufferPointer {
    guard length >= 0, length <= left else {
      isBroken = true
      at = count
      return UnsafeRawBufferPointer(start: nil, count: 0)
    }
    defer { at += length }
    return UnsafeRawBufferPointer(start: base.map { $0 + at }, count: length)
  }
}

extension [UInt8] {
  /// Appends an unsigned number in seven-bit groups, the lowest first.
  package mutating func appendVarint(_ number: Int) {
    var left = UInt64(Swift.max(0, number))
    while left >= 0x80 {
      append(UInt8(truncatingIfNeeded: left) | 0x80)
      left >>= 7
    }
    append(UInt8(truncatingIfNeeded: left))
  }

  package mutating func appendNumber(_ number: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }
}
