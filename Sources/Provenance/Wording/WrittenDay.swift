import AssayModel

/// A day as a passage writes it, to be counted from the day of its article.
struct WrittenDay {
  private let words: [String]
  private let before: String
  private let isComing: Bool

  /// - Parameters:
  ///   - words: in lower case: `tuesday`, `sept 12`, `yesterday`.
  ///   - before: the word before: "next Tuesday" is no other than "last".
  ///   - isComing: whether the passage tells what is to come.
  init(_ words: String, before: String, isComing: Bool) {
    self.words = words.split(separator: " ").map(String.init)
    self.before = before
    self.isComing = isComing
  }

  /// `2023-09-12`; nil where the words or the article's date do not tell the day.
  func resolved(_ published: PartialDate?) -> String? {
    guard let published, let first = words.first else { return nil }
    if let month = Self.months.firstIndex(of: String(first.prefix(3))), words.count == 2, let number = Int(words[1]) {
      if number > 31 { return "\(number)-\(month < 9 ? "0" : "")\(month + 1)" }
      return CalendarDay(year: published.firstDay.year, month: month + 1, day: number)?.description
    }
    guard published.precision >= .day else { return nil }
    let today = published.firstDay.daysSince1970
    if let away = Self.relative[first] { return CalendarDay(daysSince1970: today + away).description }
    guard let weekday = Self.weekdays.firstIndex(of: first) else { return nil }
    // 1970-01-01 was a Thursday.
    let ahead = ((weekday - (today + 3)) % 7 + 7) % 7
    let away =
      switch before {
      case "next": ahead == 0 ? 7 : ahead
      case "last": ahead - 7
      default: isComing || ahead == 0 ? ahead : ahead - 7
      }
    return CalendarDay(daysSince1970: today + away).description
  }

  private static let relative = ["today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1]
  private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
}
