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

  package func isOf(_ one: EvidenceID, _ other: EvidenceID) -> Bool { names(one) && names(other) }
}
