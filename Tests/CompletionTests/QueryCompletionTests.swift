import AssayCommands
import AssayModel
import AssayWorkbench
import SampleDesk
import Testing

/// The fields of a query, with what the corpus has.
struct QueryCompletionTests {
  private func found(_ line: String) throws -> Completions {
    Completer.completions(of: line, at: ScalarText(line).count, on: try SampleDesk().bench.desk)
  }

  private func completions(_ line: String) throws -> [String] { try found(line).candidates.map(\.text) }

  @Test func `a query offers its fields, and joints behind a word`() throws {
    #expect(try completions("search ") == ["outlet:", "title:", "lang:", "date:"])
    #expect(try completions("search train ") == ["outlet:", "title:", "lang:", "date:", "OR", "NOT"])
    #expect(try completions("articles la") == ["lang:"])
    #expect(try completions("search train -out") == ["outlet:"])
    #expect(try found("search la").candidates.first?.suffix == "")
  }

  @Test func `outlets are offered quoted, by any of their words`() throws {
    #expect(try completions("search outlet:led") == ["\"The Harbour Ledger\""])
    #expect(try completions("search train outlet:\"the hud") == ["\"The Hudson Courier\""])
    #expect(try found("search outlet:led").replacing == Span(14..<17))
    #expect(try found("search outlet:").candidates.allSatisfy { $0.note?.contains("article") == true })
  }

  @Test func `fields that narrow suggestions are offered with what the corpus has`() throws {
    #expect(try completions("suggest \"Kim came\" ").prefix(4) == ["outlet:", "title:", "lang:", "date:"])
    #expect(try completions("suggest \"Kim came\" outlet:led") == ["\"The Harbour Ledger\""])
    #expect(try completions("suggest \"Kim came\" outlet:\"the hud") == ["\"The Hudson Courier\""])
    #expect(try completions("suggest \"Kim came\" lang:ko date:2023-0") == ["2023-09"])
    #expect(try completions("suggest \"Kim came\" --w") == ["--why"])
  }

  @Test func `languages and days are those of the corpus`() throws {
    #expect(try completions("articles lang:k") == ["ko"])
    #expect(try completions("articles date:") == ["2023-09"])
    #expect(try completions("articles date:2023-09-1").contains("2023-09-12"))
    #expect(try completions("articles date:2023-09-04..2023-09-12") == ["2023-09-04..2023-09-12"])
  }

  @Test func `an outlet that was chosen finds its articles`() throws {
    let desk = try SampleDesk()
    for candidate in try found("articles outlet:").candidates {
      #expect(!desk.show("articles outlet:\(candidate.text)").hasPrefix("0 articles"), "\(candidate.text)")
    }
  }
}
