/// A medium that a text names or speaks of: "Reuters", "the Interfax news agency", "the newspaper".
struct MediumMention {
  /// The words of its name, or all that stands for it.
  let range: Range<Int>
  /// Nil where no name stands.
  let name: String?
  /// Whether the name is a part that several media may share: "the Times".
  var isShort = false
}
