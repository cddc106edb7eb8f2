#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Where a segment is written to, section by section: memory, or a new file.
struct SegmentOutput: ~Copyable {
  private var memory: [UInt8] = []
  private var file: Int32 = -1
  private let path: String
  private let isDurable: Bool
  private var buffer: [UInt8] = []
  private var position = SegmentFormat.headerSize
  private var checksum = Checksum()
  private var sections: [(offset: Int, length: Int, checksum: UInt64)] = []
  private var start = SegmentFormat.headerSize

  /// Into memory.
  init() {
    path = ""
    isDurable = false
    memory = [UInt8](repeating: 0, count: SegmentFormat.headerSize)
    buffer.reserveCapacity(Checksum.block)
  }

  /// Into a file, which is emptied first. A durable one is on the disk when it is finished.
  init(path: String, isDurable: Bool = true) throws(SegmentError) {
    self.path = path
    self.isDurable = isDurable
    file = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .system(path: path, errno: errno) }
    buffer.reserveCapacity(Checksum.block)
    try put([UInt8](repeating: 0, count: SegmentFormat.headerSize))
  }

  deinit { if file >= 0 { close(file) } }

  mutating func write(_ bytes: UnsafeRawBufferPointer) throws(SegmentError) {
    var left = bytes
    while !left.isEmpty {
      let room = Checksum.block - buffer.count
      let part = UnsafeRawBufferPointer(rebasing: left.prefix(room))
      buffer.append(contentsOf: part)
      left = UnsafeRawBufferPointer(rebasing: left.dropFirst(part.count))
      if buffer.count == Checksum.block { try flush() }
    }
  }

  mutating func write(_ bytes: [UInt8]) throws(SegmentError) {
    try writeAll(bytes)
  }

  private mutating func writeAll<Number>(_ numbers: [Number]) throws(SegmentError) {
    let result = numbers.withUnsafeBytes { source in
      Result { () throws(SegmentError) in try write(source) }
    }
    try result.get()
  }

  mutating func write<Number: FixedWidthInteger>(_ numbers: [Number]) throws(SegmentError) {
    // Every machine this runs on is little-endian; the format says so for those that are not.
    if Number(littleEndian: 1) == 1 {
      try writeAll(numbers)
    } else {
      try writeAll(numbers.map(\.littleEndian))
    }
  }

  /// Bytes written to the current section so far.
  var sectionLength: Int { position + buffer.count - start }

  /// Ends the section that was written to; the next one begins.
  mutating func endSection() throws(SegmentError) {
    let length = sectionLength
    try flush()
    sections.append((start, length, checksum.value))
    checksum = Checksum()
    let padding = (8 - position % 8) % 8
    if padding > 0 {
      try put([UInt8](repeating: 0, count: padding))
      position += padding
    }
    start = position
  }

  /// Writes the header; what is returned is empty.
  consuming func finish() throws(SegmentError) -> [UInt8] {
    var header: [UInt8] = []
    header.appendNumber(SegmentFormat.magic)
    header.appendNumber(SegmentFormat.version)
    header.appendNumber(UInt32(sections.count))
    header.appendNumber(UInt64(position))
    for section in sections {
      header.appendNumber(UInt64(section.offset))
      header.appendNumber(UInt64(section.length))
      header.appendNumber(section.checksum)
    }
    header.append(contentsOf: repeatElement(0, count: SegmentFormat.headerSize - 8 - header.count))
    let sum = header.withUnsafeBytes { Checksum.of($0) }
    header.appendNumber(sum)
    guard file >= 0 else {
      memory.replaceSubrange(..<SegmentFormat.headerSize, with: header)
      return memory
    }
    let written = header.withUnsafeBytes { pwrite(file, $0.baseAddress, $0.count, 0) }
    guard written == header.count, !isDurable || fsync(file) == 0 else { throw .system(path: path, errno: errno) }
    return []
  }

  private mutating func flush() throws(SegmentError) {
    guard !buffer.isEmpty else { return }
    buffer.withUnsafeBytes { checksum.take($0) }
    try put(buffer)
    position += buffer.count
    buffer.removeAll(keepingCapacity: true)
  }

  private mutating func put(_ bytes: [UInt8]) throws(SegmentError) {
    guard file >= 0 else {
      memory.append(contentsOf: bytes)
      return
    }
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { systemWrite(file, $0.baseAddress.map { $0 + done }, $0.count - done) }
      guard count > 0 else {
        if count < 0, errno == EINTR { continue }
        throw .system(path: path, errno: errno)
      }
      done += count
    }
  }
}

/// The system's `write`, which a method of the same name hides.
private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int { write(file, bytes, count) }
