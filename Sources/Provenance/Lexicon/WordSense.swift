/// What the lexicon knows of one spelling.
struct WordSense: Sendable {
  var classes: WordClass = []
  var forms: VerbForm = []
  /// The verb cue, an index into `Lexicon.lemmas`; -1 for none.
  var verb: Int16 = -1
  /// What the word does as a noun of saying; nil when it is none.
  var noun: CueCategory?

  static let unknown = WordSense()
}
