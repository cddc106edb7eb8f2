import AssayAnchoring
import AssayJSON
import AssayModel
import AssaySession

/// An evidence and where it stands.
package struct StandingEvidence: Hashable, Sendable {
  package let evidence: Evidence
  package let standing: Standing

  package init(_ evidence: Evidence, at standing: Standing) {
    self.evidence = evidence
    self.standing = standing
  }

  /// The public shape, with the place where the evidence stands now: null where it stands nowhere or in doubt.
  package var json: JSON {
    var object = evidence.json.object ?? JSONObject()
    object["start"] = standing.settledSpan.map { .integer($0.start) } ?? .null
    object["end"] = standing.settledSpan.map { .integer($0.end) } ?? .null
    object["fidelity"] = .string(standing.fidelity.rawValue)
    if standing.fidelity == .altered, let span = standing.span {
      object["proposal"] = .object(["start": .integer(span.start), "end": .integer(span.end)])
    }
    if let surroundings = standing.surroundings {
      object["surroundings_changes"] = .array(
        WordDifference.Change.allCases.filter(surroundings.changes.contains).map { .string($0.rawValue) })
    }
    if !standing.candidates.isEmpty {
      object["candidates"] = .array(
        standing.candidates.map { .object(["start": .integer($0.start), "end": .integer($0.end)]) })
    }
    return .object(object)
  }
}
