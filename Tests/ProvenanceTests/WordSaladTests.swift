import AssayModel
import AssayProvenance
import Seeded
import Testing

/// Sentences by chance: whatever stands together, every span lies in the text and nothing breaks.
struct WordSaladTests {
  private static let words =
    """
    said told according to the a , . ; : - ( ) " ' \u{201C} \u{201D} \u{2019} '' officials Ms. Quill Reuters who that by he they
    was has not never claim 's asked adding declined comment Monday 12 % and but while when if expected is seems his report
    neither confirm nor deny no nothing say U.S. reportedly in on of for with Times citing \u{AB} \u{BB} \u{2014} ? !
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)

  @Test func `words by chance break nothing`() {
    var random = Random(seed: 17)
    for _ in 0..<1500 {
      let text = (0..<random.below(60)).map { _ in random.pick(Self.words) }.joined(
        separator: random.once(in: 9) ? "" : " ")
      check(text)
    }
  }

  @Test func `scalars by chance break nothing`() {
    var random = Random(seed: 18)
    for _ in 0..<300 { check(random.text(upTo: 200)) }
  }

  private func check(_ text: String) {
    let read = Reading(text)
    let whole = read.reading.text.span
    for item in read.attributions {
      #expect(whole.contains(item.cue) && item.allContent.allSatisfy { whole.contains($0) && !$0.isEmpty }, "\(text)")
      #expect(item.source.map { whole.contains($0) } ?? true, "\(text)")
    }
    let reader = ChainReader(
      reading: read.reading, attributions: read.attributions, metadata: ArticleMetadata(outlet: "The Times"),
      media: MediumNames(["The Times"]))
    _ = reader.chain(of: whole)
    for item in NonDenialFinder.nonDenials(in: read.reading) { #expect(whole.contains(item.cue)) }
    _ = UtteranceReader.utterances(in: read.reading, attributions: read.attributions, article: 0)
    _ = CreditFinder.credits(in: read.reading)
  }
}
