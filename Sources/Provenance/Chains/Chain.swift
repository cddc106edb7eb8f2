import AssayModel

/// The way a passage came: from the outlet back to whoever said it.
package struct Chain: Hashable, Sendable {
  package enum Voice: Hashable, Sendable {
    /// Somebody is said to have said it.
    case attributed
    /// The outlet says it itself.
    case own
    /// The text's language is not read.
    case unknown
  }

  package let voice: Voice
  /// From the outlet to the source.
  package let links: [ChainLink]
  /// The cue's words; nil for the outlet's own voice.
  package let cue: Span?

  package init(voice: Voice, links: [ChainLink], cue: Span? = nil) {
    self.voice = voice
    self.links = links
    self.cue = cue
  }

  package func link(_ role: ChainLink.Role) -> ChainLink? { links.first { $0.role == role } }
}
