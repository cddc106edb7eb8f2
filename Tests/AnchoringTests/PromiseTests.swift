import AssayModel
import Seeded
import Testing

@testable import AssayAnchoring

/// What holds of every anchor, whatever became of the text.
struct PromiseTests {
  private static let words = [
    "the", "a", "of", "talks", "ferry", "union", "said", "not", "Ols", "3", "4", "не", "회담", "会", ",", ".", "“", "”",
    "\n", "\n\n",
    "e\u{301}", "é",
  ]

  private static func words(_ count: Int, _ generator: inout Random) -> [String] {
    (0..<count).map { _ in words.randomElement(using: &generator) ?? "" }
  }

  /// The words after some were taken out, put in, put in other case or carried elsewhere.
  private static func changed(_ words: [String], _ generator: inout Random) -> [String] {
    var words = words
    for _ in 0..<Int.random(in: 0...6, using: &generator) {
      let at = Int.random(in: 0...words.count, using: &generator)
      let end = min(words.count, at + Int.random(in: 0...8, using: &generator))
      switch Int.random(in: 0...3, using: &generator) {
      case 0: words.removeSubrange(at..<end)
      case 1: words.insert(contentsOf: Self.words(end - at, &generator), at: at)
      case 2: for place in at..<end { words[place] = words[place].uppercased() }
      default:
        let block = Array(words[at..<end])
        words.removeSubrange(at..<end)
        words.insert(contentsOf: block, at: Int.random(in: 0...words.count, using: &generator))
      }
    }
    return words
  }

  @Test func `what is called the same holds the quote to the letter, what is called altered never does`() {
    var generator = Random(seed: 4)
    for _ in 0..<150 {
      let oldWords = Self.words(Int.random(in: 1...80, using: &generator), &generator)
      let old = TokenisedText(oldWords.joined(separator: " "))
      let new = TokenisedText(Self.changed(oldWords, &generator).joined(separator: " "))
      let change = TextChange(from: old, to: new)
      for _ in 0..<4 {
        let start = Int.random(in: 0..<old.text.count, using: &generator)
        let span = Span(start..<Int.random(in: start...min(old.text.count, start + 60), using: &generator))
        let description = Description(of: span, in: old)
        for found in [anchor(description, in: new), anchor(description, through: change)] {
          check(found, of: description, in: new.text)
        }
      }
    }
  }

  private func check(_ found: Anchoring, of description: Description, in text: ScalarText) {
    let holdsQuote = found.span.map {
      $0.end <= text.count && text[$0].unicodeScalars.elementsEqual(description.quote.unicodeScalars)
    }
    switch found.fidelity {
    case .exact, .moved: #expect(holdsQuote == true, "\(description.quote.debugDescription)")
    case .altered:
      #expect(holdsQuote == false, "\(description.quote.debugDescription)")
      #expect(found.difference?.severity != WordDifference.Severity.none)
    case .ambiguous:
      #expect(found.span == nil)
      #expect(found.candidates.count > 1)
      #expect(found.candidates == found.candidates.sorted())
    case .orphaned: #expect(found == .orphaned)
    }
    #expect((found.difference != nil) == (found.fidelity == .altered))
    #expect(found.candidates.isEmpty || found.fidelity == .ambiguous)
  }

  @Test func `a difference pairs equal words in ascending order, once each`() {
    var generator = Random(seed: 5)
    for round in 0..<200 {
      let length = round == 0 ? 3000 : Int.random(in: 0...150, using: &generator)
      let oldWords = Self.words(length, &generator)
      let old = TokenisedText(oldWords.joined(separator: " "))
      let new = TokenisedText(Self.changed(oldWords, &generator).joined(separator: " "))
      let change = TextChange(from: old, to: new)
      var last: Int32 = -1
      for (token, partner) in change.toNew.enumerated() where partner >= 0 {
        #expect(partner > last)
        #expect(old.keys[token] == new.keys[Int(partner)])
        #expect(change.toOld[Int(partner)] == Int32(token))
        last = partner
      }
      #expect(change.toOld.count { $0 >= 0 } == change.toNew.count { $0 >= 0 })
    }
  }
}
