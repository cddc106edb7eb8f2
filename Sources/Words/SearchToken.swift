import AssayModel

/// One word of a text as searching sees it.
package struct SearchToken: Hashable, Sendable {
  /// The word without case, accents and joining marks: `jong` of "Jong-un", `us` of "U.S.", `1000` of "1,000".
  ///
  /// In scripts that put no spaces between words every letter is a word of its own.
  package let word: String
  /// Where the word stands, in scalars of the text; a possessive 's stays outside.
  package let span: Span
  /// Whether the letter belongs to a script without spaces and stands right behind another such letter.
  package let adjoins: Bool

  /// The word with its spelling made one: what two texts must share to meet.
  package var key: String { SpellingFold.key(of: word) }
}
