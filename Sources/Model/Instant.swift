/// A moment, to the millisecond, written in UTC as RFC 3339 has it: `2023-09-13T06:00:00.125Z`.
package struct Instant: Hashable, Sendable, Comparable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  package let milliseconds: Int64

  /// A moment of the years 1 to 9999; one beyond them, as a clock that is far off may give, becomes the nearest of them.
  package init(milliseconds: Int64) {
    self.milliseconds = min(max(milliseconds, Self.range.lowerBound), Self.range.upperBound)
  }

  /// What RFC 3339 can write.
  private static let range: ClosedRange<Int64> = -62_135_596_800_000...253_402_300_799_999

  /// The first millisecond of the year 1 and the last of 9999: what RFC 3339 can write.
  package static let earliest = Instant(milliseconds: .min)
  package static let latest = Instant(milliseconds: .max)

  package static func < (one: Self, other: Self) -> Bool { one.milliseconds < other.milliseconds }

  /// The calendar day in UTC.
  package var day: CalendarDay {
    CalendarDay(daysSince1970: Int((Double(milliseconds) / 86_400_000).rounded(.down)))
  }

  /// Reads an RFC 3339 time with any offset; nil for anything else, and for a time that in UTC lies
  /// beyond the years 1 to 9999.
  package init?(rfc3339 text: some StringProtocol) {
    guard let date = PartialDate(text), date.precision == .time, date.offsetMinutes != nil,
      Self.range.contains(date.millisecondsInUTC)
    else { return nil }
    self = date.earliest
  }
}

extension Instant: CustomStringConvertible {
  /// RFC 3339 in UTC, with milliseconds only where there are any.
  package var description: String {
    let day = self.day
    let millisecondsOfDay = Int(milliseconds - Int64(day.daysSince1970) * 86_400_000)
    let seconds = millisecondsOfDay / 1000
    let fraction = millisecondsOfDay % 1000
    let time = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { Digits.padded($0, to: 2) }.joined(separator: ":")
    return "\(day)T\(time)\(fraction == 0 ? "" : "." + Digits.padded(fraction, to: 3))Z"
  }
}
