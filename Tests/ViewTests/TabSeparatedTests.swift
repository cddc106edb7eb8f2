import AssayJSON
import AssayViews
import AssayWorkbench
import SampleDesk
import Testing

struct TabSeparatedTests {
  private func text(_ line: String, on desk: SampleDesk) throws -> [String] {
    let view = try desk.bench.submit(line).outcome.get()
    return TabSeparated.text(of: view).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map(String.init)
  }

  @Test func `the main table has a row of names and a row for each thing`() throws {
    let desk = try SampleDesk()
    try desk.run("claim add \"Kim came by train\" --speaker \"An official\"", "attach a6.6.1", "attach a6.4.1", "deny")
    let rows = try text("claims", on: desk).map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    #expect(rows.count == 2)
    #expect(rows[0].prefix(7) == ["id", "text", "speaker", "date", "verdict", "rationale", "evidence"])
    #expect(rows[1].prefix(7) == ["c1", "Kim came by train", "An official", "", "denied", "", "e1, e2"])
    #expect(Set(rows.map(\.count)).count == 1)
    #expect(try text("search drones", on: desk).first?.hasPrefix("n\tarticle\thandle\tstart\tend\t") == true)
  }

  @Test func `without a table each field is a row`() throws {
    let desk = try SampleDesk()
    #expect(try text("claim add One", on: desk).prefix(2) == ["id\tc1", "text\tOne"])
    #expect(try text("set", on: desk).contains("preferences.output\ttext"))
  }

  @Test func `the table of a check are its findings`() throws {
    let desk = try SampleDesk()
    try desk.run("claim add One", "attach a6.6.1")
    let rows = try text("check", on: desk)
    #expect(rows.first?.hasPrefix("kind\tclaim\tevidence\t") == true && rows.count > 1, "\(rows)")
    try desk.run("confirm")
    #expect(try text("check", on: desk) == [])
  }

  @Test func `an empty table has no rows`() throws {
    let desk = try SampleDesk()
    #expect(try text("claims", on: desk) == [])
    #expect(try text("search zeppelin", on: desk) == [])
  }

  @Test func `a cell holds no tab and no line end, and nothing that harms a terminal`() {
    func text(of fields: JSONObject) -> String {
      var view = View()
      view.fields = fields
      return TabSeparated.text(of: view)
    }
    var object = JSONObject()
    object["a\tb"] = .string("one\ttwo\r\nthree\u{1B}[2J\u{202E}")
    #expect(text(of: object) == "a b\tone two three[2J\n")
    var table = JSONObject()
    table["rows"] = .array([.object(object), .object(["x": [.integer(1), true, .null]])])
    #expect(text(of: table) == "a b\tx\none two three[2J\t\n\t1, true, \n")
  }
}
