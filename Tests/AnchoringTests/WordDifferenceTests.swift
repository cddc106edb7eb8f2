import AssayAnchoring
import Seeded
import Testing

/// What is shown of an altered quote.
struct WordDifferenceTests {
  @Test func `runs tell what was kept, removed and added`() {
    let difference = WordDifference(from: "The talks end on Monday.", to: "The talks will end on Tuesday.")
    #expect(
      difference.runs == [
        .init(.kept, "The talks "), .init(.added, "will "), .init(.kept, "end on "), .init(.removed, "Monday"),
        .init(.added, "Tuesday"), .init(.kept, "."),
      ])
  }

  @Test(arguments: [
    ("Fuel rose 3.5 percent.", "Fuel rose 3.6 percent.", WordDifference.Change.number),
    ("He gave three reasons.", "He gave four reasons.", .number),
    ("He was paid.", "He was not paid.", .negation),
    ("He didn’t pay.", "He did pay.", .negation),
    ("Он пришёл вчера.", "Он не пришёл вчера.", .negation),
    ("他来了。", "他没来。", .negation),
    ("首相は行きました。", "首相は行きませんでした。", .negation),
    ("Minister Ols left early.", "Minister Berg left early.", .name),
    ("장관은 떠났다.", "총리는 떠났다.", .name),
    ("The talks were long.", "The talks were short.", .word),
    ("The talks, he said, ended.", "The talks he said ended.", .typography),
    ("the Idea lab", "the IDEA lab", .typography),
  ])
  func `a change is named by what it means`(old: String, new: String, change: WordDifference.Change) {
    #expect(WordDifference(from: old, to: new).changes.contains(change))
  }

  @Test func `numbers, names and negations are louder than wording, and wording than marks`() {
    #expect(WordDifference(from: "up 5", to: "up 6").severity == .meaning)
    #expect(WordDifference(from: "it rose fast", to: "it rose slowly").severity == .wording)
    #expect(WordDifference(from: "yes, it is", to: "yes it is").severity == .typography)
    #expect(WordDifference(from: "as it is", to: "as it is").severity == .none)
  }

  @Test(arguments: [
    ("قال أحمد إنه لم يؤكد", "قال ا\u{654}حمد ا\u{655}نه لم يو\u{654}كد"), ("محمّد", "محم\u{651}د"),
    ("كتّاب", "كت\u{651}اب"), ("क़लम", "क\u{93C}लम"), ("Việt Nam", "Vie\u{323}\u{302}t Nam"),
  ])
  func `a name that is only encoded otherwise has not changed`(old: String, new: String) {
    #expect(WordDifference(from: old, to: new).severity <= .typography)
    #expect(WordDifference(from: new, to: old).severity <= .typography)
  }

  @Test func `a number with a decimal mark is one word`() {
    let difference = WordDifference(from: "rose 3.5 percent", to: "rose 3.6 percent")
    #expect(
      difference.runs == [
        .init(.kept, "rose "), .init(.removed, "3.5 "), .init(.added, "3.6 "), .init(.kept, "percent"),
      ])
  }

  @Test func `kept and added runs together are the new wording`() {
    var generator = Random(seed: 11)
    let words = ["the", "talks", "did", "not", "end", "3.5", "Ols", "—", "“no”", "회담", "会", "\n", "…"]
    for _ in 0..<300 {
      func sentence() -> String {
        (0..<Int.random(in: 0...15, using: &generator)).map { _ in words.randomElement(using: &generator) ?? "" }
          .joined(separator: " ").drop { $0.isWhitespace }.description
      }
      let new = sentence()
      let difference = WordDifference(from: sentence(), to: new)
      #expect(difference.runs.filter { $0.kind != .removed }.map(\.text).joined() == new)
    }
  }
}
