import AssayModel

/// An article's paragraphs, with the sentences of those that are asked for: of a text as long as a book, a person sees a
/// screenful. The spans are those of `Outline`.
package struct GradualOutline: Sendable {
  /// The text's scalars, for which offsets are places.
  package let scalars: [Unicode.Scalar]
  package let paragraphs: [Span]
  private let splitter: SentenceSplitter

  package init(of text: ScalarText, language: String?) {
    scalars = Scalars.of(text.string)
    splitter = SentenceSplitter(scalars, language: language)
    paragraphs = ParagraphSplitter.paragraphs(of: scalars).map { Span($0) }
  }

  /// The sentences of a paragraph, found anew on each call in time proportional to it.
  package func sentences(ofParagraph paragraph: Int) -> [Span] {
    splitter.sentences(in: paragraphs[paragraph].range).map { Span($0) }
  }
}
