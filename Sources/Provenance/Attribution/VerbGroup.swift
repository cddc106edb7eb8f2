/// A cue verb with its auxiliaries and adverbs: "has repeatedly said", "was told", "declining to say".
struct VerbGroup {
  /// The first token of the group.
  let start: Int
  let head: Int
  var hasBe = false
  var hasAuxiliary = false
  var isInfinitive = false
  /// Whether nobody is said to have done it: "did not say", "may say on Monday".
  var isNegated = false

  /// What is only to come, or might be.
  private static let open = WordKey.all("will may might could must should shall")

  init(head: Int, in grammar: Grammar) {
    self.head = head
    var first = head
    var index = head - 1
    while grammar.isWord(index), !grammar.isQuoted(index) {
      let classes = grammar.classes(index)
      if !classes.isDisjoint(with: .auxiliary) {
        // "he's" is the subject as well, and stays outside.
        if classes.contains(.be) { hasBe = true }
        if classes.contains(.negation) || Self.open.contains(grammar.key(index)) { isNegated = true }
        hasAuxiliary = true
        if classes.contains(.pronoun) { break }
        first = index
      } else if grammar.key(index) == Grammar.to {
        isInfinitive = true
        first = index
        index -= 1
        break
      } else if grammar.isAdverb(index), !classes.contains(.determiner), !classes.contains(.pronoun) {
        if classes.contains(.negation) { isNegated = true }
        first = index
      } else {
        break
      }
      index -= 1
    }
    start = first
  }
}
