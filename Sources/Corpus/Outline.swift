import AssayModel

/// An article's paragraphs and sentences, which addresses such as `a3.4.2` count.
package struct Outline: Hashable, Sendable {
  package struct Paragraph: Hashable, Sendable {
    package let span: Span
    /// The sentences in reading order; together they cover the paragraph but for white space.
    package let sentences: [Span]
  }

  package let paragraphs: [Paragraph]
}
