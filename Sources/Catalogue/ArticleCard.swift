import AssayCorpus
import AssayIndex
import AssayModel

/// What a catalogue keeps of an article, in one run of bytes: its place in its part, its digest and its metadata.
struct ArticleCard: Hashable {
  /// The bytes of the article's line in its part; of the whole part for a file.
  var start: Int
  var length: Int
  /// Which of the articles in these bytes it is, from 0.
  var among: Int
  /// `ReadArticle.number` and `line`, less the part's first line.
  var number: Int?
  var line: Int?
  /// Nil where its place is its id.
  var id: String?
  var digest: Digest
  /// The length of the text in scalars.
  var scalars: Int
  var metadata: ArticleMetadata

  /// Which of the fields that may be missing are there, by bits.
  private var present: Int {
    let fields: [Bool] = [
      number != nil, line != nil, id != nil, metadata.title != nil, metadata.outlet != nil, metadata.published != nil,
      metadata.url != nil, metadata.language != nil, metadata.dateline != nil, metadata.agency != nil,
      metadata.encoding != nil, metadata.url != nil && metadata.url == id,
    ]
    return fields.enumerated().reduce(0) { $1.element ? $0 | 1 << $1.offset : $0 }
  }

  var encoded: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(256)
    bytes.appendVarint(present)
    bytes.appendVarint(start)
    bytes.appendVarint(length)
    bytes.appendVarint(among)
    bytes.appendVarint(scalars)
    bytes.append(contentsOf: digest.bytes)
    if let number { bytes.appendVarint(number) }
    if let line { bytes.appendVarint(line) }
    let url = metadata.url == id ? nil : metadata.url
    for text in [
      id, metadata.title, metadata.outlet, metadata.published?.text, url, metadata.language, metadata.dateline,
      metadata.agency, metadata.encoding,
    ] {
      if let text { bytes.appendText(text) }
    }
    bytes.appendVarint(metadata.authors.count)
    for author in metadata.authors { bytes.appendText(author) }
    bytes.appendNumber(bytes.withUnsafeBytes(Self.checksum))
    return bytes
  }

  init(
    start: Int, length: Int, among: Int, number: Int?, line: Int?, id: String?, digest: Digest, scalars: Int,
    metadata: ArticleMetadata
  ) {
    self.start = start
    self.length = length
    self.among = among
    self.number = number
    self.line = line
    self.id = id
    self.digest = digest
    self.scalars = scalars
    self.metadata = metadata
  }

  /// A database does not notice altered bytes inside its rows.
  private static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    UInt32(truncatingIfNeeded: Checksum.of(bytes))
  }

  /// Nil for bytes that are no card, or not as they were.
  init?(_ all: UnsafeRawBufferPointer) {
    guard all.count > 4 else { return nil }
    let bytes = UnsafeRawBufferPointer(rebasing: all.dropLast(4))
    let sum = UInt32(littleEndian: all.loadUnaligned(fromByteOffset: bytes.count, as: UInt32.self))
    guard sum == Self.checksum(bytes) else { return nil }
    var reader = ByteReader(bytes)
    let present = reader.varint()
    func has(_ field: Int) -> Bool { present >> field & 1 == 1 }
    start = reader.varint()
    length = reader.varint()
    among = reader.varint()
    scalars = reader.varint()
    guard let digest = Digest(exactly: reader.take(32)) else { return nil }
    self.digest = digest
    number = has(0) ? reader.varint() : nil
    line = has(1) ? reader.varint() : nil
    id = has(2) ? reader.text() : nil
    metadata = ArticleMetadata()
    metadata.title = has(3) ? reader.text() : nil
    metadata.outlet = has(4) ? reader.text() : nil
    metadata.published = has(5) ? PartialDate(reader.text()) : nil
    metadata.url = has(11) ? id : has(6) ? reader.text() : nil
    metadata.language = has(7) ? reader.text() : nil
    metadata.dateline = has(8) ? reader.text() : nil
    metadata.agency = has(9) ? reader.text() : nil
    metadata.encoding = has(10) ? reader.text() : nil
    let authors = reader.varint()
    guard authors <= reader.left else { return nil }
    for _ in 0..<authors { metadata.authors.append(reader.text()) }
    guard !reader.isBroken, reader.left == 0 else { return nil }
  }
}

extension ByteReader {
  mutating func text() -> String { String(decoding: take(varint()), as: UTF8.self) }
}

extension [UInt8] {
  mutating func appendText(_ text: String) {
    appendVarint(text.utf8.count)
    append(contentsOf: text.utf8)
  }
}
