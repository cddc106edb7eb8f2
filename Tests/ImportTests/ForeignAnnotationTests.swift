import AssayImports
import AssayModel
import AssaySession
import SampleDesk
import Testing

/// Annotations as other programs write them.
struct ForeignAnnotationTests {
  private static let source = "https://example.org/lantern-quarterly/2023/09/kim-in-russia"

  private func plan(_ members: String) throws -> ImportPlan {
    let text = "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"type\":\"Annotation\",\(members)}"
    var state = SessionState()
    state.apply(
      Entry(number: 1, at: .earliest, by: "m", input: "i", events: [.claimAdded(ClaimID(1), Statement(text: "Six"))]))
    let sheet = try #require(ImportRegistry.format(named: "webannotation")).read(Array(text.utf8))
    return ImportPlan(sheet, into: state, over: SampleCorpus.all, loose: ClaimID(1))
  }

  private func attached(_ plan: ImportPlan) -> [String] {
    plan.events.compactMap {
      guard case .evidenceAttached(_, to: _, let stance, let citation, let note) = $0 else { return nil }
      return "\(stance) “\(citation.quote)”\(note.map { " (\($0))" } ?? "")"
    }
  }

  private func target(_ selector: String) -> String { "{\"source\":\"\(Self.source)\",\"selector\":\(selector)}" }
  private func quote(_ words: String, _ more: String = "") -> String {
    "{\"type\":\"TextQuoteSelector\",\"exact\":\"\(words)\"\(more)}"
  }

  @Test(arguments: [
    "\"bodyValue\":\"supports\"",
    "\"motivation\":\"assessing\",\"body\":{\"type\":\"TextualBody\",\"value\":\"Supports\"}",
    "\"body\":[{\"type\":\"TextualBody\",\"value\":\"supports\",\"purpose\":\"tagging\"}]",
  ])
  func `a stance is taken from a body of no purpose too`(body: String) throws {
    #expect(attached(try plan("\(body),\"target\":\(target(quote("five drones")))")) == ["supports “five drones”"])
  }

  @Test func `a text of no purpose beside a stance is a note`() throws {
    let bodies = """
      "body":[{"type":"TextualBody","value":"refutes","purpose":"tagging"},{"type":"TextualBody","value":"See there."},
       {"type":"SpecificResource","source":"https://a.example"}]
      """
    #expect(
      attached(try plan("\(bodies),\"target\":\(target(quote("five drones")))"))
        == ["refutes “five drones” (See there.)"])
  }

  @Test func `each target is an evidence, and what selects nothing is told`() throws {
    let targets = """
      "bodyValue":"supports","target":[\(target(quote("five drones"))),"\(Self.source)",
       {"type":"List","items":[\(target(quote("a bulletproof vest")))]},\(target(quote("words that stand nowhere")))]
      """
    let plan = try plan(targets)
    #expect(attached(plan).count + plan.report.skipped.count == 4)
    #expect(attached(plan).first == "supports “five drones”")
    #expect(plan.report.skipped.contains { $0.place == "annotation 1, target 2" && $0.reason.contains("no words") })
    #expect(plan.report.skipped.contains { $0.place == "annotation 1, target 4" })
  }

  @Test func `of a choice of targets the first is taken, and that is told`() throws {
    let items = "[\(target(quote("five drones"))),\(target(quote("drones")))]"
    let plan = try plan("\"bodyValue\":\"supports\",\"target\":{\"type\":\"Choice\",\"items\":\(items)}")
    #expect(attached(plan) == ["supports “five drones”"])
    #expect(plan.report.skipped.map(\.reason) == ["of 2 targets to choose from the first is taken"])
  }

  @Test func `the innermost selector chooses the words`() throws {
    let inner = "\"refinedBy\":\(quote("five drones"))"
    let cases = [
      "{\"type\":\"XPathSelector\",\"value\":\"/html/p[2]\",\(inner)}",
      "{\"type\":\"TextPositionSelector\",\"start\":0,\"end\":9000,\(inner)}",
      quote("went home with five drones and a bulletproof vest", ",\(inner)"),
      "{\"type\":\"FragmentSelector\",\"value\":\"p2\",\"refinedBy\":{\"type\":\"CssSelector\",\"value\":\"p\",\(inner)}}",
      quote("five drones", ",\"refinedBy\":{\"type\":\"TextPositionSelector\",\"start\":0,\"end\":11}"),
    ]
    for selector in cases {
      let attached = attached(try plan("\"bodyValue\":\"supports\",\"target\":\(target(selector))"))
      #expect(attached == ["supports “five drones”"], "\(selector)")
    }
    let part = quote("five drones", ",\"refinedBy\":{\"type\":\"TextPositionSelector\",\"start\":0,\"end\":4}")
    let plan = try plan("\"bodyValue\":\"supports\",\"target\":\(target(part))")
    // The word alone stands in many places: the words around it, which the outer selector has, tell which is meant.
    #expect(
      attached(plan).allSatisfy { $0 == "supports “five”" } && attached(plan).count + plan.report.skipped.count == 1)
  }

  @Test func `a position inside another selector is none in the article`() throws {
    let selector =
      "{\"type\":\"CssSelector\",\"value\":\"p\",\"refinedBy\":{\"type\":\"TextPositionSelector\",\"start\":1,\"end\":9}}"
    let plan = try plan("\"bodyValue\":\"supports\",\"target\":\(target(selector))")
    #expect(plan.report.skipped.map(\.reason) == ["it has no quotation, and a position alone proves nothing"])
  }
}
