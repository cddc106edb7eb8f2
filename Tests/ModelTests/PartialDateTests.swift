import AssayModel
import Testing

@Suite struct PartialDateTests {
  @Test(arguments: [
    ("2023", PartialDate.Precision.year), ("0001", .year), ("9999", .year), ("2023-09", .month), ("2023-09-05", .day),
    ("2024-02-29", .day), ("2000-02-29", .day), ("2023-09-05T14:30", .time), ("2023-09-05T14:30:00", .time),
    ("2023-09-05 14:30:00", .time), ("2023-09-05T14:30:00Z", .time), ("2023-09-05t14:30:00z", .time),
    ("2023-09-05T14:30:00.5Z", .time), ("2023-09-05T14:30:00,125Z", .time), ("2023-09-05T14:30:00.123456789Z", .time),
    ("2023-09-05T14:30:00+09:00", .time), ("2023-09-05T14:30:00-0330", .time), ("2023-06-30T23:59:60Z", .time),
  ])
  func `a date is read with the precision it was given, and kept to the letter`(
    text: String, precision: PartialDate.Precision
  ) {
    let date = PartialDate(text)
    #expect(date?.precision == precision)
    #expect(date?.text == text)
  }

  @Test(arguments: [
    "", "2", "202", "20233", "0000", "2023-", "2023-9", "2023-00", "2023-13", "2023-13-40", "2023-09-", "2023-09-0",
    "2023-09-00", "2023-09-31", "2023-02-29", "2023-02-30", "1900-02-29", "2100-02-29", "2023-04-31", "23-09-05",
    "2023/09/05", "20230905", "+2023", "-2023", " 2023", "2023 ", "2023-09-05T", "2023-09-05T24:00", "2023-09-05T14",
    "2023-09-05T14:60", "2023-09-05T14:30:61", "2023-09-05T14:30:", "2023-09-05T14:30:00.", "2023-09-05T14:30:00+",
    "2023-09-05T14:30:00+24:00", "2023-09-05T14:30:00+09:60", "2023-09-05T14:30:00+9", "2023-09-05T14:30:00Z ",
    "2023-09-05T14:30:00ZZ", "2023-09-05X14:30", "September", "２０２３", "٢٠٢٣", "2023-09-05T14:30:00 MSK",
  ])
  func `what is no date, or a day that does not exist, is refused`(text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test func `a date cannot carry something along behind its digits`() {
    let long = "2023-09-05T14:30:00." + String(repeating: "1", count: 44)
    #expect(PartialDate(long + "\u{1B}[31m, or so they say") == nil)
    #expect(PartialDate(long + "Z") == nil)
    #expect(PartialDate("2023-09-05T14:30:00." + String(repeating: "1", count: 20) + "Z") != nil)
  }

  @Test(arguments: [
    ("2023-09-05T14:30:00+09:00", "2023-09-05T05:30:00Z"), ("2023-09-05T01:30:00+09:00", "2023-09-04T16:30:00Z"),
    ("2023-12-31T23:30:00-01:00", "2024-01-01T00:30:00Z"), ("2023-09-05T14:30:00.25-03:30", "2023-09-05T18:00:00.250Z"),
    ("2023-09-05T14:30", "2023-09-05T14:30:00Z"), ("2023", "2023-01-01T00:00:00Z"), ("2024-02", "2024-02-01T00:00:00Z"),
    ("2023-06-30T23:59:60Z", "2023-06-30T23:59:59Z"), ("2023-09-05T14:30:00.1239Z", "2023-09-05T14:30:00.123Z"),
  ])
  func `an offset counts for comparing`(text: String, utc: String) {
    #expect(PartialDate(text)?.earliest.description == utc)
  }

  @Test(arguments: [
    ("2023", "2023-01-01", "2023-12-31"), ("2023-02", "2023-02-01", "2023-02-28"),
    ("2024-02", "2024-02-01", "2024-02-29"),
    ("1900-02", "1900-02-01", "1900-02-28"), ("2023-04", "2023-04-01", "2023-04-30"),
    ("2023-12", "2023-12-01", "2023-12-31"), ("2023-09-05", "2023-09-05", "2023-09-05"),
    // The publisher's day, though it is still the 4th in UTC.
    ("2023-09-05T01:30:00+09:00", "2023-09-05", "2023-09-05"),
  ])
  func `a date means its days, first to last`(text: String, first: String, last: String) throws {
    let date = try #require(PartialDate(text))
    #expect(date.firstDay.description == first)
    #expect(date.lastDay.description == last)
    #expect(date.days == date.firstDay.daysSince1970...date.lastDay.daysSince1970)
  }

  @Test func `dates sort by their first moment, the less precise first`() throws {
    let sorted = [
      "2022", "2022-12-31T23:59:00Z", "2023", "2023-01", "2023-01-01", "2023-01-01T00:00:00Z",
      "2023-01-01T01:00:00+00:30",
      "2023-01-01T00:30:00Z", "2023-01-02", "2024-02-29", "2024-03",
    ]
    let dates = try sorted.map { try #require(PartialDate($0)) }
    #expect(
      dates.reversed().sorted().map(\.text) == [
        "2022", "2022-12-31T23:59:00Z", "2023", "2023-01", "2023-01-01", "2023-01-01T00:00:00Z", "2023-01-01T00:30:00Z",
        "2023-01-01T01:00:00+00:30", "2023-01-02", "2024-02-29", "2024-03",
      ])
    for one in dates {
      for other in dates { #expect([one < other, other < one, one == other].filter { $0 }.count == 1) }
    }
  }

  @Test func `a list shows the day and leaves the time out`() {
    #expect(PartialDate("2023-09-05T14:30:00+09:00")?.dayText == "2023-09-05")
    #expect(PartialDate("2023-09")?.dayText == "2023-09")
  }
}
