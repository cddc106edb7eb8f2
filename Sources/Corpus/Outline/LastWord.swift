/// The word before a full stop, without the stop itself.
struct LastWord {
  /// In the letters' own case, without opening marks before it; empty when it is too long to be an abbreviation.
  let text: String
  /// The number of scalars.
  let count: Int
  /// Whether the sentence begins with it.
  let isFirst: Bool
  let isNumber: Bool

  private static let limit = 16
  /// Longer words are no abbreviations.
  private static let longestAbbreviation = 10

  init(endingAt end: Int, from start: Int, in scalars: [Unicode.Scalar]) {
    var lower = end
    while lower > start, end - lower <= Self.limit, Self.belongs(scalars[lower - 1]) { lower -= 1 }
    let isWhole = end - lower <= Self.limit
    while lower < end, scalars[lower] == "'" || scalars[lower] == "\u{2019}" || scalars[lower] == "." { lower += 1 }
    count = end - lower
    isFirst = lower == start
    isNumber = isWhole && lower < end && scalars[lower..<end].allSatisfy(Marks.isDigit)
    text = isWhole && count <= Self.longestAbbreviation ? Scalars.string(scalars[lower..<end]) : ""
  }

  private static func belongs(_ scalar: Unicode.Scalar) -> Bool {
    Marks.isLetterOrDigit(scalar) || scalar == "." || scalar == "'" || scalar == "\u{2019}" || scalar == "&"
  }
}
