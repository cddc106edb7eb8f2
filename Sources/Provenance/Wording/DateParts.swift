import AssayModel

/// As much of a date as a passage tells: `june` is a month of a year that nobody knows.
package struct DateParts: Hashable, Sendable {
  package var year: Int?
  package var month: Int?
  package var day: Int?

  package init(year: Int? = nil, month: Int? = nil, day: Int? = nil) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Whether nothing that both tell is different. A year and a month alone tell nothing of each other.
  package func mayBe(_ other: DateParts) -> Bool {
    zip([year, month, day], [other.year, other.month, other.day]).allSatisfy { $0 == nil || $1 == nil || $0 == $1 }
  }

  /// `2023-09-12`, `2023-09`, `2023`; nil where the year is not known.
  var text: String? {
    guard let year else { return nil }
    guard let month else { return "\(year)" }
    guard let day else { return "\(year)-\(month < 10 ? "0" : "")\(month)" }
    return CalendarDay(year: year, month: month, day: day)?.description
  }
}
