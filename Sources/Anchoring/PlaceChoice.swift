import AssayModel

/// Which of several places with the same words is the one that was cited, if any is.
enum PlaceChoice {
  case place(Span, ContextScore)
  /// Places that are equally good.
  case several([Span])
  case none

  /// A quote of this weight (half a dozen words that mean something) is not said twice by chance: where its one other
  /// copy stays, the same words stand elsewhere.
  static let heavy: Float = 6
  /// A quote of this weight that stood once and stands once again is the same one, if anything around it is.
  private static let telling: Float = 3

  /// How much better than every rival's the own surroundings must fit. With places gone, the one sought may be among
  /// them: what stays must be clearly not a rival's. Otherwise a rival's must fit better by more than chance.
  private static let marginWithPlacesGone: Float = 0.10
  private static let margin: Float = -0.05

  /// The share of its surroundings that a lone place needs; a telling quote needs a trace of them.
  static let enough: Float = 0.35
  private static let trace: Float = 0.20
  /// The best of several places needs a clear lead, and a clearer one the less of its surroundings is there.
  private static let leads: [(share: Float, lead: Float)] = [(0.45, 0.10), (0.33, 0.20)]
  /// The share that the place with the old ordinal needs where nothing else tells the places apart.
  private static let enoughInOrder: Float = 0.30
  /// Places within this share of the best one are as good.
  private static let asGood: Float = 0.20

  /// - Parameter verbatim: whether the places hold the quote to the letter, not in other case or marks.
  init(
    among places: [Span], of description: Description, _ passage: Passage, in text: TokenisedText, verbatim: Bool
  ) {
    guard !places.isEmpty else {
      self = .none
      return
    }
    let margin = places.count < description.occurrences ? Self.marginWithPlacesGone : Self.margin
    let remaining = Rivals(of: description).remaining(places, margin: margin, in: text)
    let scored = remaining.map { (place: $0, context: ContextScore(of: passage, at: $0, in: text)) }
      .sorted { ($1.context.share, $0.place) < ($0.context.share, $1.place) }
    if scored.count > 1 {
      self = Self.best(of: scored, all: places, description)
    } else if let only = scored.first {
      let isKnownByItself =
        description.occurrences == 1
        && (passage.weight >= Self.heavy || passage.weight >= Self.telling && only.context.share >= Self.trace)
      self = isKnownByItself || only.context.share >= Self.enough ? .place(only.place, only.context) : .none
    } else if verbatim, passage.weight >= Self.heavy {
      self = Self.copies(among: places, of: passage, in: text)
    } else {
      self = .none
    }
  }

  /// Said twice and cut once: the same words still stand elsewhere. That is so of a quote that is a paragraph by itself,
  /// and of one with its own sentence or paragraph around it there too; with another's words around them, they are another's.
  private static func copies(
    among places: [Span], of passage: Passage, in text: TokenisedText
  ) -> PlaceChoice {
    let copies = places.filter { ContextScore.isAtHome(passage, at: $0, in: text) }
    guard let first = copies.first else { return .none }
    return copies.count == 1 ? .place(first, ContextScore(of: passage, at: first, in: text)) : .several(copies)
  }

  private static func best(
    of scored: [(place: Span, context: ContextScore)], all places: [Span], _ description: Description
  ) -> PlaceChoice {
    let share = scored[0].context.share
    let lead = share - scored[1].context.share
    if leads.contains(where: { share >= $0.share && lead >= $0.lead }) {
      return .place(scored[0].place, scored[0].context)
    }
    // As many places as there were: most likely the same ones, in the same order.
    if places.count == description.occurrences, (1...places.count).contains(description.occurrence) {
      let same = places[description.occurrence - 1]
      if let scored = scored.first(where: { $0.place == same }), scored.context.share >= enoughInOrder {
        return .place(same, scored.context)
      }
    }
    return .several(scored.filter { share - $0.context.share < asGood }.map(\.place))
  }
}
