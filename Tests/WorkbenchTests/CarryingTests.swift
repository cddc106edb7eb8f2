import AssayCommands
import AssayCorpus
import AssayLocker
import AssayModel
import AssaySession
import AssayStorage
import AssayViews
import AssayWorkbench
import SampleDesk
import Testing

/// A session on a real disk, with its locker beside it, that gets another file.
struct CarryingTests {
  private let folder = TemporaryFolder()

  init() throws { try folder.makeFolder("Sessions") }

  private func place(_ name: String) -> String { folder.place("Sessions/\(name)") }

  private func bench(draft name: String = "draft-1.json") -> Workbench {
    let store = SessionStore.draft(
      DraftName(place(name)), id: "draft", created: .earliest, holder: "a test")
    return bench((store, SessionState(), []))
  }

  private func bench(_ opened: SessionStore.Opened) -> Workbench {
    Workbench(
      corpus: SampleCorpus.all, store: opened.store, state: opened.state,
      surroundings: Surroundings(reviewer: "mara", now: { .earliest }, makeID: { "new" }, holder: "a test"))
  }

  private func open(_ name: String) throws -> Workbench {
    bench(try SessionStore.open(place(name), newID: "new", now: .earliest, holder: "a test"))
  }

  @discardableResult
  private func run(_ line: String, on bench: Workbench) throws -> Answer {
    let answer = bench.submit(line)
    if case .failure(let refusal) = answer.outcome { throw UnexpectedRefusal(line: line, refusal) }
    return answer
  }

  private func refusal(of line: String, on bench: Workbench) -> Refusal? {
    if case .failure(let refusal) = bench.submit(line).outcome { refusal } else { nil }
  }

  private var cited: Digest? { SampleCorpus.all.articles.first { $0.handle == ArticleHandle(6) }?.article.digest }

  /// Whether the cited article lies whole in a locker.
  private func isKept(in session: String) throws -> Bool {
    try Locker(beside: place(session)).text(of: try #require(cited)) != nil
  }

  private var names: [String] { Files.names(in: folder.place("Sessions")) }

  @Test func `a draft that cannot take its articles along stays where it is, with all of them`() throws {
    let bench = bench()
    try run("claim add One", on: bench)
    try run("attach a6.6.1", on: bench)
    try folder.write("a shopping list", to: "Sessions/kim.locker")
    let refusal = try #require(self.refusal(of: "save \(place("kim.json"))", on: bench))
    #expect(refusal.problem.hasPrefix("the cited articles could not be taken along: "), "\(refusal)")
    #expect(refusal.problem.contains("kim.locker") && refusal.remedy != nil, "\(refusal)")
    #expect(try isKept(in: "draft-1.json"))
    #expect(names == ["draft-1.json.journal", "draft-1.locker", "kim.locker"])
    try run("save \(place("visit.json"))", on: bench)
    #expect(try isKept(in: "visit.json"))
    try run("deny", on: bench)
    try bench.close()
    #expect(names == ["kim.locker", "visit.json", "visit.locker"])
  }

  @Test func `an article that is damaged in a draft's locker is named and not thrown away`() throws {
    let bench = bench()
    try run("claim add One", on: bench)
    try run("attach a6.6.1", on: bench)
    let hex = try #require(cited).hex
    let item = "Sessions/draft-1.locker/\(hex.prefix(2))/\(hex).txt.gz"
    try folder.write("damaged", to: item)
    let answer = try run("save \(place("visit.json"))", on: bench)
    #expect(answer.notices.count == 1)
    #expect(answer.notices.first?.hasPrefix("1 cited article could not be taken along: ") == true)
    #expect(folder.text(item) == "damaged")
    try bench.close()
  }

  @Test func `a save that is refused leaves no articles in another's locker`() throws {
    let bench = try open("a.json")
    try run("claim add One", on: bench)
    try run("attach a6.6.1", on: bench)
    let other = try open("b.json")
    try run("claim add Two", on: other)
    #expect(refusal(of: "save \(place("b.json")) --force", on: bench)?.problem.contains("open") == true)
    #expect(!names.contains("b.locker"))
    try other.close()
    #expect(refusal(of: "save \(place("b.json"))", on: bench) != nil)
    #expect(!names.contains("b.locker"))
    try run("save \(place("b.json")) --force", on: bench)
    #expect(try isKept(in: "b.json"))
    try bench.close()
  }

  @Test func `each of two drafts keeps its own articles`() throws {
    let (one, two) = (bench(), bench())
    for bench in [one, two] {
      try run("claim add One", on: bench)
      try run("attach a6.6.1", on: bench)
    }
    #expect(try isKept(in: "draft-1.json") && isKept(in: "draft-1-2.json"))
    try run("save \(place("one.json"))", on: one)
    try one.close()
    #expect(try isKept(in: "draft-1-2.json"))
    try two.close()
    #expect(names == ["draft-1-2.json", "draft-1-2.locker", "one.json", "one.locker"])
  }

  @Test func `opening one's own session under another spelling changes nothing`() throws {
    let bench = try open("a.json")
    try run("claim add One", on: bench)
    try run("open \(place("../Sessions/./a.json"))", on: bench)
    try run("claim add Two", on: bench)
    #expect(bench.desk.state.claims.count == 2)
    try bench.close()
  }

  @Test func `a session whose file was changed under it is kept beside it at the end`() throws {
    let bench = try open("a.json")
    try run("claim add One", on: bench)
    try run("attach a6.6.1", on: bench)
    try run("save", on: bench)
    try run("deny", on: bench)
    try folder.write("an older draft of somebody's", to: "Sessions/a.json")
    let refusal = try #require(self.refusal(of: "save", on: bench))
    #expect(refusal.problem == "another program has changed the file since it was read")
    let notices = try bench.close()
    #expect(notices.count == 1 && notices.first?.contains("kept in \(place("a-2.json"))") == true, "\(notices)")
    #expect(folder.text("Sessions/a.json") == "an older draft of somebody's")
    #expect(try isKept(in: "a-2.json"))
    #expect(try SessionRecovery.read(place("a-2.json")).session.document.entries.count == 3)
  }

  @Test func `what an opening has to tell is told`() throws {
    do {
      let bench = try open("crashed.json")
      try run("claim add One", on: bench)
    }
    let bench = try open("a.json")
    let answer = try run("open \(place("crashed.json"))", on: bench)
    #expect(answer.notices == ["Took up 1 entry from the journal."])
    try bench.close()
  }
}
