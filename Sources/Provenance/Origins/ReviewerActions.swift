import AssayModel

/// What a reviewer said about origins, given as values.
package struct ReviewerActions: Hashable, Sendable {
  package var joins: [OriginJoin] = []
  /// Evidences that stand alone, whatever the rules say, each with its reason.
  package var splits: [EvidenceID: String] = [:]

  package init(joins: [OriginJoin] = [], splits: [EvidenceID: String] = [:]) {
    self.joins = joins
    self.splits = splits
  }
}
