import AssayModel

/// Writes findings as bytes: whole numbers in groups of seven bits, the least first (LEB128), spans by what lies between.
struct FindingWriter {
  private(set) var bytes: [UInt8] = []
  private var last = 0

  mutating func number(_ value: UInt64) {
    var value = value
    while value >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: value) | 0x80)
      value >>= 7
    }
    bytes.append(UInt8(value))
  }

  mutating func count(_ value: Int) { number(UInt64(max(0, value))) }

  /// A span as its distance from the one before, which may be negative, and its length.
  mutating func span(_ span: Span) {
    let distance = span.start - last
    number(UInt64(bitPattern: Int64((distance << 1) ^ (distance >> 63))))
    count(span.count)
    last = span.start
  }

  mutating func optional(_ span: Span?) {
    count(span == nil ? 0 : 1)
    if let span { self.span(span) }
  }

  mutating func spans(_ spans: [Span]) {
    count(spans.count)
    for span in spans { self.span(span) }
  }

  mutating func choice<Choice: CaseIterable & Equatable>(_ value: Choice) {
    count(Choice.allCases.enumerated().first { $0.element == value }?.offset ?? 0)
  }

  /// Ascending numbers, each once.
  mutating func marks(_ marks: [UInt64]) {
    count(marks.count)
    var before: UInt64 = 0
    for mark in marks {
      number(mark &- before)
      before = mark
    }
  }

  mutating func print(_ print: CopyPrint) {
    marks(print.told)
    marks(print.quoted)
  }
}

/// Reads what ``FindingWriter`` wrote; nil for anything that it did not.
struct FindingReader {
  private let bytes: [UInt8]
  private var at = 0
  private var last = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { at == bytes.count }

  mutating func number() -> UInt64? {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while at < bytes.count, shift < 64 {
      let byte = bytes[at]
      at += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    return nil
  }

  /// A count of things of which each takes a byte at least: more than there are bytes left are none.
  mutating func count() -> Int? { number().flatMap { $0 <= UInt64(bytes.count - at) ? Int($0) : nil } }

  mutating func span() -> Span? {
    guard let packed = number(), let length = number(), length <= Self.longest else { return nil }
    let distance = Int64(bitPattern: packed >> 1) ^ -Int64(packed & 1)
    guard abs(Double(distance)) <= Double(Self.longest) else { return nil }
    let start = last + Int(distance)
    guard start >= 0, start <= Int(Self.longest) else { return nil }
    last = start
    return Span(start: start, end: start + Int(length))
  }

  /// No text has more scalars.
  private static let longest: UInt64 = 1 << 40

  /// Nil inside for no span; nil outside for what cannot be read.
  mutating func optional() -> Span?? {
    guard let flag = number(), flag <= 1 else { return nil }
    guard flag == 1 else { return .some(nil) }
    return span().map { .some($0) }
  }

  mutating func list<Element>(_ element: (inout FindingReader) -> Element?) -> [Element]? {
    guard let count = count() else { return nil }
    var all: [Element] = []
    all.reserveCapacity(count)
    for _ in 0..<count {
      guard let next = element(&self) else { return nil }
      all.append(next)
    }
    return all
  }

  mutating func choice<Choice: CaseIterable>(of type: Choice.Type) -> Choice? where Choice.AllCases == [Choice] {
    guard let place = number(), place < UInt64(Choice.allCases.count) else { return nil }
    return Choice.allCases[Int(place)]
  }

  mutating func marks() -> [UInt64]? {
    var before: UInt64 = 0
    return list { reader in
      guard let step = reader.number() else { return nil }
      before = before &+ step
      return before
    }
  }

  mutating func print() -> CopyPrint? {
    guard let told = marks(), let quoted = marks() else { return nil }
    return CopyPrint(told: told, quoted: quoted)
  }
}
