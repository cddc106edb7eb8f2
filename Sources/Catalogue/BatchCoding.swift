import AssayIndex

/// A batch as the bytes of a file, with a checksum: it may have been written half when the machine stopped.
enum BatchCoding {
  private static let magic: UInt64 = 0x3142_5341_5941_5353

  static func bytes(of batch: ReadBatch, fingerprint: UInt64) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(batch.articles * 300 + 1_024)
    bytes.appendNumber(magic)
    bytes.appendNumber(fingerprint)
    bytes.appendVarint(batch.number)
    bytes.appendVarint(batch.hasSegment ? 1 : 0)
    bytes.appendVarint(batch.parts.count)
    for part in batch.parts {
      for number in [part.file, part.start, part.length, part.line, part.lines, part.complaintCount, part.places] {
        bytes.appendVarint(number)
      }
      bytes.appendNumber(part.checksum)
      bytes.appendVarint(part.complaints.count)
      for complaint in part.complaints {
        bytes.appendVarint(complaint.line.map { $0 + 1 } ?? 0)
        bytes.appendText(complaint.reason)
        append(complaint.taken, to: &bytes)
      }
      bytes.appendVarint(part.articles.count)
      for row in part.articles {
        bytes.appendVarint(row.number)
        bytes.appendNumber(row.id)
        bytes.appendNumber(row.digest)
        append(row.url, to: &bytes)
        bytes.append(row.former.rawValue)
        bytes.appendNumber(row.since)
        bytes.appendVarint(row.card.count)
        bytes.append(contentsOf: row.card)
      }
    }
    let sum = bytes.withUnsafeBytes(Checksum.of)
    bytes.appendNumber(sum)
    return bytes
  }

  private static func append(_ number: Int64?, to bytes: inout [UInt8]) {
    bytes.append(number == nil ? 0 : 1)
    if let number { bytes.appendNumber(number) }
  }

  /// Nil for damaged bytes, and for those of another fingerprint where one is asked for.
  static func batch(_ bytes: [UInt8], fingerprint: UInt64?) -> ReadBatch? {
    bytes.withUnsafeBytes { bytes in
      guard bytes.count > 24 else { return nil }
      let body = UnsafeRawBufferPointer(rebasing: bytes.dropLast(8))
      guard number(bytes, at: bytes.count - 8) == Checksum.of(body), number(bytes, at: 0) == magic else { return nil }
      if let fingerprint, number(bytes, at: 8) != fingerprint { return nil }
      var reader = ByteReader(body, at: 16)
      var batch = ReadBatch()
      batch.number = reader.varint()
      batch.hasSegment = reader.varint() == 1
      for _ in 0..<min(reader.varint(), body.count) where !reader.isBroken { batch.parts.append(part(&reader)) }
      return reader.isBroken ? nil : batch
    }
  }

  private static func part(_ reader: inout ByteReader) -> ReadBatch.Part {
    var part = ReadBatch.Part(
      file: reader.varint(), start: reader.varint(), length: reader.varint(), line: reader.varint(),
      lines: reader.varint(), checksum: 0)
    part.complaintCount = reader.varint()
    part.places = reader.varint()
    part.checksum = number(&reader)
    for _ in 0..<min(reader.varint(), reader.left) where !reader.isBroken {
      let line = reader.varint()
      part.complaints.append(
        ReadBatch.Complaint(line: line > 0 ? line - 1 : nil, reason: reader.text(), taken: optional(&reader)))
    }
    let count = min(reader.varint(), reader.left)
    part.articles.reserveCapacity(count)
    for _ in 0..<count where !reader.isBroken {
      part.articles.append(
        ReadBatch.Row(
          number: reader.varint(), id: number(&reader), digest: number(&reader), url: optional(&reader),
          card: [], former: reader.take(1).first.flatMap(ReadBatch.Former.init) ?? .absent,
          since: number(&reader)))
      part.articles[part.articles.count - 1].card = Array(reader.take(reader.varint()))
    }
    return part
  }

  private static func number(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  private static func number(_ reader: inout ByteReader) -> Int64 {
    let bytes = reader.take(8)
    return bytes.count == 8 ? Int64(bitPattern: number(bytes, at: 0)) : 0
  }

  private static func optional(_ reader: inout ByteReader) -> Int64? {
    reader.take(1).first == 1 ? number(&reader) : nil
  }
}
