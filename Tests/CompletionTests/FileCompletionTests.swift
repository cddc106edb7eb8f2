import AssayCommands
import AssayModel
import AssayWorkbench
import SampleDesk
import Testing

/// Names of files.
struct FileCompletionTests {
  private func desk(home: String? = nil) throws -> Desk {
    var desk = try SampleDesk().bench.desk
    desk.home = home
    return desk
  }

  private func folder() throws -> TemporaryFolder {
    let folder = TemporaryFolder()
    for name in ["Sessions", "Sessions/one.locker", "My notes"] { try folder.makeFolder(name) }
    for name in [
      "Sessions/one.json", "Sessions/one.json.journal", "Sessions/two words.json", "Sessions/list.csv",
      "Sessions/.hidden.json",
    ] { try folder.write("", to: name) }
    return folder
  }

  private func found(_ line: String, _ desk: Desk) -> [Completions.Candidate] {
    Completer.completions(of: line, at: ScalarText(line).count, on: desk).candidates
  }

  @Test func `only sessions and folders can be opened, and nothing hidden is offered`() throws {
    let folder = try folder()
    let texts = found("open \(folder.path)/Sessions/", try desk()).map(\.text)
    #expect(texts == ["\(folder.path)/Sessions/one.json", "\"\(folder.path)/Sessions/two words.json\""])
    let all = found("export csv \(folder.path)/Sessions/", try desk()).map(\.text)
    #expect(all.contains("\(folder.path)/Sessions/list.csv"))
    #expect(found("open \(folder.path)/Sessions/.", try desk()).map(\.text) == ["\(folder.path)/Sessions/.hidden.json"])
  }

  @Test func `what a session keeps beside itself is nobody's to name`() throws {
    let folder = TemporaryFolder()
    for name in ["visit.locker", "visit.articles", "articles"] { try folder.makeFolder(name) }
    for name in [
      "visit.json", "visit.json.journal", "visit.json.journal-1234", "visit.json.part-a8Kz31", "two-part story.json",
    ] { try folder.write("", to: name) }
    let texts = found("export csv \(folder.path)/", try desk()).map(\.text)
    #expect(
      texts == ["\(folder.path)/articles/", "\"\(folder.path)/two-part story.json\"", "\(folder.path)/visit.json"])
  }

  @Test func `a folder's path goes on, in quotes where it needs them`() throws {
    let folder = try folder()
    let session = try #require(found("open \(folder.path)/Se", try desk()).first)
    #expect(session.text == "\(folder.path)/Sessions/")
    #expect(session.suffix == "")
    #expect(found("open \(folder.path)/My", try desk()).map(\.text) == ["\"\(folder.path)/My notes/"])
    #expect(
      found("open \"\(folder.path)/Sessions/tw", try desk()).map(\.text) == [
        "\"\(folder.path)/Sessions/two words.json\""
      ])
  }

  @Test func `the home folder keeps its short name`() throws {
    let folder = try folder()
    #expect(found("open ~/Sess", try desk(home: folder.path)).map(\.text) == ["~/Sessions/"])
    #expect(found("open ~", try desk(home: folder.path)).map(\.text) == ["~/"])
    #expect(found("open ~", try desk()).isEmpty)
  }

  @Test func `a place that is not there offers nothing`() throws {
    #expect(found("open /nowhere/at/all/", try desk()).isEmpty)
  }
}
