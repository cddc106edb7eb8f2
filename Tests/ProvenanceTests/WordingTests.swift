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
    ("They sent 1,200 men.", "1200", "men"), ("They lost $3.2bn last year.", "3.2 billion", "dollars"),
    ("They lost 400k jobs.", "400000", "jobs"),
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

  @Test(
    arguments: [
      ("The pier closed on June 3.", "2024-03-05", ["2023-06-03"]),
      ("The pier will close on June 3.", "2024-03-05", ["2024-06-03"]),
      ("The pier will close on Jan. 5.", "2024-12-20", ["2025-01-05"]),
      ("The June 3 storm", "2024-03-05", [nil]), ("The pier closed on June 3, 2019.", "2024-03-05", ["2019-06-03"]),
      ("The pier closed in 2022.", "2024-03-05", ["2022"]),
    ] as [(String, String, [String?])])
  func `the year of a day goes by what is told of it`(text: String, published: String, days: [String?]) {
    let found = wording(text, published: published)
    #expect(found.days == days && found.figures.isEmpty, "\(found)")
  }

  @Test func `a month without a year is a month all the same`() {
    #expect(wording("The pier closes in June.").dateParts == [DateParts(month: 6)])
    #expect(!DateParts(month: 6).mayBe(DateParts(month: 7)))
    #expect(DateParts(month: 6).mayBe(DateParts(year: 2022)))
    #expect(DateParts(year: 2022, month: 6).mayBe(DateParts(month: 6)))
  }

  @Test(arguments: [
    ("The storm killed 12 people.", "12", "killed"), ("The storm killed at least 14.", "14", "killed"),
    ("Twelve people died.", "12", "killed"), ("Fourteen were killed.", "14", "killed"),
    ("Doctors counted 20 wounded.", "20", "hurt"), ("It opens at 3 p.m. daily.", "3 p.m.", "o'clock"),
    ("It opens at 3:30pm.", "3:30 p.m.", "o'clock"),
  ])
  func `the dead, the hurt and the hours are counted as such`(text: String, value: String, unit: String) {
    let found = wording(text).quantities.first
    #expect(found?.value == value && found?.unit == unit, "\(wording(text).quantities)")
  }

  @Test func `figures are compared by what they amount to`() {
    #expect(wording("They cut 1.5 thousand jobs.").quantities.map(\.amount) == ["1500"])
    #expect(wording("They cut 1,500 jobs.").quantities.map(\.amount) == ["1500"])
    #expect(wording("They paid 2.5 million for it.").quantities.map(\.amount) == ["2500000"])
  }

  @Test func `a turn of phrase with "no" denies nothing`() {
    #expect(wording("There is no way back for the pier.").negation == nil)
    #expect(wording("There is no pier.").negation != nil)
  }
}
