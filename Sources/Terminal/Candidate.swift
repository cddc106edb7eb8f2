/// One way to go on with a word.
package struct Candidate: Hashable, Sendable {
  /// What the word becomes.
  package let text: String
  /// What is typed behind it once it is the only one left: a space, a closing quote, or nothing.
  package let suffix: String
  /// A line about it for the list: a claim's text, an article's title.
  package let note: String?

  package init(_ text: String, suffix: String = " ", note: String? = nil) {
    self.text = text
    self.suffix = suffix
    self.note = note
  }
}
