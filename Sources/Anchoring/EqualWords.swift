import AssayModel

/// The places where a quote's words stand with other case, quote marks, dashes or spaces.
enum EqualWords {
  static func places(of passage: Passage, in text: TokenisedText, limit: Int) -> [Span] {
    let search = SequenceSearch(for: Array(passage.tokens.keys[passage.quote]))
    let found = text.keys.withUnsafeBufferPointer { search.places(in: $0, limit: limit) }
    return found.compactMap { text.span($0..<$0 + passage.quote.count) }
  }
}
