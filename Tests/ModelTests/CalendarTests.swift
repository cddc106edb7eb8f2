import AssayModel
import Seeded
import Testing

@Suite struct CalendarTests {
  @Test(arguments: [
    ("0001-01-01", -719_162), ("1582-10-15", -141_427), ("1600-02-29", -135_081), ("1899-12-31", -25_568),
    ("1900-03-01", -25_508), ("1969-12-31", -1), ("1970-01-01", 0), ("1970-01-02", 1), ("1972-02-29", 789),
    ("2000-02-29", 11_016), ("2000-03-01", 11_017), ("2023-09-13", 19_613), ("2024-12-31", 20_088),
    ("2100-03-01", 47_541), ("9999-12-31", 2_932_896),
  ])
  func `days are counted from 1970`(text: String, days: Int) throws {
    let day = try #require(PartialDate(text)?.firstDay)
    #expect(day.daysSince1970 == days)
    #expect(CalendarDay(daysSince1970: days) == day)
    #expect(day.description == text)
  }

  @Test func `each day follows the one before, over four centuries`() throws {
    var day = try #require(CalendarDay(year: 1800, month: 1, day: 1))
    for number in (day.daysSince1970 + 1)..<(day.daysSince1970 + 146_098) {
      let next = CalendarDay(daysSince1970: number)
      let isNext =
        (next.year == day.year && next.month == day.month && next.day == day.day + 1)
        || (next.day == 1 && day.day == CalendarDay.days(inMonth: day.month, of: day.year)
          && next.year * 12 + next.month == day.year * 12 + day.month + 1)
      guard isNext, next.daysSince1970 == number else {
        Issue.record("\(next) does not follow \(day)")
        return
      }
      day = next
    }
    #expect(day.description == "2200-01-01")
  }

  @Test(arguments: [(2023, 2, 29), (1900, 2, 29), (2023, 0, 1), (2023, 13, 1), (2023, 1, 0), (0, 1, 1), (10_000, 1, 1)])
  func `a day that does not exist cannot be made`(year: Int, month: Int, day: Int) {
    #expect(CalendarDay(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    "2023-09-13T06:00:00Z", "2023-09-13T06:00:00.125Z", "1970-01-01T00:00:00Z", "1969-12-31T23:59:59.999Z",
    "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999Z", "2024-02-29T23:59:59.001Z", "1600-02-29T12:00:00.010Z",
  ])
  func `an instant is written as it is read`(text: String) {
    #expect(Instant(rfc3339: text)?.description == text)
  }

  @Test func `random instants survive being written down`() {
    var random = Random(seed: 5)
    for _ in 0..<3000 {
      let span = UInt64(Instant.latest.milliseconds - Instant.earliest.milliseconds)
      let instant = Instant(milliseconds: Instant.earliest.milliseconds + Int64(random.next() % span))
      #expect(Instant(rfc3339: instant.description) == instant)
    }
  }

  @Test(arguments: [
    "2023-09-13", "2023-09-13T06:00:00", "2023", "", "now", "2023-09-13T06:00:00+25:00", "2023-02-30T06:00:00Z",
    // These lie outside the years that RFC 3339 can write.
    "0001-01-01T00:00:00+09:00", "9999-12-31T23:59:59-00:01",
  ])
  func `a time without its offset, or beyond what can be written, is no instant`(text: String) {
    #expect(Instant(rfc3339: text) == nil)
  }

  @Test(arguments: [Int64.min, Int64.max, -62_135_596_800_001, 253_402_300_800_000])
  func `a clock that is far off gives a time that can be written and read`(milliseconds: Int64) {
    let instant = Instant(milliseconds: milliseconds)
    #expect(Instant(rfc3339: instant.description) == instant)
  }
}
