import AssayCorpus
import AssayIndex
import AssayModel

/// Reads what a batch names, one part after the other; the articles have no numbers yet.
struct PartReader {
  /// Lines are kept in parts of about this size.
  static let partSize = 1 << 20

  struct Found {
    let id: ArticleID
    let idHash: Int64
    let text: ScalarText
    var card: ArticleCard
  }

  private(set) var parts: [ReadBatch.Part] = []
  /// For each part its articles.
  private(set) var found: [[Found]] = []
  private let listing: CorpusListing

  init(_ batch: Batch, of listing: CorpusListing, isCancelled: () -> Bool) {
    self.listing = listing
    for work in batch.works {
      if isCancelled() { return }
      switch work {
      case .whole(let file): readWhole(file)
      case .lines(let file, let bytes, let start, let line): readLines(file, bytes, start: start, firstLine: line)
      case .leftOut(let file, let start, let length, let line, let lines, let reason):
        var part = ReadBatch.Part(file: file, start: start, length: length, line: line, lines: lines, checksum: 0)
        part.complain(line: line > 0 ? line : nil, reason)
        parts.append(part)
        found.append([])
      }
    }
  }

  static func checksum(_ bytes: [UInt8]) -> Int64 {
    bytes.withUnsafeBytes { Int64(bitPattern: Checksum.of($0)) }
  }

  private mutating func readWhole(_ place: Int) {
    var part = ReadBatch.Part(file: place, start: 0, length: 0, line: 0, lines: 0, checksum: 0)
    var articles: [Found] = []
    if let file = listing.files[place].file, let reader = ArticleReaders.reader(for: file.path) {
      do throws(FileProblem) {
        let bytes = try file.contents()
        part.length = bytes.count
        part.checksum = Self.checksum(bytes)
        Self.read(bytes, as: &part, &articles, by: reader, path: file.path)
      } catch { part.complain(line: nil, error.words) }
    }
    parts.append(part)
    found.append(articles)
  }

  private mutating func readLines(_ place: Int, _ bytes: [UInt8], start: Int, firstLine: Int) {
    guard let file = listing.files[place].file, let reader = ArticleReaders.reader(for: file.path) else { return }
    var at = 0
    var line = firstLine
    while at < bytes.count {
      var end = min(bytes.count, at + Self.partSize)
      if end < bytes.count { end = (bytes[end...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count - 1) + 1 }
      let piece = at == 0 && end == bytes.count ? bytes : Array(bytes[at..<end])
      // A last line without a line end is a line as well.
      let lines = FilePieces.lineEnds(in: piece) + (piece.last == UInt8(ascii: "\n") ? 0 : 1)
      var part = ReadBatch.Part(
        file: place, start: start + at, length: piece.count, line: line, lines: lines,
        checksum: Self.checksum(piece))
      var articles: [Found] = []
      Self.read(piece, as: &part, &articles, by: reader, path: file.path)
      parts.append(part)
      found.append(articles)
      at = end
      line += lines
    }
  }

  private static func read(
    _ bytes: [UInt8], as part: inout ReadBatch.Part, _ articles: inout [Found], by reader: any ArticleReader,
    path: String
  ) {
    let base = part.line
    var made = part
    var lastStart = -1
    var among = 0
    // Only a file's first line can say that the whole is UTF-16, and such a file is read as a whole.
    reader.read(bytes, firstLine: base == 0 ? 1 : base) { reading in
      switch reading {
      case .leftOut(let line, let reason): made.complain(line: line, reason)
      case .article(let read):
        let start = read.bytes?.lowerBound ?? 0
        among = start == lastStart ? among + 1 : 0
        lastStart = start
        let id = read.id(in: path)
        if let objection = read.objection(to: id) {
          made.complain(line: read.line, objection)
          return
        }
        let text = ScalarText(read.text)
        if read.id == nil { made.places += 1 }
        articles.append(
          Found(
            id: id, idHash: TextHash.of(id.value), text: text,
            card: ArticleCard(
              start: start, length: read.bytes?.count ?? bytes.count, among: among,
              number: read.number.map { $0 - base }, line: read.line.map { $0 - base }, id: read.id,
              digest: Digest(of: text.string), scalars: text.count, metadata: read.metadata)))
      }
    }
    part = made
  }
}
