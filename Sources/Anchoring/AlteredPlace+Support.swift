extension AlteredPlace {
  /// Whether enough speaks for the place being the cited passage with other words.
  ///
  /// The fewer of the quote's words are left, the more must speak for the place around them. A quote inside a
  /// sentence stands and falls with its sentence: where that is gone, like words elsewhere are other words.
  func isSupported(for passage: Passage) -> Bool {
    if passage.sentenceWeight >= Self.telling {
      if sentence < 0.5 { return false }
      if isAtLeast(.rewordedInItsSentence), sentence >= 0.65 { return true }
    }
    if passage.weight < Self.telling { return isAtLeast(.short) }
    if isAtLeast(.halfLeft) || isAtLeast(.mostLeft) { return true }
    return passage.weight >= Self.heavy && isAtLeast(.byItsWords)
  }

  /// What a place must show of each kind of support.
  private struct Support {
    let similarity: Float
    let dice: Float
    let context: Float

    /// A phrase in a sentence that is otherwise there.
    static let rewordedInItsSentence = Support(similarity: 0.3, dice: 0.3, context: 0.6)
    /// A word or two: nothing without the surroundings.
    static let short = Support(similarity: 0.5, dice: 0.5, context: 0.6)
    static let halfLeft = Support(similarity: 0.5, dice: 0.5, context: 0.5)
    static let mostLeft = Support(similarity: 0.65, dice: 0.5, context: 0.2)
    /// Known again wherever it stands: most words there, and few put in.
    static let byItsWords = Support(similarity: 0.6, dice: 0.75, context: 0)
  }

  private func isAtLeast(_ support: Support) -> Bool {
    similarity >= support.similarity && dice >= support.dice && context.share >= support.context
  }

  /// Words weighing less tell no sentence from another.
  private static let telling: Float = 2
  /// Words weighing so much are known again without their surroundings.
  private static let heavy: Float = 4
}
