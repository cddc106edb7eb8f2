import AssayModel

/// The fields a query may name, as in `outlet:tribune`.
package enum QueryField: String, CaseIterable {
  case outlet, title, lang, date

  /// Whether a word before a colon names a field.
  package static func isName(_ name: some StringProtocol) -> Bool { QueryField(rawValue: name.lowercased()) != nil }

  /// What it looks at, in a line.
  package var summary: String {
    switch self {
    case .outlet: "Articles of one outlet."
    case .title: "Articles with a word in their title."
    case .lang: "Articles in one language."
    case .date: "Articles published on a day, in a month or year, or between two."
    }
  }

  static var list: String {
    allCases.dropLast().map { "\($0.rawValue):" }.joined(separator: ", ") + " and \(date.rawValue):"
  }

  static func example(_ name: String) -> String {
    switch QueryField(rawValue: name) {
    case .lang: "lang:ru"
    case .date: "date:2023-09-01..2023-09-13"
    case .title: "title:summit"
    case .outlet, nil: "outlet:\"Harbour Ledger\""
    }
  }

  /// The field whose name is at most two strokes away; nil when none is.
  static func nearest(to name: String) -> String? {
    guard name.utf8.count <= 12 else { return nil }
    let shorthand = [
      "source": "outlet", "from": "outlet", "publisher": "outlet", "language": "lang", "headline": "title",
    ]
    if let known = shorthand[name.lowercased()] { return known }
    return allCases.map { (name: $0.rawValue, distance: distance($0.rawValue, name.lowercased())) }
      .filter { $0.distance <= 2 }
      .min { $0.distance < $1.distance }?.name
  }

  /// Levenshtein's distance.
  private static func distance(_ one: String, _ other: String) -> Int {
    let columns = Array(other.utf8)
    var row = Array(0...columns.count)
    for (index, letter) in one.utf8.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (column, otherLetter) in columns.enumerated() {
        let above = row[column + 1]
        row[column + 1] = min(above + 1, row[column] + 1, diagonal + (letter == otherLetter ? 0 : 1))
        diagonal = above
      }
    }
    return row[columns.count]
  }

  /// The days of `2023-09`, `2023-09-01..2023-09-13`, `..2023-09` or `2023..`.
  ///
  /// `start` is where the text begins in the query.
  static func days(_ text: String, at start: Int) throws(QueryError) -> ClosedRange<Int> {
    let scalars = Array(text.unicodeScalars)
    func date(_ range: Range<Int>) throws(QueryError) -> PartialDate? {
      if range.isEmpty { return nil }
      var part = String.UnicodeScalarView()
      part.append(contentsOf: scalars[range])
      if let date = PartialDate(String(part)) { return date }
      throw QueryError(
        kind: .badDate(String(String(part).prefix(40))),
        span: Span(start + range.lowerBound..<start + range.upperBound))
    }
    let whole = Span(start..<start + scalars.count)
    guard let dots = scalars.indices.dropLast().first(where: { scalars[$0] == "." && scalars[$0 + 1] == "." }) else {
      guard let single = try date(0..<scalars.count) else {
        throw QueryError(kind: .missingValue(field: "date"), span: whole)
      }
      return single.days
    }
    let first = try date(0..<dots)
    let last = try date(dots + 2..<scalars.count)
    guard first != nil || last != nil else { throw QueryError(kind: .badDate(".."), span: whole) }
    let lower = first?.days.lowerBound ?? .min
    let upper = last?.days.upperBound ?? .max
    guard lower <= upper else { throw QueryError(kind: .reversedDates, span: whole) }
    return lower...upper
  }
}
