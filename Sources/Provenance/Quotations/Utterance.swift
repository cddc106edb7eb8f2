import AssayModel

/// Quoted words with who spoke them and when, as far as the text tells.
package struct Utterance: Hashable, Sendable {
  /// The article, by its place in the list the caller keeps.
  package let article: Int
  /// The quotation with its marks.
  package let span: Span
  /// The words, folded to lower case, shortened forms written out.
  package let words: [String]
  /// The source's words in the article; nil when the speaker is unknown.
  package let source: Span?
  /// A key that is equal for two mentions of one speaker: a surname or an office.
  package let speaker: String?
  /// The day it was published, in days since 1970.
  package let day: Int?
  /// Whether most words are capital: a title more likely than speech.
  package let isTitle: Bool

  package init(
    article: Int, span: Span, words: [String], source: Span? = nil, speaker: String? = nil, day: Int? = nil,
    isTitle: Bool = false
  ) {
    self.article = article
    self.span = span
    self.words = words
    self.source = source
    self.speaker = speaker
    self.day = day
    self.isTitle = isTitle
  }
}
