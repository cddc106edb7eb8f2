/// How sure a text is that something happens or happened: a ladder, the least sure first.
package enum Certainty: String, CaseIterable, Hashable, Sendable, Comparable {
  /// "may", "could", "possibly", "reportedly"
  case may
  /// "plans to", "is expected to", "likely"
  case plans
  /// "will"
  case will
  /// "did", "does": told as a fact
  case did

  package static func < (one: Self, other: Self) -> Bool {
    (allCases.firstIndex(of: one) ?? 0) < (allCases.firstIndex(of: other) ?? 0)
  }
}
