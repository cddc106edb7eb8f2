/// A text exactly as it was stored, addressed by Unicode scalars.
///
/// Swift's strings find the n-th scalar only by walking. This keeps the UTF-8
/// offset of every 64th scalar, so that any offset is found in at most 64
/// steps; a text of ASCII alone needs no table at all. Two texts are equal when
/// their scalars are equal: canonical equivalence plays no part, since a digest
/// or a span would tell such texts apart.
package struct ScalarText: Sendable {
  package let string: String
  /// The number of scalars.
  package let count: Int
  /// UTF-8 offsets of scalars 0, 64, 128 …; empty when every scalar is one byte.
  private let marks: [Int]

  private static let stride = 64

  package init(_ text: String) {
    var string = text
    string.makeContiguousUTF8()
    let (scalars, marks) = string.withUTF8(Self.marks)
    self.string = string
    self.count = scalars
    self.marks = marks
  }

  /// The number of scalars, and the offset of every 64th where they are not all of one byte.
  private static func marks(_ bytes: UnsafeBufferPointer<UInt8>) -> (scalars: Int, marks: [Int]) {
    // Every byte that is no continuation byte begins a scalar.
    var scalars = 0
    for byte in bytes where Int8(bitPattern: byte) >= -64 { scalars &+= 1 }
    guard scalars < bytes.count else { return (scalars, []) }
    var marks: [Int] = []
    marks.reserveCapacity(scalars / Self.stride + 1)
    var count = 0
    for (offset, byte) in bytes.enumerated() where Int8(bitPattern: byte) >= -64 {
      if count % Self.stride == 0 { marks.append(offset) }
      count &+= 1
    }
    return (scalars, marks)
  }

  /// The whole text.
  package var span: Span { Span(0..<count) }

  /// The UTF-8 offset of a scalar; offsets beyond the text are taken as its end.
  package func utf8Offset(ofScalar offset: Int) -> Int {
    let offset = min(max(0, offset), count)
    guard !marks.isEmpty else { return offset }
    guard offset < count else { return string.utf8.count }
    var byte = marks[offset / Self.stride]
    var left = offset % Self.stride
    let utf8 = string.utf8
    var index = utf8.index(utf8.startIndex, offsetBy: byte)
    while left > 0 {
      let width = Self.width(of: utf8[index])
      byte += width
      index = utf8.index(index, offsetBy: width)
      left -= 1
    }
    return byte
  }

  /// The offset of the scalar that begins at, or holds, a UTF-8 offset.
  package func scalarOffset(ofUTF8 byte: Int) -> Int {
    guard !marks.isEmpty else { return min(max(0, byte), count) }
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if marks[middle] <= byte { low = middle + 1 } else { high = middle }
    }
    let mark = max(0, low - 1)
    let utf8 = string.utf8
    var scalar = mark * Self.stride
    var at = marks[mark]
    var index = utf8.index(utf8.startIndex, offsetBy: at)
    while scalar < count {
      let width = Self.width(of: utf8[index])
      guard at + width <= byte else { break }
      at += width
      index = utf8.index(index, offsetBy: width)
      scalar += 1
    }
    return scalar
  }

  package func index(ofScalar offset: Int) -> String.Index {
    string.utf8.index(string.utf8.startIndex, offsetBy: utf8Offset(ofScalar: offset))
  }

  package func scalarOffset(of index: String.Index) -> Int {
    scalarOffset(ofUTF8: string.utf8.distance(from: string.utf8.startIndex, to: index))
  }

  /// The words of a span; bounds beyond the text are cut to it.
  package subscript(span: Span) -> Substring {
    string[index(ofScalar: span.start)..<index(ofScalar: span.end)]
  }

  private static func width(of lead: UInt8) -> Int {
    lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }
}

extension ScalarText: Hashable {
  package static func == (one: ScalarText, other: ScalarText) -> Bool {
    one.count == other.count && one.string.utf8.elementsEqual(other.string.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    for byte in string.utf8 { hasher.combine(byte) }
  }
}
