import AssayModel

/// The places where a quote stands scalar for scalar.
enum Verbatim {
  /// All places whose edges fall between words where the quote's own do, in order, overlapping ones too.
  ///
  /// - Parameter limit: how many places are looked for before the search gives up counting.
  static func places(of quote: String, edges: WordEdge, in tokens: TokenisedText, limit: Int) -> [Span] {
    guard !quote.isEmpty else { return [] }
    let search = SequenceSearch(for: Array(quote.utf8))
    var text = tokens.text.string
    let found = text.withUTF8 { search.places(in: $0, limit: limit) }
    let count = quote.unicodeScalars.count
    return found.compactMap { byte in
      let start = tokens.text.scalarOffset(ofUTF8: byte)
      let place = Span(start..<start + count)
      return edges.allows(WordEdge(of: place, in: tokens)) ? place : nil
    }
  }
}
