import AssayCommands
import AssayCorpus
import AssayModel
import AssayReader
import AssaySearch
import AssaySession
import AssayViews
import AssayWorkbench
import SampleDesk
import Testing

/// What the shell says when the reader was left.
struct SummaryTests {
  private func summary(_ before: [String], _ lines: [String]) throws -> String {
    let desk = try SampleDesk()
    for line in before { try desk.run(line) }
    let state = desk.state
    for line in lines { try desk.run(line) }
    return ReadingSummary.line(from: state, to: desk.state, articles: [ArticleHandle(3)])
  }

  @Test func `the summary says what was attached and judged`() throws {
    #expect(try summary(["claim add One", "claim add Two"], []) == "read a3: nothing changed")
    #expect(
      try summary(["claim add One"], ["attach a3.1", "attach a3.2", "confirm"])
        == "read a3: 2 evidences attached, c1 confirmed")
    #expect(
      try summary(
        ["claim add One", "attach a3.1", "deny"], ["detach e1", "undo", "undo", "claim add Two", "focus c1"])
        == "read a3: c1 open again, c2 added")
    #expect(
      try summary(["claim add One"], ["claim add Two", "unverified", "claim drop c1"])
        == "read a3: c2 added and unverified, c1 dropped")
    #expect(try summary(["claim add One", "claim add Two"], ["focus c1"]) == "read a3: c1 in focus")
  }

  @Test func `what was undone is not counted`() throws {
    #expect(try summary(["claim add One"], ["attach a3.1", "undo"]) == "read a3: nothing changed")
  }

  @Test func `of many articles the first are named`() {
    let state = (try? SampleDesk().state) ?? .init()
    let articles = (1...5).map { ArticleHandle($0) }
    #expect(
      ReadingSummary.line(from: state, to: state, articles: articles) == "read a1, a2, a3 and 2 more: nothing changed")
  }
}
