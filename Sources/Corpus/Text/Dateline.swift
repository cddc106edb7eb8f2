/// The head of a report's first paragraph: where it was filed and by which agency.
///
/// Read are four forms, each with the words of the report behind it:
/// - `MOSCOW (Reuters) – The …`, with or without region and date: `SEOUL, Sept 5 (Agency) —`, `VLADIVOSTOK, Russia —`
/// - `MOSCOW, September 5. /TASS/. The …`
/// - `МОСКВА, 5 сен — РИА …` gives its place alone: where the agency's name ends is not certain.
/// - `(서울=연합뉴스) …`
struct Dateline: Hashable, Sendable {
  /// As written, with its region and without the date.
  let place: String
  let agency: String?
  /// Whether nothing but the place tells that this is a dateline.
  let isBare: Bool

  init?(in line: ArraySlice<Unicode.Scalar>) {
    if line.first == "(" {
      guard let korean = DatelineScanner.korean(line) else { return nil }
      (place, agency) = korean
      isBare = false
      return
    }
    var scanner = DatelineScanner(line)
    guard let place = scanner.place() else { return nil }
    let hasDate = scanner.date()
    if hasDate, let agency = scanner.slashedAgency() {
      self.place = place
      self.agency = agency
      isBare = false
      return
    }
    let agency = scanner.bracketedAgency()
    let hasLaterDate = !hasDate && agency != nil && scanner.date()
    guard scanner.dash(allowingHyphen: agency != nil || hasDate), scanner.goesOnInProse else { return nil }
    self.place = place
    self.agency = agency
    isBare = agency == nil && !hasDate && !hasLaterDate
  }
}
