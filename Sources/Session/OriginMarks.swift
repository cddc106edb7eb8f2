import AssayModel

/// Whose voice a reviewer takes an evidence for, where nobody is cited in it.
package enum Voice: String, CaseIterable, Hashable, Sendable {
  /// The outlet saw or heard it itself.
  case own
  /// It only tells again what is known: it counts nowhere.
  case background
}

/// Two evidences of a claim that the reviewer takes for one origin.
package struct OriginJoin: Hashable, Sendable {
  package let first: EvidenceID
  package let second: EvidenceID
  package let reason: String

  package init(_ first: EvidenceID, _ second: EvidenceID, reason: String) {
    self.first = first
    self.second = second
    self.reason = reason
  }

  package func names(_ evidence: EvidenceID) -> Bool { first == evidence || second == evidence }

  func isOf(_ one: EvidenceID, _ other: EvidenceID) -> Bool { names(one) && names(other) }
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
