import AssayAnchoring
import AssayCommands
import AssayCorpus
import AssayJSON
import AssayLocker
import AssayModel
import AssaySession
import AssayStanding
import AssayStorage
import AssayViews
import AssayWorkbench
import SampleDesk
import Testing

/// What a session says of its own proofs: quotes that its articles hold, articles that are kept, places that are counted.
struct ProofTests {
  private static let text = "The pier was closed at noon.\n\nInspectors found five cracks in it.\n\nNobody was hurt."
  private static let figure = "Inspectors found five cracks in it."

  private func bench(_ folder: TemporaryFolder) throws -> Workbench {
    let surroundings = Surroundings(
      reviewer: "mara", now: { Instant(milliseconds: 1_700_000_000_000) }, makeID: { "id" }, holder: "a test",
      watchesCorpus: true)
    let opened = try SessionStore.open(
      folder.place("s.json"), newID: "id", now: Instant(milliseconds: 1_700_000_000_000), holder: "a test")
    return Workbench(
      corpus: try Corpus.open(folder.place("Corpus")), store: opened.store, state: opened.state,
      surroundings: surroundings)
  }

  private func folder(_ files: [String: String]) throws -> TemporaryFolder {
    let folder = TemporaryFolder()
    try folder.makeFolder("Corpus")
    for (name, text) in files { try folder.write(text, to: "Corpus/\(name)") }
    return folder
  }

  private func submit(_ lines: String..., to bench: Workbench) throws {
    for line in lines {
      if case .failure(let refusal) = bench.submit(line).outcome { throw UnexpectedRefusal(line: line, refusal) }
    }
  }

  private func shown(_ line: String, _ bench: Workbench) throws -> String {
    TextRenderer(width: nil).text(of: try bench.submit(line).outcome.get())
  }

  private func standing(_ bench: Workbench) throws -> Standing { try #require(bench.desk.cited.first).standing }

  // MARK: Forged records

  private func citation(quote: String, at span: Span) -> Citation {
    let article = SampleCorpus.article("pier.txt", Self.text)
    let genuine = Description(of: Span(30..<65), in: article.text)
    let description = Description(
      quote: quote, prefix: genuine.prefix, suffix: genuine.suffix, span: span, paragraph: genuine.paragraph,
      offset: genuine.offset, preceding: genuine.preceding, following: genuine.following, occurrence: 1, occurrences: 1,
      rivals: [])
    return Citation(article: ArticleCard(article), description: description)
  }

  @Test(arguments: [
    ("Inspectors found nine cracks in it.", 30..<65), ("Inspectors found five cracks in it.", 9_000..<9_035),
    ("Inspectors found five cracks in it.", 0..<35),
  ])
  func `a quote that its own text contradicts is complained of, whatever digest it names`(
    quote: String, span: Range<Int>
  ) throws {
    let corpus = SampleCorpus.of([SampleCorpus.article("pier.txt", Self.text)])
    let standing = StandingBook(corpus: corpus).standing(of: citation(quote: quote, at: Span(span)))
    #expect(standing.isContradicted)
    #expect(standing.needsReviewer)
    if !quote.contains("five") { #expect(standing.fidelity == .altered) }
  }

  @Test func `a true record contradicts nothing`() throws {
    let corpus = SampleCorpus.of([SampleCorpus.article("pier.txt", Self.text)])
    let standing = StandingBook(corpus: corpus).standing(of: citation(quote: Self.figure, at: Span(30..<65)))
    #expect(standing.fidelity == .exact)
    #expect(!standing.needsReviewer)
  }

  // MARK: The locker

  @Test func `a locker that is gone or damaged is spoken of when the session is opened, and by check`() throws {
    let folder = try folder(["pier.txt": Self.text])
    let first = try bench(folder)
    try submit("claim add \"Five cracks\"", "attach a1 \"\(Self.figure)\"", "confirm", "save", to: first)
    #expect(first.lockerNotice == nil)
    let digest = try #require(first.desk.state.evidence.values.first).citation.article.digest
    let file = "s.locker/\(digest.hex.prefix(2))/\(digest.hex).txt.gz"
    try first.close()

    try folder.write("no gzip file", to: file)
    let second = try bench(folder)
    #expect(second.lockerNotice?.contains("of 1 cited article, 1 damaged") == true)
    try second.close()

    try PosixFileSystem().remove(folder.place(file))
    let third = try bench(folder)
    #expect(third.lockerNotice?.contains("of 1 cited article, 1 missing") == true)
    #expect(third.lockerNotice?.contains("locker verify") == true)
    #expect(!third.submit("check").isFailure)
    try folder.write("Nothing of it is left.", to: "Corpus/pier.txt")
    #expect(try shown("check", third).contains("neither in the corpus nor in the locker"))
  }

  @Test func `opening a session inside the shell tells of its locker too`() throws {
    let folder = try folder(["pier.txt": Self.text])
    let bench = try bench(folder)
    try submit(
      "claim add \"Five cracks\"", "attach a1 \"\(Self.figure)\"", "save \(folder.place("other.json"))",
      "open \(folder.place("s.json"))", to: bench)
    let digest = Digest(of: Self.text)
    try PosixFileSystem().remove(
      folder.place("other.locker/\(digest.hex.prefix(2))/\(digest.hex).txt.gz"))
    let answer = bench.submit("open \(folder.place("other.json"))")
    #expect(answer.notices.count { $0.contains("can be shown, not proved") } == 1)
  }

  // MARK: The corpus

  @Test func `an article whose file was left out is not just absent`() throws {
    let folder = try folder(["pier.txt": Self.text, "other.txt": "Another report."])
    let bench = try bench(folder)
    try submit("claim add \"Five cracks\"", "attach a2 \"\(Self.figure)\"", to: bench)
    try folder.write("", to: "Corpus/pier.txt")
    #expect(try shown("check", bench).contains("its article was left out of the corpus: "))
  }

  @Test func `all the places of ambiguous words are listed`() throws {
    let folder = try folder(["pier.txt": Self.text])
    let bench = try bench(folder)
    try submit("claim add \"Five cracks\"", "attach a1 \"five cracks\"", to: bench)
    try PosixFileSystem().remove(
      folder.place("s.locker/\(Digest(of: Self.text).hex.prefix(2))/\(Digest(of: Self.text).hex).txt.gz"))
    try folder.write(
      Array(repeating: "Inspectors found five cracks in it.", count: 14).joined(separator: "\n\n"),
      to: "Corpus/pier.txt")
    let text = try shown("check", bench)
    let standing = try standing(bench)
    #expect(standing.fidelity == .ambiguous)
    #expect(standing.candidates.count == 14)
    for place in standing.candidates { #expect(text.contains("a1:\(place)")) }
  }

  @Test func `a line put in on top of JSON Lines orphans nothing`() throws {
    func line(_ text: String) -> String { "{\"hostname\":\"a.example\",\"text\":\"\(text)\"}\n" }
    let lines = line("Inspectors found five cracks in it.") + line("The pier opens again in May.")
    let folder = try folder(["list.jsonl": lines])
    let bench = try bench(folder)
    try submit("claim add \"Five cracks\"", "attach a1 \"five cracks\"", "attach a2 \"again in May\"", to: bench)
    try folder.write(line("Swimmers came first.") + lines, to: "Corpus/list.jsonl")
    _ = bench.submit("claims")
    #expect(bench.desk.cited.map(\.standing.fidelity) == [.moved, .moved])
    #expect(!bench.desk.cited.contains { $0.standing.needsReviewer })
  }

  @Test func `an address that two articles have says nothing of either`() throws {
    func page(_ text: String) -> String { "---\nurl: https://example.org/pier\n---\n\(text)\n" }
    let folder = try folder(["a.md": page("A short note."), "pier.md": page(Self.text)])
    let bench = try bench(folder)
    try submit("claim add \"Five cracks\"", "attach a2 \"\(Self.figure)\"", to: bench)
    try PosixFileSystem().remove(folder.place("Corpus/pier.md"))
    try folder.write(page("A longer note."), to: "Corpus/b.md")
    _ = bench.submit("claims")
    #expect(try standing(bench).fidelity == .orphaned)
    #expect(try standing(bench).article == nil)
  }

  // MARK: What programs and readers are handed

  @Test func `every view says where the words were cited and where they stand now`() throws {
    let folder = try folder(["pier.txt": Self.text])
    let bench = try bench(folder)
    try submit("claim add \"Five cracks\"", "attach a1 \"\(Self.figure)\"", to: bench)
    try folder.write("Update.\n\n" + Self.text, to: "Corpus/pier.txt")
    let claims = try bench.submit("claims").outcome.get().fields
    let check = try bench.submit("check").outcome.get().fields
    let one = try #require(claims["claims"]?.array?.first?["evidence"]?.array?.first)
    let other = try #require(check["evidence"]?.array?.first)
    #expect(one["start"]?.integer == 30)
    #expect(other["start"]?.integer == 39)
    for evidence in [one, other] {
      #expect(evidence["cited"]?["start"]?.integer == 30)
      #expect(evidence["now"]?["start"]?.integer == 39)
      #expect(evidence["now"]?["end"]?.integer == 74)
    }
    try folder.write("Nothing of it is left.", to: "Corpus/pier.txt")
    let gone = try bench.submit("claims").outcome.get().fields["claims"]?.array?.first?["evidence"]?.array?.first
    #expect(gone?["now"] == .null)
    #expect(gone?["start"]?.integer == 30)
  }

  @Test(arguments: ["markdown", "csv", "json"])
  func `an export marks evidence that does not stand as it was cited`(format: String) throws {
    let folder = try folder(["pier.txt": Self.text, "mayor.txt": "The mayor resigned at noon. Nobody asked why."])
    let bench = try bench(folder)
    try submit(
      "claim add \"Five cracks\"", "attach a2 \"\(Self.figure)\"", "attach a1 \"resigned at noon\"", to: bench)
    #expect(try !shown("export \(format)", bench).contains("altered"))
    try folder.write(Self.text.replacing("five", with: "nine"), to: "Corpus/pier.txt")
    try folder.write("The mayor never resigned at noon. Nobody asked why.", to: "Corpus/mayor.txt")
    let document = try shown("export \(format)", bench)
    #expect(document.contains("altered"))
    let mark =
      switch format {
      case "markdown": "its sentence has changed around the same words"
      case "csv": "(surroundings changed)"
      default: "\"surroundings_changed\": true"
      }
    #expect(document.contains(mark))
  }
}
