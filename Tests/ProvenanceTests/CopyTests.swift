import AssayModel
import AssayProvenance
import Seeded
import Testing

struct CopyTests {
  private func prose(_ count: Int, seed: UInt64) -> [String] {
    var random = Random(seed: seed)
    return (0..<count).map { _ in "word\(random.below(4000))" }
  }

  private func text(_ words: [String]) -> ScalarText { ScalarText(words.joined(separator: " ") + ".") }

  @Test func `a text with a tenth of its words changed is a copy`() {
    var random = Random(seed: 5)
    let words = prose(400, seed: 1)
    let edited = words.map { random.once(in: 10) ? "other" : $0 }
    #expect(CopyComparison(text(words), text(edited)).band == .copy)
    #expect(CopyBand.copy.isFact)
  }

  @Test func `half a text in another is a partial copy`() {
    let words = prose(400, seed: 1)
    let other = Array(words[..<150]) + prose(350, seed: 2)
    #expect(CopyComparison(text(words), text(other)).band == .partial)
  }

  @Test func `a run of twenty words is a passage, of twelve a trace, of eight nothing`() {
    let words = prose(300, seed: 1)
    func band(_ shared: Int) -> CopyBand? {
      CopyComparison(text(words), text(prose(300, seed: 2) + words[100..<100 + shared])).band
    }
    #expect(band(24) == .passage)
    #expect(band(14) == .trace)
    #expect(band(8) == nil)
  }

  @Test func `a speech that two reports quote makes no copy`() {
    let speech = "\u{201C}" + prose(120, seed: 3).joined(separator: " ") + "\u{201D}"
    let one = ScalarText(prose(80, seed: 1).joined(separator: " ") + " " + speech)
    let two = ScalarText(prose(80, seed: 2).joined(separator: " ") + " " + speech)
    #expect(CopyComparison(one, two).band == .quotation)
    let matches = CopyFinder.matches(among: [one, two], prints: [CopyPrint(of: one), CopyPrint(of: two)])
    #expect(matches.isEmpty)
  }

  @Test func `what more than sixty articles share is boilerplate`() {
    let footer = prose(30, seed: 9)
    let texts = (0..<70).map { text(prose(60, seed: UInt64(100 + $0)) + footer) }
    #expect(CopyCandidates.pairs(of: texts.map { CopyPrint(of: $0) }).allSatisfy { $0.told < 2 })
  }

  @Test func `copies of copies are one cluster`() {
    let words = prose(300, seed: 1)
    let texts = [text(words), text(prose(300, seed: 2)), text(words + ["end"]), text(["start"] + words)]
    let matches = CopyFinder.matches(among: texts, prints: texts.map { CopyPrint(of: $0) })
    #expect(CopyFinder.clusters(of: matches, count: texts.count) == [[0, 2, 3]])
  }

  @Test func `shared runs lie where the words stand`() {
    let one = ScalarText("Ünder the bridge the old ferry lay waiting for the tide to turn at last today.")
    let two = ScalarText("At dawn the old ferry lay waiting for the tide to turn at last, they wrote.")
    let run = CopyComparison(one, two).runs.first
    #expect(run.map { String(one[$0.first]) } == "the old ferry lay waiting for the tide to turn at last")
    #expect(run.map { String(two[$0.second]) } == "the old ferry lay waiting for the tide to turn at last")
  }
}
