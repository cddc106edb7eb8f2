import AssayModel

extension PartialDate {
  /// The date in the form that JSON's readers know: a `T` before the time, a colon in the offset, the precision as given.
  package var iso8601: String {
    guard precision == .time else { return text }
    let time = Array(text.utf8.dropFirst(11)).prefix { $0 != 0x2B && $0 != 0x2D && $0 != 0x5A && $0 != 0x7A }
    let clock = String(decoding: time, as: UTF8.self).replacing(",", with: ".")
    return "\(firstDay)T\(clock.utf8.count == 5 ? clock + ":00" : clock)\(offsetText)"
  }

  private var offsetText: String {
    guard let offsetMinutes else { return "" }
    if offsetMinutes == 0 { return "Z" }
    let minutes = abs(offsetMinutes)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(offsetMinutes < 0 ? "-" : "+")\(two(minutes / 60)):\(two(minutes % 60))"
  }
}
