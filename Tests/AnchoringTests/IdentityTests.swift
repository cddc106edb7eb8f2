import AssayAnchoring
import AssayModel
import Testing

/// A passage that stands several times is known by its own sentence and paragraph, whatever becomes of its neighbours.
struct IdentityTests {
  private static let heading = "Court day"
  private static let low = "Ann Low ran the clinic until May. “I did not know about the money,” she told the court."
  private static let middle =
    "Reporters stood at the gate from eight in the morning.\n\nA clerk read the list of cases, and then he read it again."
  private static let hart =
    "Eve Hart kept the books for nine years. “I did not know about the money,” she told the court."
  private static let close = "The court will meet again next week."

  private static let phrase = "I did not know about the money"
  private static let sentence = "“I did not know about the money,” she told the court."

  private static func article(_ paragraphs: String...) -> String { paragraphs.joined(separator: "\n\n") }
  private static let old = article(heading, low, middle, hart, close)

  /// The two roads: by the description alone, and with the old text.
  private static func roads(_ words: String, of old: String, in new: String, occurrence: Int = 1) -> [Anchoring] {
    [
      Samples.anchored(words, of: old, in: new, occurrence: occurrence),
      Samples.anchoredThroughLocker(words, of: old, in: new, occurrence: occurrence),
    ]
  }

  @Test(arguments: [phrase, sentence])
  func `a quotation does not pass to another speaker when its own goes`(words: String) {
    let new = Self.article(Self.heading, Self.hart, Self.middle, Self.close)
    for found in Self.roads(words, of: Self.old, in: new) { #expect(found == .orphaned) }
  }

  @Test(arguments: [phrase, sentence])
  func `a quotation stays with its speaker when two paragraphs change places`(words: String) {
    let new = Self.article(Self.heading, Self.hart, Self.middle, Self.low, Self.close)
    for found in Self.roads(words, of: Self.old, in: new) {
      #expect(found.span == Samples.span(of: words, in: new, occurrence: 2))
    }
  }

  @Test func `a line of a list is known by its name`() {
    let old = "The court has judged:\n\nDuval: convicted of fraud.\n\nEkman: convicted of fraud.\n\nNobody appealed."
    let new = "The court has judged:\n\nDuval: convicted of fraud.\n\nNobody appealed."
    for found in Self.roads("convicted of fraud", of: old, in: new) {
      #expect(found.span == Samples.span(of: "convicted of fraud", in: new))
    }
    for found in Self.roads("convicted of fraud", of: old, in: new, occurrence: 2) { #expect(found == .orphaned) }
  }

  @Test(arguments: [true, false])
  func `a line of a list stays itself when another takes its place among the neighbours`(hasLocker: Bool) {
    let lines = [
      "Tutorials for ministries", "Guide to checking letters (PDF)",
      "Board quick guide to writing letters in plain style (PDF)",
      "Board quick guide to writing reports in plain style (PDF)", "Office rules for dates and numbers (PDF)",
      "Addresses of all offices",
    ]
    var swapped = lines
    swapped.swapAt(2, 3)
    let (old, new) = (lines.joined(separator: "\n\n"), swapped.joined(separator: "\n\n"))
    for occurrence in [1, 2] {
      let found = Self.roads("Board quick guide to writing", of: old, in: new, occurrence: occurrence)[
        hasLocker ? 1 : 0]
      #expect(found.span == Samples.span(of: "Board quick guide to writing", in: new, occurrence: 3 - occurrence))
    }
  }

  @Test func `two short paragraphs that change places keep their sentences`() {
    let north = "The north stand has 14 seats too few. Repairs will cost two million euros."
    let south = "The south stand leaks in 9 places. Repairs will cost two million euros."
    let old = Self.article("At the stadium", north, south, "The club will decide in June.")
    let new = Self.article("At the stadium", south, north, "The club will decide in June.")
    for found in Self.roads("Repairs will cost two million euros.", of: old, in: new) {
      #expect(found.span == Samples.span(of: "Repairs will cost two million euros.", in: new, occurrence: 2))
    }
  }

  @Test func `of three lookalikes none takes the place of a sentence that went`() {
    let said = "The fee will rise to five euros, the council said."
    let places = ["Harbour", "Museum", "Tower"].map { "\($0) visitors pay four euros today. \(said)" }
    let pool = "Swimmers at the old pool pay three euros. \(said)"
    let old = ([pool] + places).joined(separator: "\n\n")
    for found in Self.roads(said, of: old, in: places.joined(separator: "\n\n")) {
      #expect(found.fidelity == .orphaned || found.fidelity == .ambiguous)
    }
  }

  @Test(arguments: [
    ("The mayor resigned on Friday, the clerk said.", "The mayor never resigned on Friday, the clerk said."),
    ("The mayor resigned on Friday, the clerk said.", "It is false that the mayor resigned on Friday, the clerk said."),
    ("Ann Low resigned on Friday, the clerk said.", "Eve Hart resigned on Friday, the clerk said."),
    ("The mayor resigned on Friday, the clerk said.", "The mayor’s deputy resigned on Friday, the clerk said."),
  ])
  func `a sentence turned around the same words is said`(before: String, after: String) {
    let frame = { (sentence: String) in "A week in the town hall.\n\n\(sentence)\n\nThe council meets on Tuesday." }
    for found in Self.roads("resigned on Friday", of: frame(before), in: frame(after)) {
      #expect(found.span == Samples.span(of: "resigned on Friday", in: frame(after)))
      #expect(found.surroundings != nil)
    }
    for found in Self.roads("resigned on Friday", of: frame(before), in: "Late edition.\n\n" + frame(before)) {
      #expect(found.surroundings == nil)
    }
  }

  @Test(arguments: [
    ("It was -5 degrees.", "It was 5 degrees."), ("They paid $40 for it.", "They paid €40 for it."),
    ("It grew by 4% a year.", "It grew by 4‰ a year."), ("The area is x² at most.", "The area is x2 at most."),
    ("They told US about it.", "They told us about it."), ("They gave it a 👍 today.", "They gave it a 👎 today."),
    ("“I did it,” he said.", "“I did it?” he said."),
  ])
  func `a sign that changes the meaning is not typography`(before: String, after: String) {
    #expect(WordDifference(from: before, to: after).severity > .typography)
  }

  @Test func `curly marks, case and dashes stay typography`() {
    #expect(WordDifference(from: "He said 'no' - twice.", to: "He said ‘no’ – twice.").severity == .typography)
    #expect(WordDifference(from: "The End", to: "the end").severity == .typography)
  }
}
