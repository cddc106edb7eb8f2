import AssayModel

/// A description's rivals, ready to be compared with the cited place.
///
/// The quote and its rivals are compared by the same measure: 64 scalars on each side, no more for the one
/// than for the other.
struct Rivals {
  private let own: Passage
  private let others: [Passage]

  init(of description: Description) {
    own = Passage(Rival(quote: description.quote, prefix: description.prefix, suffix: description.suffix))
    others = description.rivals.prefix(Description.Limits.sameWords + Description.Limits.nearCopies).map { Passage($0) }
  }

  /// Without the places whose surroundings are a rival's.
  ///
  /// - Parameter margin: how much better than every rival's the own surroundings must fit; a
  ///   negative one lets a rival fit better by so much.
  func remaining(_ places: [Span], margin: Float, in text: TokenisedText) -> [Span] {
    guard !others.isEmpty else { return places }
    return places.filter { place in
      let fit = ContextScore(of: own, at: place, in: text).share
      return !others.contains { ContextScore(of: $0, at: place, in: text).share > fit - margin }
    }
  }

  /// Whether an altered place is a rival's rather than the quote's: by its words and its surroundings together.
  func own(_ place: AlteredPlace, in text: TokenisedText) -> Bool {
    guard !others.isEmpty else { return false }
    let words = Set(place.tokens.map { text.keys[$0] })
    let fit = place.similarity + ContextScore(of: own, at: place.span, in: text).share
    return others.contains { rival in
      let common = rival.quote.reduce(Float(0)) {
        words.contains(rival.tokens.keys[$1]) ? $0 + rival.tokens.weight($1) : $0
      }
      let similarity = rival.weight > 0 ? common / rival.weight : 0
      return similarity + ContextScore(of: rival, at: place.span, in: text).share > fit
    }
  }
}
