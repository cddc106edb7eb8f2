/// Decimal digits as dates and times are written with them.
package enum Digits {
  /// The number with zeros before it, at least `width` digits long.
  package static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
