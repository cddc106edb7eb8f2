import AssayIndex
import AssayModel
import AssaySearch
import Testing

@Suite struct SuggestTests {
  private let texts = [
    "The envoy arrived by train on Monday. He met the governor of Orlin in the evening. They spoke of grain for two hours.",
    "Rain fell on the harbour. The ferry to Orlin was late. Nobody complained about it at all.",
    "A budget of 40 million crowns was passed in Orlin. The governor said the harbour needs 12% more. It was 2019.",
    "The envoy did not comment. Grain prices rose. The envoy left by plane.",
  ]

  private func index(_ texts: [String]) throws -> Index {
    let builder = MemorySegmentBuilder()
    for (number, text) in texts.enumerated() {
      builder.add(IndexDocument(key: UInt64(number), text: ScalarText(text), language: "en"))
    }
    return Index(try builder.finish())
  }

  private func passages(_ claim: String, topic: String = "", limit: Int = 5, diverse: Bool = false) throws -> [String] {
    let suggester = Suggester()
    let found = try #require(
      suggester.passages(for: ClaimQuery(claim, topic: topic), in: try index(texts), limit: limit, diverse: diverse))
    return found.map { String(ScalarText(texts[Int($0.key)])[$0.span]) }
  }

  @Test func `the sentence that says what the claim says comes first`() throws {
    #expect(try passages("The envoy came by train").first == "The envoy arrived by train on Monday.")
    #expect(try passages("Governor wants 12% for the harbour").first == "The governor said the harbour needs 12% more.")
  }

  @Test func `words of the topic find the article that the claim does not name`() throws {
    #expect(
      try passages("They spoke for hours", topic: "envoy governor grain").first == "They spoke of grain for two hours.")
  }

  @Test func `a hit says which words it has and how far away`() throws {
    let suggester = Suggester()
    let found = try #require(suggester.passages(for: ClaimQuery("The envoy met the governor"), in: try index(texts)))
    let best = try #require(found.first)
    #expect(best.credits.first { $0.word == "governor" }?.place == .passage)
    #expect(best.credits.first { $0.word == "envoy" }?.place == .neighbour(distance: 1))
    #expect(zip(best.credits, best.credits.dropFirst()).allSatisfy { $0.amount >= $1.amount })
  }

  @Test func `copies are folded into the hit they repeat`() throws {
    let copy = "Officials said on Friday. The envoy arrived by train on Monday. It was cold."
    let suggester = Suggester()
    let found = try #require(
      suggester.passages(for: ClaimQuery("The envoy came by train on Monday"), in: try index(texts + [copy, copy])))
    #expect(found.first?.copies.count == 2)
    #expect(found.filter { $0.span.start == 26 }.isEmpty || found.first?.span.start == 26)
  }

  @Test func `copies are folded wherever their articles are kept`() throws {
    // Each part of an index numbers its words by itself.
    let parts = try [
      texts, ["Of ferries and of rain. The envoy arrived by train on Monday. It was cold."],
      ["Grain, harbour, governor, grain. Nothing else.", "Word came. The envoy arrived by train on Monday, early."],
    ].enumerated().map { part, texts in
      let builder = MemorySegmentBuilder()
      for (number, text) in texts.enumerated() {
        builder.add(IndexDocument(key: UInt64(part * 10 + number), text: ScalarText(text), language: "en"))
      }
      return (segment: try builder.finish(), deletions: Deletions?.none)
    }
    let found = try #require(
      Suggester().passages(for: ClaimQuery("The envoy came by train on Monday"), in: Index(parts)))
    let best = try #require(found.first)
    #expect(Set([best.key] + best.copies.map(\.key)) == [0, 10, 21])
  }

  @Test func `what is excluded or not accepted does not come`() throws {
    let suggester = Suggester()
    let index = try index(texts)
    let query = ClaimQuery("The envoy came by train")
    let first = try #require(suggester.passages(for: query, in: index)?.first)
    let others = try #require(
      suggester.passages(for: query, in: index, excludes: { $0 == first.key && $1.overlaps(first.span) }))
    #expect(!others.contains { $0.key == first.key && $0.span == first.span })
    let accepted = try #require(
      suggester.passages(for: query, in: index, accepts: { segment, document in segment.key(of: document) == 3 }))
    #expect(!accepted.isEmpty && accepted.allSatisfy { $0.key == 3 })
  }

  @Test func `diverse passages come from every article before one comes again`() throws {
    let suggester = Suggester()
    let found = try #require(
      suggester.passages(for: ClaimQuery("envoy governor Orlin grain"), in: try index(texts), limit: 4, diverse: true))
    #expect(Set(found.map(\.key)).count == 4)
  }

  @Test func `a search that is stopped gives nothing and an empty one no passages`() throws {
    let suggester = Suggester()
    #expect(suggester.passages(for: ClaimQuery("envoy"), in: try index(texts), isCancelled: { true }) == nil)
    #expect(suggester.passages(for: ClaimQuery(""), in: try index(texts))?.isEmpty == true)
    #expect(suggester.passages(for: ClaimQuery("zzz"), in: try index(texts))?.isEmpty == true)
    #expect(suggester.passages(for: ClaimQuery("envoy"), in: Index([]))?.isEmpty == true)
  }

  @Test func `Korean claims find Korean sentences by pairs of letters`() throws {
    let texts = ["위원장이 열차로 도착했다. 비가 왔다.", "비가 많이 왔다. 배가 늦었다."]
    let suggester = Suggester()
    let found = try #require(suggester.passages(for: ClaimQuery("위원장은 열차를 탔다"), in: try index(texts)))
    #expect(found.first.map { String(ScalarText(texts[Int($0.key)])[$0.span]) } == "위원장이 열차로 도착했다.")
  }

  @Test func `passages of several segments are ranked as of one`() throws {
    func segment(_ texts: ArraySlice<String>) throws -> Segment {
      let builder = MemorySegmentBuilder()
      for (number, text) in zip(texts.indices, texts) {
        builder.add(IndexDocument(key: UInt64(number), text: ScalarText(text), language: "en"))
      }
      return try builder.finish()
    }
    let split = Index([(try segment(texts[..<2]), nil), (try segment(texts[2...]), nil)])
    let suggester = Suggester()
    for claim in ["The envoy came by train", "Governor wants 12% for the harbour", "grain prices in Orlin"] {
      let one = try #require(suggester.passages(for: ClaimQuery(claim), in: split))
      let other = try #require(suggester.passages(for: ClaimQuery(claim), in: try index(texts)))
      #expect(one.map { "\($0.key) \($0.span)" } == other.map { "\($0.key) \($0.span)" })
    }
  }
}
