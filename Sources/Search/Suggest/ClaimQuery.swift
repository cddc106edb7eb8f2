/// What passages are wanted for: a claim with what is known of its subject.
package struct ClaimQuery: Hashable, Sendable {
  /// The claim, a sentence of any length.
  package let text: String
  /// Who said it; empty when that is not known.
  package let speaker: String
  /// Words for the subject that the claim leaves out ("They became engaged"); empty for none.
  package let topic: String

  package init(_ text: String, speaker: String = "", topic: String = "") {
    self.text = text
    self.speaker = speaker
    self.topic = topic
  }
}
