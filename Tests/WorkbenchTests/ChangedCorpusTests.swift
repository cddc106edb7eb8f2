import AssayAnchoring
import AssayCommands
import AssayCorpus
import AssayLocker
import AssayModel
import AssaySession
import AssayStanding
import AssayStorage
import AssayWorkbench
import SampleDesk
import Testing

/// What becomes of evidence when an outlet edits, moves or removes an article.
struct ChangedCorpusTests {
  private static let opening = "The harbour office opened its books on Friday.\n\n"
  private static let figure = "It counted five crates on the northern pier, and no more."
  private static let closing = "\n\nThe mayor said that he had not been asked."

  /// A desk on a folder with one article that a claim cites, watched as a shell does.
  private func desk(_ folder: TemporaryFolder, locker: Bool = true, watching: Bool = true) throws -> Workbench {
    let place = folder.place("Corpus")
    var surroundings = Surroundings(
      reviewer: "mara", now: { Instant(milliseconds: 1_700_000_000_000) }, makeID: { "id" }, holder: "a test",
      watchesCorpus: watching)
    if !locker { surroundings.makeLocker = { _ in .inMemory() } }
    let opened = try SessionStore.open(
      folder.place("s.json"), newID: "id", now: Instant(milliseconds: 1_700_000_000_000), holder: "a test")
    return Workbench(
      corpus: try Corpus.open(place), store: opened.store, state: opened.state, surroundings: surroundings)
  }

  private func folder(_ text: String = opening + figure + closing) throws -> TemporaryFolder {
    let folder = TemporaryFolder()
    try folder.makeFolder("Corpus")
    try folder.write(text, to: "Corpus/harbour.txt")
    return folder
  }

  private func cite(_ bench: Workbench) throws {
    for line in ["claim add \"Five crates stood on the pier\"", "attach a1 \"\(Self.figure)\"", "confirm"] {
      if case .failure(let refusal) = bench.submit(line).outcome { throw UnexpectedRefusal(line: line, refusal) }
    }
  }

  private func standing(_ bench: Workbench) throws -> Standing { try #require(bench.desk.cited.first).standing }

  @Test func `an article edited elsewhere keeps its evidence exact, at its new place`() throws {
    let folder = try folder()
    let bench = try desk(folder)
    try cite(bench)
    try folder.write("Updated at noon.\n\n" + Self.opening + Self.figure + Self.closing, to: "Corpus/harbour.txt")
    let answer = bench.submit("check")
    #expect(answer.notices == ["1 article changed: 1 evidence moved"])
    #expect(!answer.isFailure)
    let standing = try standing(bench)
    #expect(standing.fidelity == .exact)
    let article = try #require(bench.desk.corpus.article(at: ArticleHandle(1))?.article)
    #expect(String(article.text[try #require(standing.settledSpan)]) == Self.figure)
  }

  @Test(arguments: [true, false])
  func `other words wait for the reviewer, who takes them or names others`(hasLocker: Bool) throws {
    let folder = try folder()
    let bench = try desk(folder, locker: hasLocker)
    try cite(bench)
    let edited = "It counted seven crates on the northern pier, and no more."
    try folder.write(Self.opening + edited + Self.closing, to: "Corpus/harbour.txt")
    let answer = bench.submit("check")
    #expect(answer.notices == ["1 article changed: 1 needs you ('check' lists them)"])
    #expect(answer.isFailure)
    #expect(try standing(bench).fidelity == .altered)
    #expect(try standing(bench).difference?.changes.contains(.number) == true)
    #expect(bench.desk.state.evidence.values.first?.citation.quote == Self.figure)

    #expect(!bench.submit("reattach e1 --accept").isRefused)
    let evidence = try #require(bench.desk.state.evidence.values.first)
    #expect(evidence.id == EvidenceID(1))
    #expect(evidence.citation.quote == edited)
    #expect(evidence.formerCitations.map(\.quote) == [Self.figure])
    #expect(try standing(bench).fidelity == .exact)
    #expect(!bench.submit("undo").isRefused)
    #expect(bench.desk.state.evidence.values.first?.citation.quote == Self.figure)
  }

  @Test func `a passage that is gone is an orphan, also where a lookalike stands in its place`() throws {
    let folder = try folder()
    let bench = try desk(folder)
    try cite(bench)
    let lookalike = "It counted five lorries behind the southern gate, as ever."
    try folder.write(Self.opening + lookalike + Self.closing, to: "Corpus/harbour.txt")
    let answer = bench.submit("check")
    #expect(answer.notices == ["1 article changed: 1 orphaned ('check' lists them)"])
    #expect(try standing(bench).fidelity == .orphaned)
    #expect(bench.desk.shown.evidence.values.first?.fidelity == .orphaned)
    #expect(bench.desk.shown.evidence.values.first?.citation.quote == Self.figure)
    #expect(bench.submit("reattach e1 --accept").isRefused)
  }

  @Test func `an article that is removed orphans its evidence, and one that comes back heals it`() throws {
    let folder = try folder()
    let bench = try desk(folder)
    try cite(bench)
    try folder.write("Another article about nothing at all.", to: "Corpus/other.txt")
    try PosixFileSystem().remove(folder.place("Corpus/harbour.txt"))
    #expect(
      bench.submit("check").notices == ["1 article added, 1 article removed: 1 orphaned ('check' lists them)"])
    try folder.write(Self.opening + Self.figure + Self.closing, to: "Corpus/harbour.txt")
    #expect(bench.submit("check").notices == ["1 article added: 1 evidence found again"])
    #expect(try standing(bench).fidelity == .exact)
  }

  @Test func `a file that was given another name is known by its text`() throws {
    let folder = try folder()
    let bench = try desk(folder)
    try cite(bench)
    try PosixFileSystem().rename(folder.place("Corpus/harbour.txt"), to: folder.place("Corpus/renamed.txt"))
    _ = bench.submit("claims")
    #expect(try standing(bench).fidelity == .moved)
    #expect(!bench.submit("check").isFailure)
  }

  @Test func `words that stand in several places now are listed, not guessed`() throws {
    let figure = Self.figure
    let folder = try folder(Self.opening + figure + Self.closing)
    let bench = try desk(folder, locker: false)
    try cite(bench)
    let list = "A list from the archive.\n\n" + figure + "\n\nAn end to the list.\n\n"
    try folder.write(list + list, to: "Corpus/harbour.txt")
    _ = bench.submit("check")
    let standing = try standing(bench)
    #expect(standing.fidelity == .ambiguous)
    #expect(standing.candidates.count == 2)
    #expect(bench.submit("reattach e1 --accept").isRefused)
    #expect(!bench.submit("reattach e1 a1.5").isRefused)
    #expect(try self.standing(bench).fidelity == .exact)
  }

  @Test func `handles stay with their articles when files come and go, and stale hits are forgotten`() throws {
    let folder = try folder()
    let bench = try desk(folder)
    try cite(bench)
    _ = bench.submit("search crates")
    #expect(bench.desk.hits.count == 1)
    try folder.write("An article that sorts before.", to: "Corpus/a-first.txt")
    try folder.write(Self.opening + Self.figure + " Then it rained." + Self.closing, to: "Corpus/harbour.txt")
    _ = bench.submit("articles")
    #expect(bench.desk.corpus.article(at: ArticleHandle(1))?.id == ArticleID("harbour.txt"))
    #expect(bench.desk.hits.isEmpty)
  }

  @Test func `a corpus that vanishes is said once, and the session goes on`() throws {
    let folder = try folder()
    let bench = try desk(folder)
    try cite(bench)
    try PosixFileSystem().rename(folder.place("Corpus"), to: folder.place("Elsewhere"))
    #expect(bench.submit("claims").notices.count == 1)
    #expect(bench.submit("claims").notices.isEmpty)
    #expect(!bench.submit("mark c1 denied --why \"gone\"").isRefused)
  }

  @Test func `a corpus that comes back is looked at again`() throws {
    let folder = try folder()
    let bench = try desk(folder)
    try cite(bench)
    try PosixFileSystem().rename(folder.place("Corpus"), to: folder.place("Elsewhere"))
    #expect(bench.submit("claims").notices.count == 1)
    try PosixFileSystem().rename(folder.place("Elsewhere"), to: folder.place("Corpus"))
    try folder.write("Nothing is left of it.", to: "Corpus/harbour.txt")
    #expect(bench.submit("claims").notices == ["1 article changed: 1 orphaned ('check' lists them)"])
  }

  @Test func `a handle that evidence was shown under is not given to another article`() throws {
    let folder = try folder()
    let bench = try desk(folder)
    try cite(bench)
    try PosixFileSystem().remove(folder.place("Corpus/harbour.txt"))
    try folder.write("Other words by other people.", to: "Corpus/second.txt")
    _ = bench.submit("claims")
    try folder.write("Yet others.", to: "Corpus/third.txt")
    _ = bench.submit("claims")
    #expect(bench.desk.corpus.article(at: ArticleHandle(1)) == nil)
  }

  @Test func `an article is known by its text where another has its name`() throws {
    let folder = try folder()
    let bench = try desk(folder)
    try cite(bench)
    try PosixFileSystem().rename(folder.place("Corpus/harbour.txt"), to: folder.place("Corpus/archive.txt"))
    try folder.write("A new report with nothing of the old one.", to: "Corpus/harbour.txt")
    _ = bench.submit("claims")
    #expect(try standing(bench).fidelity == .moved)
  }

  @Test func `a sentence denied around the same words waits for the reviewer`() throws {
    let folder = try folder("The harbour office spoke on Friday.\n\nThe mayor resigned at noon.\n\nNobody asked why.")
    let bench = try desk(folder)
    for line in ["claim add \"He resigned\"", "attach a1 \"resigned at noon\"", "confirm"] { _ = bench.submit(line) }
    try folder.write(
      "The harbour office spoke on Friday.\n\nThe mayor never resigned at noon.\n\nNobody asked why.",
      to: "Corpus/harbour.txt")
    #expect(bench.submit("check").isFailure)
    #expect(try standing(bench).fidelity == .exact)
    #expect(bench.desk.shown.evidence.values.first?.hasOtherSurroundings == true)
    #expect(!bench.submit("reattach e1 a1:53-69").isRefused)
  }

  @Test func `what was cited can be proved after the outlet has rewritten it`() throws {
    let folder = try folder()
    let bench = try desk(folder)
    try cite(bench)
    let digest = try #require(bench.desk.state.evidence.values.first).citation.article.digest
    try folder.write("Nothing is left of it.", to: "Corpus/harbour.txt")
    #expect(try bench.desk.locker.text(of: digest)?.string == Self.opening + Self.figure + Self.closing)
    guard case .success = bench.submit("diff e1").outcome else {
      Issue.record("the old text is not shown")
      return
    }
  }

  @Test func `saving under another name takes the kept articles along`() throws {
    let folder = try folder()
    let bench = try desk(folder)
    try cite(bench)
    let digest = try #require(bench.desk.state.evidence.values.first).citation.article.digest
    #expect(!bench.submit("save \(folder.place("other.json"))").isRefused)
    #expect(bench.desk.locker.folder == folder.place("other.locker"))
    #expect(try bench.desk.locker.text(of: digest) != nil)
  }
}
