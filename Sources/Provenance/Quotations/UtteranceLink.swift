/// Two quotations that seem to be one utterance.
package struct UtteranceLink: Hashable, Sendable {
  package enum Strength: Hashable, Sendable, Comparable { case weak, strong, verbatim }

  /// Places in the list of utterances; `first` is the lesser.
  package let first: Int
  package let second: Int
  package let strength: Strength
  /// Where the renderings differ, in order; one side may be empty.
  package let changes: [Change]
  package let numbersDiffer: Bool
  package let negationDiffers: Bool
  /// No veto: two outlets that name two speakers for one sentence are a conflict worth showing.
  package let speakersDiffer: Bool

  package struct Change: Hashable, Sendable {
    package let first: [String]
    package let second: [String]
  }

  /// Words that are equal throughout are a fact; likeness is a suggestion.
  package var isFact: Bool { strength == .verbatim && !speakersDiffer }
}
