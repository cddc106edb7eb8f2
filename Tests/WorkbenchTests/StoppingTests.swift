import AssayCommands
import AssayCorpus
import AssayModel
import AssaySession
import AssayStorage
import AssayWorkbench
import SampleDesk
import Testing

/// Ctrl-C while a command runs, as the workbench sees it: whoever is asked says at some moment that it is enough.
struct StoppingTests {
  /// Says so from the given question on, and keeps what it was told.
  private final class Person {
    var questionsLeft = Int.max
    var steps: [WorkStep] = []

    func isImpatient() -> Bool {
      questionsLeft -= 1
      return questionsLeft < 0
    }
  }

  private let person = Person()
  private let folder = TemporaryFolder()

  private func bench(watching: Bool = false) throws -> Workbench {
    try folder.makeFolder("Corpus")
    for number in 1...5 {
      try folder.write(
        "Report \(number)\n\nThe train of report \(number) left before dawn.", to: "Corpus/\(number).txt")
    }
    let now = Instant(milliseconds: 1_700_000_000_000)
    let surroundings = Surroundings(
      reviewer: "mara", now: { now }, makeID: { "id" }, holder: "a test", watchesCorpus: watching,
      isCancelled: { [person] in person.isImpatient() }, tell: { [person] in person.steps.append($0) })
    let opened = try SessionStore.open(folder.place("s.json"), newID: "id", now: now, holder: "a test")
    let bench = Workbench(
      corpus: try Corpus.open(folder.place("Corpus")), store: opened.store, state: opened.state,
      surroundings: surroundings)
    for line in ["claim add \"The trains left\"", "attach a1.1", "attach a2.1", "attach a3.1"] {
      if case .failure(let refusal) = bench.submit(line).outcome { throw UnexpectedRefusal(line: line, refusal) }
    }
    return bench
  }

  @Test(arguments: [
    "search train", "articles train", "check", "summary", "claims", "corpus", "export csv", "export csv $/x.csv",
  ])
  func `a command that is stopped says so, changes nothing and writes nothing`(line: String) throws {
    let bench = try bench()
    let line = line.replacing("$", with: folder.path)
    let (state, entries) = (bench.desk.state, bench.desk.entries)
    for patience in 0..<2 {
      person.questionsLeft = patience
      guard case .failure(let refusal) = bench.submit(line).outcome else {
        Issue.record("'\(line)' was not stopped after \(patience) questions")
        return
      }
      #expect(refusal.problem.hasSuffix("was stopped"))
      #expect(bench.desk.state == state && bench.desk.entries == entries)
      #expect(Files.text(folder.place("x.csv")) == nil)
    }
    person.questionsLeft = .max
    #expect(!bench.submit(line).isRefused)
  }

  @Test func `a search tells how far it is`() throws {
    let bench = try bench()
    person.steps = []
    _ = bench.submit("search train")
    #expect(person.steps.first == WorkStep("articles read", done: 0, of: 5))
    #expect(person.steps.contains(WorkStep("articles read", done: 4, of: 5)))
  }

  @Test func `hits of the search before stay what they were`() throws {
    let bench = try bench()
    _ = bench.submit("search train")
    person.questionsLeft = 2
    _ = bench.submit("search report")
    person.questionsLeft = .max
    #expect(!bench.submit("attach #2 --refutes").isRefused)
  }

  @Test func `rereading a changed corpus that was stopped begins again with the next command`() throws {
    let bench = try bench(watching: true)
    try folder.write("Report 6\n\nAnother train left at noon.", to: "Corpus/6.txt")
    person.questionsLeft = 3
    let answer = bench.submit("claim edit c1 --speaker \"A stationmaster\"")
    #expect(answer.isRefused && bench.desk.entries.count == 4)
    #expect(bench.desk.corpus.count == 5)
    person.questionsLeft = .max
    #expect(bench.submit("articles").notices == ["1 article added"])
    #expect(bench.desk.corpus.count == 6)
  }
}
