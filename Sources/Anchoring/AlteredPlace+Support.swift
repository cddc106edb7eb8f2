extension AlteredPlace {
  /// Whether enough speaks for the place being the cited passage with other words.
  ///
  /// The fewer of the quote's words are left, the more must speak for the place around them. A quote inside a
  /// sentence stands and falls with its sentence: where that is gone, like words elsewhere are other words.
  func isSupported(for passage: Passage) -> Bool {
    let around = context.share
    if passage.sentenceWeight >= Self.telling {
      if sentence < 0.5 { return false }
      if similarity >= 0.3, dice >= 0.3, sentence >= 0.65, around >= 0.6 { return true }
    }
    if passage.weight < Self.telling { return similarity >= 0.5 && dice >= 0.5 && around >= 0.6 }
    if similarity >= 0.5, dice >= 0.5, around >= 0.5 { return true }
    if similarity >= 0.65, dice >= 0.5, around >= 0.2 { return true }
    return similarity >= 0.6 && dice >= 0.75 && passage.weight >= Self.heavy
  }

  /// Words weighing less tell no sentence from another.
  private static let telling: Float = 2
  /// Words weighing so much are known again without their surroundings.
  private static let heavy: Float = 4
}
