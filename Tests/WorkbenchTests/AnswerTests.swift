import AssayCommands
import AssayCorpus
import AssayJSON
import AssayModel
import AssaySession
import AssayViews
import AssayWorkbench
import SampleDesk
import Testing

struct AnswerTests {
  private func fields(_ line: String, on desk: SampleDesk, place: String? = nil) throws -> JSONObject {
    try #require(try JSONReader.value(of: desk.bench.submit(line).json(place: place)).object)
  }

  private func desk() throws -> SampleDesk {
    let desk = try SampleDesk()
    try desk.run("claim add \"Kim came by train\" --speaker \"An official\" --date 2023-09", "attach a6.6.1", "confirm")
    return desk
  }

  @Test(arguments: [
    ("search train", ["hits", "total"]), ("articles", ["articles", "skipped"]), ("check", ["evidence", "findings"]),
    ("claims", ["claims"]), ("claim add Two", ["claim"]), ("attach a6.4.1", ["evidence"]), ("show c1", ["claim"]),
    ("deny", ["claim"]), ("undo", ["entries"]), ("log", ["entries"]), ("set", ["settings"]), ("help", ["commands"]),
    ("summary", ["summary", "claims"]), ("export csv", ["format", "document"]),
    ("save $TMP/a.json", ["file", "entries"]),
    ("show a1", ["article", "paragraphs", "evidence"]), ("export csv $TMP/a.csv", ["format", "file"]), ("quit", []),
  ])
  func `an answer has the fields that are promised`(line: String, names: [String]) throws {
    let fields = try fields(line, on: try desk())
    #expect(fields.names.prefix(2) == ["command", "ok"])
    #expect(fields["ok"] == true)
    for name in names { #expect(fields[name] != nil, "\(name) is missing") }
  }

  @Test func `claims, evidence, hits and articles have the shapes that are promised`() throws {
    let desk = try desk()
    let claim = try #require(try fields("show c1", on: desk)["claim"])
    #expect(
      claim.object?.names.prefix(7) == ["id", "text", "speaker", "date", "verdict", "rationale", "evidence"])
    #expect(claim["date"] == "2023-09")
    #expect(claim["rationale"] == .null)
    let evidence = try #require(claim["evidence"]?.array?.first)
    #expect(
      evidence.object?.names.prefix(7) == ["id", "stance", "article", "start", "end", "quote", "fidelity"])
    #expect(evidence["fidelity"] == "exact")
    let hit = try #require(try fields("search train", on: desk)["hits"]?.array?.first)
    for name in ["n", "article", "handle", "start", "end", "excerpt", "score"] { #expect(hit[name] != nil, "\(name)") }
    let article = try #require(try fields("articles", on: desk)["articles"]?.array?.first)
    for name in ["id", "handle", "title", "outlet", "published", "language", "digest", "scalars"] {
      #expect(article[name] != nil, "\(name)")
    }
  }

  @Test func `a refusal says what, where and what next`() throws {
    let fields = try fields("mar c9 denied", on: try desk(), place: "review.assay:14")
    #expect(fields["command"] == "mark")
    #expect(fields["ok"] == false)
    #expect(fields["error"]?["problem"] == "no claim c9 (the last is c1)")
    #expect(fields["error"]?["place"] == "review.assay:14")
    #expect(fields["error"]?["remedy"] == "Type 'claims' to list them.")
    #expect(fields["error"]?["span"] == [.integer(4), .integer(6)])
  }

  @Test func `a refusal about a file names the line and the file`() throws {
    let desk = try desk()
    try desk.run("save $TMP/a.json")
    try desk.folder.write("no session", to: "notes.txt")
    let fields = try fields("open $TMP/notes.txt", on: desk, place: "review.assay:14")
    #expect(fields["error"]?["place"] == "review.assay:14: $TMP/notes.txt, line 1, column 1")
  }

  @Test func `check answers with a failure only when it finds something`() throws {
    let desk = try desk()
    #expect(!desk.bench.submit("check").isFailure)
    try desk.run("claim add Two")
    let answer = desk.bench.submit("check")
    #expect(answer.isFailure)
    #expect(!answer.isRefused)
  }
}
