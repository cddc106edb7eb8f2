import AssayAnchoring
import AssayModel
import Seeded
import Testing

@Suite struct ArticleDifferenceTests {
  private let ferry = "The ferry to the islands leaves at seven in the morning from the old pier."
  private let council = "Councillors voted on Monday to close the swimming bath in the harbour district."
  private let weather = "Rain is expected over the weekend, with strong wind along the northern coast."
  private let market = "Traders at the fish market said prices had fallen by a third since the spring."

  private func rows(_ old: [String], _ new: [String]) -> [ArticleDifference.Row] {
    func laidOut(_ paragraphs: [String]) -> (text: ScalarText, spans: [Span]) {
      var spans: [Span] = []
      var start = 0
      for paragraph in paragraphs {
        let count = paragraph.unicodeScalars.count
        spans.append(Span(start..<start + count))
        start += count + 2
      }
      return (ScalarText(paragraphs.joined(separator: "\n\n")), spans)
    }
    let (oldText, oldSpans) = laidOut(old)
    let (newText, newSpans) = laidOut(new)
    return ArticleDifference(
      TextChange(from: oldText, to: newText), oldParagraphs: oldSpans, newParagraphs: newSpans
    ).rows
  }

  @Test func `two paragraphs with the same quotation that change places have moved`() {
    let ann = "Ann Low ran the clinic until May. “I did not know about the money,” she told the court."
    let eve = "Eve Hart kept the books for nine years. “I did not know about the money,” she told the court."
    let shape = shape(rows([ferry, ann, eve, weather], [ferry, eve, ann, weather]))
    #expect(shape.allSatisfy { !$0.hasPrefix("changed") })
    #expect(shape.count { $0.hasPrefix("moved") || $0.hasPrefix("kept") } == 4)
  }

  /// `kept 0 0`, without the words.
  private func shape(_ rows: [ArticleDifference.Row]) -> [String] {
    rows.map { row in
      switch row {
      case .kept(let old, let new): "kept \(old) \(new)"
      case .changed(let old, let new, _): "changed \(old.map { $0 }) \(new.map { $0 })"
      case .moved(let old, let new): "moved \(old) \(new)"
      case .removed(let old): "removed \(old)"
      case .added(let new): "added \(new)"
      }
    }
  }

  @Test func `the same text has nothing but kept paragraphs`() {
    #expect(
      shape(rows([ferry, council, weather], [ferry, council, weather])) == ["kept 0 0", "kept 1 1", "kept 2 2"])
    #expect(rows([], []).isEmpty)
  }

  @Test func `a changed word makes its paragraph changed and no other`() throws {
    let after = ferry.split(separator: "seven").joined(separator: "eight")
    let rows = rows([council, ferry, weather], [council, after, weather])
    #expect(shape(rows) == ["kept 0 0", "changed [1] [1]", "kept 2 2"])
    guard case .changed(_, _, let words) = rows[1] else { return }
    #expect(words.changes == [.number])
    #expect(words.runs.filter { $0.kind == .removed }.map(\.text) == ["seven "])
  }

  @Test func `paragraphs that go and come stand where they stood`() {
    #expect(shape(rows([ferry, council, weather], [ferry, weather])) == ["kept 0 0", "removed 1", "kept 2 1"])
    #expect(shape(rows([ferry, weather], [ferry, council, weather])) == ["kept 0 0", "added 1", "kept 1 2"])
    #expect(shape(rows([ferry, council], [ferry, market])) == ["kept 0 0", "removed 1", "added 1"])
    #expect(shape(rows([], [ferry])) == ["added 0"])
    #expect(shape(rows([ferry], [])) == ["removed 0"])
  }

  @Test func `a paragraph among other neighbours is moved, not removed`() {
    let moved = shape(rows([ferry, council, weather, market], [market, ferry, council, weather]))
    #expect(moved == ["moved 3 0", "kept 0 1", "kept 1 2", "kept 2 3"])
  }

  @Test func `what is written with other scalars is changed though it looks the same`() {
    #expect(shape(rows(["A caf\u{E9} at the pier."], ["A cafe\u{301} at the pier."])) == ["changed [0] [0]"])
  }

  @Test func `a paragraph that grew or was cut short is the same one still`() {
    #expect(shape(rows([ferry], [ferry + " " + weather])) == ["changed [0] [0]"])
    #expect(shape(rows([ferry + " " + weather], [weather])) == ["changed [0] [0]"])
  }

  @Test func `split and joined paragraphs stay together, and no word of them counts as gone`() throws {
    let split = rows([weather, council + " " + ferry], [weather, council, ferry])
    #expect(shape(split) == ["kept 0 0", "changed [1] [1, 2]"])
    let joined = rows([council, ferry, market], [council + " " + ferry, market])
    #expect(shape(joined) == ["changed [0, 1] [0]", "kept 2 1"])
    for row in [split[1], joined[0]] {
      guard case .changed(_, _, let words) = row else { continue }
      #expect(words.runs.map(\.kind) == [.kept])
      #expect(words.severity <= .typography)
    }
  }

  @Test func `every paragraph of both texts stands in exactly one row, however they were shuffled`() {
    var random = Random(seed: 5)
    let words = ["pier", "the", "of", "rain", "seven", "ferry", "not", "coast", "market"]
    for _ in 0..<200 {
      func text() -> [String] {
        (0..<random.below(7)).map { _ in
          (0..<1 + random.below(6)).map { _ in words[random.below(words.count)] }.joined(separator: " ") + "."
        }
      }
      let old = text()
      let new = text()
      var seenOld: [Int] = []
      var seenNew: [Int] = []
      for row in rows(old, new) {
        switch row {
        case .kept(let one, let other):
          #expect(old[one] == new[other])
          seenOld.append(one)
          seenNew.append(other)
        case .changed(let some, let others, _):
          seenOld += some
          seenNew += others
        case .moved(let one, let other):
          seenOld.append(one)
          seenNew.append(other)
        case .removed(let one): seenOld.append(one)
        case .added(let other): seenNew.append(other)
        }
      }
      #expect(seenOld.sorted() == Array(old.indices))
      #expect(seenNew == Array(new.indices))
    }
  }
}
