/// Words of a query that are looked for as one.
package struct QueryTerm: Hashable, Sendable {
  package enum Form: Hashable, Sendable {
    /// A plain word; it also finds its other forms, by their stem.
    case word
    /// Quoted words, or one that holds several ("Jong-un"): next to each other, in this order, as they are.
    case phrase
    /// The last word is a beginning: `missile*`.
    case prefix
  }

  package enum Place: Hashable, Sendable {
    /// The article's text or its title.
    case anywhere
    case title
    case outlet
  }

  package struct Piece: Hashable, Sendable {
    /// Folded as `SearchToken.word` is; the spelling is not yet made one.
    package let word: String
    /// Whether nothing may stand between this letter and the one before (scripts without spaces).
    package let adjoins: Bool
  }

  package let form: Form
  package let place: Place
  /// One or more.
  package let pieces: [Piece]

  package var words: [String] { pieces.map(\.word) }
}
