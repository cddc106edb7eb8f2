import AssayModel

/// Articles held in memory: what the file backends yield.
struct MemoryStore: ArticleStore {
  private(set) var records: [ArticleRecord] = []
  private(set) var skipped: [SkippedFile] = []
  private var positions: [ArticleID: Int] = [:]
  /// How much the file that is being read has left out so far.
  private var leftOut = 0

  var count: Int { records.count }

  func record(at position: Int) -> ArticleRecord? {
    records.indices.contains(position) ? records[position] : nil
  }

  func position(of id: ArticleID) -> Int? { positions[id] }

  func position(of digest: Digest) -> Int? { records.firstIndex { $0.article.digest == digest } }

  func positions(ofURL url: String) -> [Int] { records.indices.filter { records[$0].article.metadata.url == url } }

  var digest: Digest {
    let articles = records.map(\.article)
      .sorted { $0.id.value.utf8.lexicographicallyPrecedes($1.id.value.utf8) }
    return Digest(ofLines: articles.lazy.map { (id: $0.id.value, digest: $0.digest) })
  }

  mutating func leaveOut(_ file: String, line: Int? = nil, because reason: String) {
    skipped.append(SkippedFile(file: file, line: line, reason: reason))
  }

  /// Reads a file with the reader for its type; what cannot be read is left out with its reason, the first hundred
  /// of a file by name, the others as a number.
  mutating func read(_ file: CorpusFile, tell: (WorkStep) -> Void) {
    guard let reader = ArticleReaders.reader(for: file.path) else {
      leaveOut(file.path, because: SkippedFile.noReader(for: file.path))
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
    if leftOut > SkippedFile.reasonLimit {
      leaveOut(file.path, because: SkippedFile.more(leftOut - SkippedFile.reasonLimit))
    }
  }

  private mutating func leaveOutPart(of file: CorpusFile, line: Int?, because reason: @autoclosure () -> String) {
    leftOut += 1
    if leftOut <= SkippedFile.reasonLimit { leaveOut(file.path, line: line, because: reason()) }
  }

  private mutating func add(_ found: ReadArticle, from file: CorpusFile) {
    let id = found.id(in: file.path)
    if let objection = found.objection(to: id) {
      leaveOutPart(of: file, line: found.line, because: objection)
      return
    }
    if let position = positions[id] {
      let other = records[position].file
      leaveOutPart(of: file, line: found.line, because: ReadArticle.objection(taken: id, by: other))
      return
    }
    positions[id] = records.count
    records.append(
      ArticleRecord(
        article: Article(id: id, metadata: found.metadata, text: ScalarText(found.text)),
        file: found.place(in: file.path)))
  }
}
