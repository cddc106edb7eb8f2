import AssayModel
import AssayProvenance
import Testing

struct WordingTests {
  private func wording(_ text: String, published: String = "2023-09-13") -> Wording {
    let read = Reading(text)
    return Wording(of: read.reading.text.span, in: read.reading, published: PartialDate(published))
  }

  @Test(
    arguments: [
      ("The train came on Tuesday.", ["2023-09-12"]), ("The train came on Sept. 12.", ["2023-09-12"]),
      ("The train came on 12 September.", ["2023-09-12"]), ("The train came on Wednesday.", ["2023-09-13"]),
      ("The train came yesterday.", ["2023-09-12"]), ("The train will come on Friday.", ["2023-09-15"]),
      ("The train will come next Wednesday.", ["2023-09-20"]), ("The train came last Wednesday.", ["2023-09-06"]),
      ("The train came in August.", [nil]), ("Ada Quill said on Monday that a train would come.", ["2023-09-11"]),
      ("A train would come, Ada Quill said on Monday.", ["2023-09-11"]),
    ] as [(String, [String?])])
  func `a day is counted from the article's own`(text: String, days: [String?]) {
    #expect(wording(text).days == days)
  }

  @Test func `a weekday in an article without a day is no date`() {
    #expect(wording("The train came on Tuesday.", published: "2023").days == [nil])
  }

  @Test(arguments: [
    ("They sent fifty tanks.", "50", "tanks"), ("They sent twenty-five old tanks.", "25", "tanks"),
    ("They sent two hundred six tanks.", "206", "tanks"),
    ("They sent more than a dozen dark green carriages.", "12", "carriages"),
    ("They lost 3 percent of it.", "3", "percent"), ("They paid 2.5 million for it.", "2.5 million", ""),
    ("They sent 1,200 men.", "1200", "men"),
  ])
  func `a figure is a number with what it counts`(text: String, value: String, noun: String) {
    let found = wording(text).quantities.first
    #expect(found?.value == value && found?.noun == noun, "\(wording(text).quantities)")
  }

  @Test func `a negation is found, and none where there is none`() {
    #expect(wording("They will not send tanks.").negation != nil)
    #expect(wording("They won't send tanks.").negation != nil)
    #expect(wording("They will send tanks.").negation == nil)
    #expect(wording("They will send tanks, said officials whom the paper did not name.").negation == nil)
  }

  @Test func `words that are sure of nothing have no degree`() {
    let found = wording("The office would neither confirm nor deny it.")
    #expect(found.certainty == .will && found.ungraded.certainty == nil && found.ungraded.cue == nil)
  }
}
