import AssayModel

/// What the shell is asked to do around a session: what needs the terminal, or more lines to be taken.
///
/// The workbench hands errands on with its answer; whatever an errand does to the session goes down the same road
/// as typed lines, and stands in the log as such.
package enum Errand: Hashable, Sendable {
  /// Open the reader on an article, at a place of it.
  case read(ArticleHandle, at: Span?)
  /// Take the lines of a file; the word names it.
  case source(Word)
  /// Take a line that was typed before.
  case again(PastLine)
  /// Open an editor on a text, and take the command that its change comes to.
  case edit(TextEdit)
}
