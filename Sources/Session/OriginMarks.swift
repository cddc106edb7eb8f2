/// Whose voice a reviewer takes an evidence for, where nobody is cited in it.
package enum Voice: String, CaseIterable, Hashable, Sendable {
  /// The outlet saw or heard it itself.
  case own
  /// It only tells again what is known: it counts nowhere.
  case background
}

/// A verdict given although fewer origins stand behind it than the session asks for.
package struct GateOverride: Hashable, Sendable {
  /// How many origins the session asked for.
  package let independence: Int
  /// How many stood behind the claim when it was marked.
  package let origins: Int

  package init(independence: Int, origins: Int) {
    self.independence = independence
    self.origins = origins
  }
}
