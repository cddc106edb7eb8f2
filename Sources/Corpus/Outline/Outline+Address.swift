import AssayModel

extension Outline {
  /// The shortest address whose span holds another: `a3.4.2`, else `a3.4`, else `a3:412-795`.
  package func address(of span: Span, in handle: ArticleHandle) -> String {
    Self.address(of: span, in: handle, paragraphs.lazy.map(\.span)) { paragraphs[$0].sentences }
  }

  fileprivate static func address(
    of span: Span, in handle: ArticleHandle, _ paragraphs: some RandomAccessCollection<Span>, sentences: (Int) -> [Span]
  ) -> String {
    guard let place = Self.place(of: span, in: paragraphs) else { return "\(handle):\(span)" }
    let sentences = sentences(place)
    guard sentences.count > 1, let sentence = Self.place(of: span, in: sentences) else {
      return "\(handle).\(place + 1)"
    }
    return "\(handle).\(place + 1).\(sentence + 1)"
  }

  /// Which of some spans, in their order and apart from each other, holds a span: a list asks for many addresses of one
  /// article.
  private static func place(of span: Span, in spans: some RandomAccessCollection<Span>) -> Int? {
    var (low, high) = (0, spans.count)
    while low < high {
      let middle = (low + high) / 2
      if spans[spans.index(spans.startIndex, offsetBy: middle)].start <= span.start {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low > 0, spans[spans.index(spans.startIndex, offsetBy: low - 1)].contains(span) else { return nil }
    return low - 1
  }
}

extension GradualOutline {
  /// The same; only the paragraph that holds the span is cut into sentences.
  package func address(of span: Span, in handle: ArticleHandle) -> String {
    Outline.address(of: span, in: handle, paragraphs, sentences: sentences(ofParagraph:))
  }
}
