/// A date with the precision it was given: a year, a month, a day, or a time with or without its offset from UTC.
///
/// Reads and writes the RFC 3339 profile of ISO 8601 and its shorter forms:
/// `2023`, `2023-09`, `2023-09-05`, `2023-09-05T14:30:00+09:00`. What was
/// written is kept to the letter; a publisher's offset is never turned into UTC.
package struct PartialDate: Sendable {
  package enum Precision: String, CaseIterable, Sendable, Comparable {
    case year, month, day, time

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    package static func < (one: Self, other: Self) -> Bool { one.rank < other.rank }
  }

  /// The date as it was written.
  package let text: String
  package let precision: Precision
  /// The day the date begins with: for `2023-09` the first of September.
  package let firstDay: CalendarDay
  /// Milliseconds after midnight, at the date's own offset; 0 unless the precision is `time`.
  package let millisecondsOfDay: Int
  /// Minutes east of UTC; nil where none was given. UTC is then assumed for comparing only.
  package let offsetMinutes: Int?

  /// Reads a date; nil when it is not of one of the forms above or names a day that does not exist.
  package init?(_ written: some StringProtocol) {
    var scanner = DigitScanner(written)
    guard let year = scanner.digits(4) else { return nil }
    var precision = Precision.year
    var month = 1
    var day = 1
    var milliseconds = 0
    var offset: Int?
    if scanner.take("-") {
      guard let digits = scanner.digits(2) else { return nil }
      month = digits
      precision = .month
      if scanner.take("-") {
        guard let digits = scanner.digits(2) else { return nil }
        day = digits
        precision = .day
        if scanner.take("T") || scanner.take("t") || scanner.take(" ") {
          guard let time = scanner.time() else { return nil }
          precision = .time
          milliseconds = time
          guard let read = scanner.offset() else { return nil }
          offset = read.minutes
        }
      }
    }
    guard scanner.isAtEnd, let first = CalendarDay(year: year, month: month, day: day) else { return nil }
    self.text = String(written)
    self.precision = precision
    self.firstDay = first
    self.millisecondsOfDay = milliseconds
    self.offsetMinutes = offset
  }

  /// A day known by its parts.
  package init(_ day: CalendarDay) {
    text = day.description
    precision = .day
    firstDay = day
    millisecondsOfDay = 0
    offsetMinutes = nil
  }

  /// The first moment the date can mean.
  package var earliest: Instant { Instant(milliseconds: millisecondsInUTC) }

  /// Milliseconds since 1970-01-01T00:00:00Z, which an offset may carry beyond the years that can be written.
  var millisecondsInUTC: Int64 {
    let milliseconds = Int64(firstDay.daysSince1970) * 86_400_000 + Int64(millisecondsOfDay)
    return milliseconds - Int64(offsetMinutes ?? 0) * 60_000
  }

  /// The last day the date can mean, at its own offset: for `2023-09` the 30th of September.
  package var lastDay: CalendarDay {
    switch precision {
    case .day, .time: firstDay
    case .month:
      CalendarDay(
        year: firstDay.year, month: firstDay.month,
        day: CalendarDay.days(inMonth: firstDay.month, of: firstDay.year)) ?? firstDay
    case .year: CalendarDay(year: firstDay.year, month: 12, day: 31) ?? firstDay
    }
  }

  /// The days the date can mean, as a publisher's reader would count them (at the date's own offset).
  package var days: ClosedRange<Int> { firstDay.daysSince1970...max(firstDay.daysSince1970, lastDay.daysSince1970) }

  /// The date without its time: what a list has room for.
  package var dayText: String { precision == .time ? firstDay.description : text }
}

extension PartialDate: Hashable {
  package static func == (one: Self, other: Self) -> Bool { one.text == other.text }
  package func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension PartialDate: Comparable {
  /// By the first moment; of two that begin together, the less precise one comes first.
  package static func < (one: Self, other: Self) -> Bool {
    if one.earliest != other.earliest { return one.earliest < other.earliest }
    if one.precision != other.precision { return one.precision < other.precision }
    return one.text < other.text
  }
}

extension PartialDate: CustomStringConvertible {
  package var description: String { text }
}

/// Reads a date's digits from left to right.
private struct DigitScanner {
  private let bytes: [UInt8]
  private var at = 0

  /// The longest date that is read, in bytes: the longest form with 30 digits of a second's fraction to spare.
  private static let longest = 64

  init(_ text: some StringProtocol) {
    var text = String(text)
    bytes = text.withUTF8 { $0.count > Self.longest ? [] : Array($0) }
  }

  var isAtEnd: Bool { at == bytes.count }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard at < bytes.count, UInt32(bytes[at]) == character.value else { return false }
    at += 1
    return true
  }

  /// Exactly so many digits.
  mutating func digits(_ count: Int) -> Int? {
    guard at + count <= bytes.count else { return nil }
    var number = 0
    for byte in bytes[at..<at + count] {
      guard (48...57).contains(byte) else { return nil }
      number = number * 10 + Int(byte - 48)
    }
    at += count
    return number
  }

  /// `14:30`, `14:30:05` or `14:30:05.125`, as milliseconds; a leap second counts as the second before it.
  mutating func time() -> Int? {
    guard let hour = digits(2), hour < 24, take(":"), let minute = digits(2), minute < 60 else { return nil }
    var second = 0
    var fraction = 0
    if take(":") {
      guard let read = digits(2), read <= 60 else { return nil }
      second = min(read, 59)
      if take(".") || take(",") {
        guard let tenths = digits(1) else { return nil }
        fraction = tenths * 100
        if let hundredths = digits(1) {
          fraction += hundredths * 10
          if let thousandths = digits(1) {
            fraction += thousandths
            while digits(1) != nil {}
          }
        }
      }
    }
    return ((hour * 60 + minute) * 60 + second) * 1000 + fraction
  }

  /// Nothing, `Z`, `+09:00` or `+0900`; nil when what stands there is none of them.
  mutating func offset() -> (minutes: Int?, Void)? {
    if isAtEnd { return (nil, ()) }
    if take("Z") || take("z") { return (0, ()) }
    let sign: Int
    if take("+") { sign = 1 } else if take("-") { sign = -1 } else { return nil }
    guard let hours = digits(2), hours < 24 else { return nil }
    _ = take(":")
    guard let minutes = digits(2), minutes < 60 else { return nil }
    return (sign * (hours * 60 + minutes), ())
  }
}
