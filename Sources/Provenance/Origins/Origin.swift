import AssayModel

/// Where reports first came from, and the evidences that stand on it.
package struct Origin: Hashable, Sendable {
  package let kind: OriginKind
  package let evidence: [EvidenceID]
  package let groups: [InterestGroup]
}
