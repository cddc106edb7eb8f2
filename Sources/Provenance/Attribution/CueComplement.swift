/// What follows a cue: it decides which of a verb's uses is meant, and where the content begins.
struct CueComplement {
  enum Opening: Hashable {
    /// "that", "whether", "how".
    case conjunction
    case quote
    case colon
    case infinitive
    /// A subject and its verb without "that".
    case clause
    /// A phrase without a verb of its own.
    case object
    /// A person, then an infinitive: "urged Congress to act".
    case objectInfinitive
    /// A person, then "as" or a name: "called him a liar".
    case preposition
    /// The sentence or its clause ends.
    case nothing
  }

  let opening: Opening
  /// Where the content begins.
  let start: Int
  /// Whether a listener stood before the content.
  var hasListener = false
}
