import AssayModel

/// Articles held in memory: what the file backends yield.
struct MemoryStore: ArticleStore {
  private(set) var records: [ArticleRecord] = []
  private(set) var skipped: [SkippedFile] = []
  private var positions: [ArticleID: Int] = [:]
  /// How much the file that is being read has left out so far.
  private var leftOut = 0

  /// A file of another kind with an article's ending may be refused line by line; nobody reads a million reasons.
  static let reasonLimit = 100

  var count: Int { records.count }

  func record(at position: Int) -> ArticleRecord? {
    records.indices.contains(position) ? records[position] : nil
  }

  func position(of id: ArticleID) -> Int? { positions[id] }

  var digest: Digest {
    let articles = records.map(\.article)
      .sorted { $0.id.value.utf8.lexicographicallyPrecedes($1.id.value.utf8) }
    var lines: [UInt8] = []
    for article in articles {
      lines.append(contentsOf: article.id.value.utf8)
      lines.append(UInt8(ascii: " "))
      lines.append(contentsOf: article.digest.hex.utf8)
      lines.append(UInt8(ascii: "\n"))
    }
    return Digest(of: lines)
  }

  mutating func leaveOut(_ file: String, line: Int? = nil, because reason: String) {
    skipped.append(SkippedFile(file: file, line: line, reason: reason))
  }

  /// Reads a file with the reader for its type; what cannot be read is left out with its reason, the first hundred
  /// of a file by name, the others as a number.
  mutating func read(_ file: CorpusFile, tell: (WorkStep) -> Void) {
    guard let reader = ArticleReaders.reader(for: file.path) else {
      leaveOut(file.path, because: Self.noReader(for: file.path))
      return
    }
    leftOut = 0
    do throws(FileProblem) {
      try reader.read(file) { reading in
        switch reading {
        case .article(let found):
          tell(WorkStep("articles of the corpus read", done: records.count))
          add(found, from: file)
        case .leftOut(let line, let reason): leaveOutPart(of: file, line: line, because: reason)
        }
      }
    } catch {
      leaveOut(file.path, because: error.words)
    }
    if leftOut > Self.reasonLimit {
      leaveOut(file.path, because: "\(leftOut - Self.reasonLimit) more of its parts are left out")
    }
  }

  private mutating func leaveOutPart(of file: CorpusFile, line: Int?, because reason: @autoclosure () -> String) {
    leftOut += 1
    if leftOut <= Self.reasonLimit { leaveOut(file.path, line: line, because: reason()) }
  }

  private mutating func add(_ found: ReadArticle, from file: CorpusFile) {
    let id = ArticleID(found.id ?? file.path + (found.number.map { "#\($0)" } ?? ""))
    let place = file.path + (found.number == nil ? "" : found.line.map { ":\($0)" } ?? "")
    guard found.text.unicodeScalars.contains(where: { !Blank.contains($0) }) else {
      leaveOutPart(of: file, line: found.line, because: "it holds no text")
      return
    }
    guard id.value.utf8.count <= 2048, !id.value.unicodeScalars.contains(where: Control.contains) else {
      leaveOutPart(of: file, line: found.line, because: "its id is longer than 2048 bytes or holds control characters")
      return
    }
    if let position = positions[id] {
      let other = records[position].file
      leaveOutPart(of: file, line: found.line, because: "the id '\(id.value.prefix(200))' is taken by \(other)")
      return
    }
    positions[id] = records.count
    records.append(
      ArticleRecord(
        article: Article(id: id, metadata: found.metadata, text: ScalarText(found.text)), file: place))
  }

  private static func noReader(for path: String) -> String {
    let type = FilePath.type(of: path)
    return type.isEmpty ? "no reader for files without an ending" : "no reader for .\(type) files"
  }
}
