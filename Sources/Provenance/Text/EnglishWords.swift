/// Tells by its words whether a text is English, where nobody has said what language it is in.
enum EnglishWords {
  /// Longer texts are known by their function words alone.
  private static let short = 120

  static func areMost(of tokens: [Token]) -> Bool {
    var words = 0
    var known = 0
    for token in tokens.prefix(2000) where token.kind == .word {
      words += 1
      if !token.sense.classes.isDisjoint(with: [.determiner, .auxiliary, .preposition, .conjunction]) { known += 1 }
    }
    guard words > 0 else { return false }
    guard words <= short else { return known * 6 >= words }
    let (own, others) = votes(of: tokens)
    return own > 0 && own >= others && known * 6 >= words || own > others && own * 6 >= words
  }

  /// How many words are English alone, and how many are another language's alone. A headline has few function words,
  /// but English verbs and days as well.
  private static func votes(of tokens: [Token]) -> (own: Int, others: Int) {
    var (own, others, pending) = (0, 0, 0)
    var isInName = false
    for token in tokens where token.kind == .word {
      if foreign.contains(token.key), !token.flags.contains(.capital) {
        // "Ursula von der Leyen" and "La Paz" are names.
        if isInName { pending += 1 } else { others += 1 }
        continue
      }
      if !token.flags.contains(.capital) { others += pending }
      pending = 0
      isInName = token.flags.contains(.capital)
      let sense = token.sense
      let isFunction = !sense.classes.isDisjoint(with: [
        .determiner, .auxiliary, .preposition, .conjunction, .pronoun, .relative, .time, .verb,
      ])
      let isInflected =
        sense.verb >= 0 && !sense.forms.isDisjoint(with: [.past, .third, .gerund]) && !sense.forms.contains(.base)
      if isInflected || isFunction && !shared.contains(token.key) { own += 1 }
    }
    return (own, others + pending)
  }

  /// Spellings that other languages have as well: they speak for none.
  private static let shared = WordKey.all(
    "a in an on as am do or no so all was war die had were will of me most more over by over per for has open let lost mon sat sun dec nov"
  )
  /// Function words of other languages written in Latin letters, which English does not have.
  private static let foreign = WordKey.all(
    """
    der das de dat und ist nicht mit von dem den ein eine auf für sich werden le la les des du est une dans que pour pas sur
    avec qui el los las del una por con para como más il lo gli di che della non sono het een van niet voor zijn og det
    som att är på ikke af till til não um uma dos da ao nie jest na się w i z je że nem az és egy ja ei että on'un bir ve
    """)
}
