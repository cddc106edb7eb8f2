import AssayModel

extension InterestGroup {
  /// Whom a source speaks for, by its head, its office and its adjectives; nil where it speaks for no state.
  ///
  /// What a source is said to have said or to know about does not count ("officials who said that he would go to
  /// Russia", "a Korea expert"), nor where somebody lives or works who is no official.
  static func of(_ source: Span, kind: SourceKind, in reading: ArticleReading) -> InterestGroup? {
    let tokens = reading.tokens(in: source)
    let words = tokens.map { reading.tokens[$0].kind == .word ? reading.folded($0) : "" }
    guard !words.contains(where: observers.contains) else { return nil }
    let isMedia = words.contains(where: media.contains) && !words.contains(where: staff.contains)
    if kind == .medium || isMedia, !words.contains(where: stateMedia.contains) { return nil }
    let names = name(in: tokens, reading)
    let isOfficial = words.contains(where: officials.contains)
    var place = Place.head
    for (offset, index) in tokens.enumerated() {
      let token = reading.tokens[index]
      if token.kind == .comma { place = .head }
      guard token.kind == .word, !names.contains(index) else { continue }
      if offset > 0, token.sense.classes.contains(.relative) { return nil }
      if token.sense.classes.contains(.preposition) {
        place = token.key == ofWord || token.key == forWord ? .head : places.contains(token.key) ? .inside : .about
        continue
      }
      guard isCapital(index, words[offset], reading) else { continue }
      let next = offset + 1 < words.count ? words[offset + 1] : ""
      guard let group = named(by: words[offset], next) else { continue }
      let isOffice = offices.contains(words[offset])
      if place == .head || place == .inside && (isOfficial || isOffice) { return group }
    }
    return nil
  }

  private enum Place { case head, inside, about }

  /// The tokens of a person's name, which are no state's: of "Moscow said", the name is the state's.
  private static func name(in tokens: Range<Int>, _ reading: ArticleReading) -> Set<Int> {
    let run = SpeakerName.run(in: tokens, of: reading)
    guard run.count > 1, let first = run.first else { return [] }
    let isState = named(by: reading.folded(first), run.count == 2 ? reading.folded(run[1]) : "") != nil
    return isState && run.count == 2 ? [] : Set(run)
  }

  /// "UN" and "US" by all their capitals alone; a state by a capital.
  private static func isCapital(_ index: Int, _ word: String, _ reading: ArticleReading) -> Bool {
    let token = reading.tokens[index]
    if initials.contains(word) { return token.flags.contains(.allCapitals) }
    return token.flags.contains(.capital) || word == "federal"
  }

  private static func words(_ list: String) -> Set<String> { Set(list.split(separator: " ").map(String.init)) }

  /// People who know about states, or live in them, and speak for none.
  private static let observers = words(
    """
    expert experts analyst analysts scholar scholars professor professors specialist specialists historian historians
    researcher researchers author authors writer writers journalist journalists correspondent correspondents reporter
    reporters columnist columnists editor editors economist economists student students resident residents voter voters
    tourist tourists witness witnesses farmer farmers worker workers businessman businessmen activist activists
    defector defectors refugee refugees university
    """)
  private static let officials = words("official officials authorities government officers diplomat diplomats")
  private static let offices = words("kremlin pentagon white state congress senate downing elysee")
  private static let stateMedia = words("state state-run state-owned state-controlled tass kcna xinhua")
  private static let media = words("media newspaper newspapers papers broadcaster broadcasters outlets television")
  /// "the Kremlin's media office"
  private static let staff = words("office service secretary minister adviser spokesman spokeswoman officials")
  private static let initials = words("un us eu uk uae")
  private static let ofWord = WordKey.of("of")
  private static let forWord = WordKey.of("for")
  private static let places = WordKey.all("in at from within inside")
}
