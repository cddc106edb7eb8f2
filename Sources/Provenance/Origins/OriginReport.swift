import AssayModel

/// How many origins stand behind evidences.
package struct OriginReport: Hashable, Sendable {
  /// The origins when every merge holds: the gate's count.
  package let origins: [Origin]
  package let merges: [OriginMerge]
  /// The fewest origins there may be; over-merging is the safe error, so the gate uses this.
  package let least: Int
  /// The most: soft merges undone, own voices and unknown sources counted.
  package let most: Int
  package let groups: [InterestGroup]
  /// The outlet's own voice, not counted until the reviewer marks it.
  package let ownVoice: [EvidenceID]
  /// Not counted since nobody can tell who speaks.
  package let unknown: [EvidenceID]
  /// Of the unknown those whose outlets cite one another in a circle, each circle with all that rests on it.
  package let circles: [[EvidenceID]]
  /// Marked as background: counted nowhere.
  package let background: [EvidenceID]
  /// Outlets that heard it themselves, copies of one text taken once: what counts for "X said Y".
  package let hearings: Int

  /// What a reviewer might join: pairs whose soft merge is all that holds them.
  package var suggestions: [OriginMerge] { merges.filter { !$0.isHard } }
}
