import AssayModel

/// What a reviewer said about origins, given as values.
package struct ReviewerActions: Hashable, Sendable {
  package struct Join: Hashable, Sendable {
    package let first: EvidenceID
    package let second: EvidenceID
    package let reason: String

    package init(_ first: EvidenceID, _ second: EvidenceID, reason: String) {
      self.first = first
      self.second = second
      self.reason = reason
    }
  }

  package var joins: [Join] = []
  /// Evidences that stand alone, whatever the rules say, each with its reason.
  package var splits: [EvidenceID: String] = [:]

  package init(joins: [Join] = [], splits: [EvidenceID: String] = [:]) {
    self.joins = joins
    self.splits = splits
  }
}
