/// A medium that an evidence cites, as the counting of origins compares media.
package struct CitedMedium: Hashable, Sendable {
  package let key: String
  /// As the text has it.
  package let words: String
  /// Whether the sentence itself names it.
  let isFact: Bool

  init(_ link: ChainLink) {
    key = link.key ?? MediumKey.key(link.words)
    words = link.words
    isFact = link.standing.isFact
  }
}
