import AssayModel

/// Which of several places with the same words is the one that was cited, if any is.
enum PlaceChoice {
  case place(Span, ContextScore)
  /// Places that are equally good.
  case several([Span])
  case none

  /// A quote of this weight (half a dozen words that mean something) is not said twice by chance:
  /// where its one other copy stays, the same words stand elsewhere.
  static let heavy: Float = 6
  /// A quote of this weight that stood once and stands once again is the same one, if anything around it is.
  static let telling: Float = 3

  init(
    among places: [Span], of description: Description, _ passage: Passage, against rivals: Rivals,
    in text: TokenisedText, verbatim: Bool
  ) {
    guard !places.isEmpty else {
      self = .none
      return
    }
    // With places gone, the one sought may be among them: what stays must be better than the rivals'.
    let margin: Float = places.count < description.occurrences ? 0.10 : -0.05
    let remaining = rivals.remaining(places, margin: margin, in: text)
    let scored = remaining.map { (place: $0, context: ContextScore(of: passage, at: $0, in: text)) }
      .sorted { ($1.context.share, $0.place) < ($0.context.share, $1.place) }
    if scored.count > 1 {
      self = Self.best(of: scored, all: places, description)
    } else if let only = scored.first {
      let share = only.context.share
      let isAccepted =
        share >= 0.35
        || description.occurrences == 1 && passage.weight >= Self.telling
          && (passage.weight >= Self.heavy || share >= 0.1)
      self = isAccepted ? .place(only.place, only.context) : .none
    } else if verbatim, passage.weight >= Self.heavy {
      self =
        places.count == 1
        ? .place(places[0], ContextScore(of: passage, at: places[0], in: text)) : .several(places)
    } else {
      self = .none
    }
  }

  private static func best(
    of scored: [(place: Span, context: ContextScore)], all places: [Span], _ description: Description
  ) -> PlaceChoice {
    let first = scored[0].context.share
    let lead = first - scored[1].context.share
    if first >= 0.45 && lead >= 0.10 || first >= 0.33 && lead >= 0.20 {
      return .place(scored[0].place, scored[0].context)
    }
    // As many places as there were: most likely the same ones, in the same order.
    if places.count == description.occurrences, places.indices.contains(description.occurrence - 1) {
      let same = places[description.occurrence - 1]
      if let scored = scored.first(where: { $0.place == same }), scored.context.share >= 0.3 {
        return .place(same, scored.context)
      }
    }
    return .several(scored.filter { first - $0.context.share < 0.20 }.map(\.place))
  }
}
