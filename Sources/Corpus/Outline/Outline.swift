import AssayModel

/// An article's paragraphs and sentences, which addresses such as `a3.4.2` count.
///
/// All spans leave out the white space around them (no-break spaces and carriage returns too).
/// Every scalar that is no white space stands in exactly one paragraph and one sentence.
package struct Outline: Hashable, Sendable {
  package struct Paragraph: Hashable, Sendable {
    package let span: Span
    /// The sentences in reading order; together they cover the paragraph but for white space.
    package let sentences: [Span]

    package init(span: Span, sentences: [Span]) {
      self.span = span
      self.sentences = sentences
    }
  }

  package let paragraphs: [Paragraph]

  /// Finds paragraphs by the rule of `ParagraphSplitter` and sentences by those of `SentenceSplitter`.
  ///
  /// Takes time proportional to the text. The language is a BCP 47 tag; it settles only a few cases,
  /// such as the full stops of a Korean date.
  package init(of text: ScalarText, language: String?) {
    let outline = GradualOutline(of: text, language: language)
    paragraphs = outline.paragraphs.indices.map {
      Paragraph(span: outline.paragraphs[$0], sentences: outline.sentences(ofParagraph: $0))
    }
  }
}
