import AssayModel

package struct Description: Hashable, Sendable {
  package struct Rival: Hashable, Sendable {
    package var quote: String
    package var prefix: String
    package var suffix: String
    package init(quote: String, prefix: String, suffix: String) {
      self.quote = quote; self.prefix = prefix; self.suffix = suffix
    }
  }
  package var quote: String
  package var prefix: String
  package var suffix: String
  package var span: Span
  package var paragraph: String
  package var offsetInParagraph: Int
  package var before: String
  package var after: String
  package var occurrence: Int
  package var occurrences: Int
  package var rivals: [Rival]
  package init(
    quote: String, prefix: String, suffix: String, span: Span, paragraph: String, offsetInParagraph: Int,
    before: String, after: String, occurrence: Int, occurrences: Int, rivals: [Rival]
  ) {
    self.quote = quote; self.prefix = prefix; self.suffix = suffix; self.span = span; self.paragraph = paragraph
    self.offsetInParagraph = offsetInParagraph; self.before = before; self.after = after
    self.occurrence = occurrence; self.occurrences = occurrences; self.rivals = rivals
  }
}
