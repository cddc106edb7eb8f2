/// Bounds that keep any query cheap to read and to evaluate.
enum QueryLimits {
  static let depth = 64
  /// Words, each letter of a script without spaces counted as one.
  static let words = 1_000
  static let bytes = 100_000
}
