import AssayBacking
import AssayJSON
import AssayModel
import AssayProvenance
import AssaySession

/// The short answers to what a reviewer says of origins.
package enum OriginAcknowledgement {
  /// What was said, and what now stands behind the claim.
  package static func view(_ what: Line, evidence: [EvidenceID], backing: Backing) -> View {
    let stance = evidence.first.flatMap { backing.evidence($0) }?.evidence.stance ?? .supports
    var blocks: [Block] = [.line(what, indent: 5)]
    if let report = backing.report(on: stance), !backing.evidence(stance).isEmpty {
      blocks.append(
        .line(
          Line("\(backing.claim.id) ", .id) + stance.line + Line(": ") + Line(backing.summary(on: stance)), indent: 5))
      return View(
        blocks,
        fields: [
          "evidence": ProvenanceLines.json(evidence), "claim": .string(backing.claim.id.description),
          "origins": backing.json(of: report),
        ])
    }
    return View(
      blocks,
      fields: ["evidence": ProvenanceLines.json(evidence), "claim": .string(backing.claim.id.description)])
  }
}
