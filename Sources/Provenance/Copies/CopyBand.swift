/// How much two articles have in common.
package enum CopyBand: String, CaseIterable, Hashable, Sendable, Comparable {
  /// Only quotations of five words or more.
  case quotation
  /// A run of 12 to 19 words: shown, never counted.
  case trace
  /// A run of 20 words or more.
  case passage
  /// A fifth of the shorter, or 60 words.
  case partial
  /// Three fifths of the shorter, or three tenths of all runs.
  case copy

  /// A verified copy is a fact; anything less is a suggestion.
  package var isFact: Bool { self == .copy }

  package static func < (one: CopyBand, other: CopyBand) -> Bool {
    (allCases.firstIndex(of: one) ?? 0) < (allCases.firstIndex(of: other) ?? 0)
  }
}
