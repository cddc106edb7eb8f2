import AssayModel

/// A date as a passage writes it, to be counted from the day of its article.
struct WrittenDay {
  /// What the passage tells of: the year of "June 3" goes by it.
  enum Tense { case past, coming, unknown }

  private let words: [String]
  private let before: String
  private let tense: Tense

  /// - Parameters:
  ///   - words: in lower case: `tuesday`, `sept 12`, `june 3 2022`, `2022`, `yesterday`.
  ///   - before: the word before: "next Tuesday" is no other than "last".
  init(_ words: String, before: String, tense: Tense) {
    self.words = words.split(separator: " ").map(String.init)
    self.before = before
    self.tense = tense
  }

  /// What of the date can be told; nil where the words or the article's date tell nothing of it.
  func resolved(_ published: PartialDate?) -> DateParts? {
    guard let first = words.first else { return nil }
    if let year = Int(first) { return DateParts(year: year) }
    if let month = Self.months.firstIndex(of: String(first.prefix(3))) {
      let numbers = words.dropFirst().compactMap { Int($0) }
      let day = numbers.first { $0 <= 31 }
      if let year = numbers.first(where: { $0 > 31 }) { return DateParts(year: year, month: month + 1, day: day) }
      guard let day else { return DateParts(month: month + 1) }
      return DateParts(year: year(of: month + 1, day, published), month: month + 1, day: day)
    }
    guard let published, published.precision >= .day else { return nil }
    let today = published.firstDay.daysSince1970
    if let away = Self.relative[first] { return parts(today + away) }
    guard let weekday = Self.weekdays.firstIndex(of: first) else { return nil }
    // 1970-01-01 was a Thursday.
    let ahead = ((weekday - (today + 3)) % 7 + 7) % 7
    let away =
      switch before {
      case "next": ahead == 0 ? 7 : ahead
      case "last": ahead - 7
      default: tense == .coming || ahead == 0 ? ahead : ahead - 7
      }
    return parts(today + away)
  }

  /// What is past was in the last year that had the day, what is to come is in the next; else a day that is over is of
  /// the article's year, and of one that is not nobody can tell the year.
  private func year(of month: Int, _ day: Int, _ published: PartialDate?) -> Int? {
    guard let published else { return nil }
    let year = published.firstDay.year
    guard published.precision >= .day, let that = CalendarDay(year: year, month: month, day: day) else { return year }
    let isOver = that.daysSince1970 <= published.firstDay.daysSince1970
    switch tense {
    case .past: return isOver ? year : year - 1
    case .coming: return isOver && that != published.firstDay ? year + 1 : year
    case .unknown: return isOver ? year : nil
    }
  }

  private func parts(_ days: Int) -> DateParts {
    let day = CalendarDay(daysSince1970: days)
    return DateParts(year: day.year, month: day.month, day: day.day)
  }

  private static let relative = ["today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1]
  private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
}
