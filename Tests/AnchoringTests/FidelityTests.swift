import AssayAnchoring
import AssayModel
import Seeded
import Testing

/// What an evidence is said to be after its article changed, without the old text at hand.
struct FidelityTests {
  private let report = Samples.report
  private let cited = "Her members had not been paid for overtime since March, she said."

  @Test func `words put in far away leave a quote exact at its new offset`() {
    let new = "Updated at noon.\n\n" + report.changing("Lorries", to: "All lorries")
    let found = Samples.anchored(cited, of: report, in: new)
    #expect(found.fidelity == .exact)
    #expect(found.span == Samples.span(of: cited, in: new))
  }

  @Test func `random edits far from a quote keep it exact`() {
    var generator = Random(seed: 7)
    let paragraphs = report.split(separator: "\n\n").map(String.init)
    for _ in 0..<200 {
      var changed = paragraphs
      for at in [0, 1, 5] where Bool.random(using: &generator) {
        var words = changed[at].split(separator: " ")
        words.remove(at: Int.random(in: 0..<words.count, using: &generator))
        words.insert("harbour", at: Int.random(in: 0...words.count, using: &generator))
        changed[at] = words.joined(separator: " ")
      }
      let new = changed.joined(separator: "\n\n")
      let found = Samples.anchored(cited, of: report, in: new)
      #expect(found == Anchoring(fidelity: .exact, span: Samples.span(of: cited, in: new)))
    }
  }

  @Test func `the same words in other surroundings have moved`() {
    let lone = "Lorries with fresh fish are let through first."
    let new = lone + "\n\nThe quay stayed empty all day.\n\n" + report.changing(" " + lone, to: "")
    let found = Samples.anchored(lone, of: report, in: new)
    #expect(found.fidelity == .moved)
    #expect(found.span == Samples.span(of: lone, in: new))
  }

  @Test(arguments: [
    ("The bridge would be closed", "It is false that the bridge would be closed", true),
    ("The bridge would be closed", "The bridge would be shut", false),
    ("The mayor said that the bridge would be closed", "The mayor denied that the bridge would be shut", true),
  ])
  func `a sentence that is denied around altered words is told`(before: String, after: String, isTold: Bool) throws {
    let old = "Traffic was light on Monday.\n\n\(before) for repairs until the end of June.\n\nNobody was hurt."
    let new = old.changing(before, to: after)
    let quote =
      before.hasPrefix("The bridge")
      ? "The bridge would be closed for repairs" : "the bridge would be closed for repairs"
    let found = Samples.anchored(quote, of: old, in: new)
    #expect(found.fidelity == .altered)
    #expect((found.surroundings?.changes.contains(.negation) == true) == isTold)
  }

  @Test func `an altered quote is never called exact`() throws {
    let new = report.changing("had not been paid", to: "had been paid")
    let found = Samples.anchored(cited, of: report, in: new)
    #expect(found.fidelity == .altered)
    #expect(Samples.words(found.span, of: new) == "Her members had been paid for overtime since March, she said.")
    let difference = try #require(found.difference)
    #expect(difference.changes.contains(.negation))
    #expect(difference.severity == .meaning)
  }

  @Test func `a quote whose marks alone were changed is altered, and said quietly`() throws {
    let words = "“We regret every single one of them,” she told reporters"
    let new = report.changing(words, to: "\"We regret every single one of them,\" she told reporters")
    let found = Samples.anchored(words, of: report, in: new)
    #expect(found.fidelity == .altered)
    #expect(found.difference?.severity == .typography)
  }

  @Test func `a quote whose sentence was cut is an orphan`() {
    for sentence in [cited, "The company denies this.", "A decision is due on Thursday."] {
      let found = Samples.anchored(sentence, of: report, in: report.changing(sentence, to: ""))
      #expect(found == .orphaned, "\(sentence)")
    }
  }

  @Test func `a lookalike in place of a deleted sentence is an orphan, not a match`() {
    let old = """
      The northern plant made 1,200 engines in May and closed for two weeks.

      The southern plant made 1,350 engines in May and closed for two weeks.

      Nobody at either plant would comment on the autumn.
      """
    let northern = "The northern plant made 1,200 engines in May and closed for two weeks."
    let southern = "The southern plant made 1,350 engines in May and closed for two weeks."
    for (cited, gone) in [(northern, northern + "\n\n"), (southern, southern + "\n\n")] {
      let new = old.changing(gone, to: "")
      #expect(Samples.anchored(cited, of: old, in: new) == .orphaned)
      #expect(Samples.anchoredThroughLocker(cited, of: old, in: new) == .orphaned)
    }
  }

  @Test func `a phrase that goes with its sentence does not settle on another of its places`() {
    let old = report.changing(
      "A decision is due on Thursday.", to: "The harbour master declined to add to that. A decision is due.")
    let new = old.changing("The harbour master expects queues of up to four kilometres at the weekend. ", to: "")
    #expect(Samples.anchored("harbour master", of: old, in: new) == .orphaned)
    #expect(Samples.anchoredThroughLocker("harbour master", of: old, in: new) == .orphaned)
  }

  @Test func `a phrase that stands twice is found in its own place`() {
    let old = report.changing("A decision is due on Thursday.", to: "The harbour master declined to add to that.")
    let new = "Late edition.\n\n" + old.changing("four kilometres", to: "five kilometres")
    for occurrence in 1...2 {
      let found = Samples.anchored("harbour master", of: old, in: new, occurrence: occurrence)
      #expect(found.fidelity == .exact)
      #expect(found.span == Samples.span(of: "harbour master", in: new, occurrence: occurrence))
    }
  }

  @Test func `places that nothing tells apart are ambiguous, and all are listed`() {
    let line = "No comment was made.\n"
    let old = "The list follows.\n" + line
    let new = String(repeating: "\n" + line, count: 3)
    let found = Samples.anchored("No comment was made.", of: old, in: new)
    #expect(found.fidelity == .ambiguous)
    #expect(found.span == nil)
    #expect(found.candidates.count == 3)
  }

  @Test func `nothing is found in an empty text`() {
    #expect(Samples.anchored(cited, of: report, in: "") == .orphaned)
    #expect(Samples.anchoredThroughLocker(cited, of: report, in: "") == .orphaned)
  }
}
