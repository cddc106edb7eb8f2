import AssayModel

/// What may stand where the cursor is.
package struct Completions: Hashable, Sendable {
  package struct Candidate: Hashable, Sendable {
    /// What takes the place of what was typed.
    package let text: String
    /// One line on what it is.
    package let note: String?
    /// What is typed behind it once it is the only one: a space, or nothing where the word may go on.
    package let suffix: String

    init(_ text: String, note: String? = nil, suffix: String = " ") {
      self.text = text
      self.note = note
      self.suffix = suffix
    }
  }

  /// The part of the line, in scalars, that a candidate takes the place of.
  package var replacing: Span
  package var candidates: [Candidate]
  /// How many there are besides those that are listed.
  package var more = 0

  init(replacing: Span, _ candidates: [Candidate] = [], more: Int = 0) {
    self.replacing = replacing
    self.candidates = candidates
    self.more = more
  }
}
