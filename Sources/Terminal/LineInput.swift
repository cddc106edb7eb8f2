/// What asking for a line brought.
package enum LineInput: Hashable, Sendable {
  /// A line without its line end.
  case line(String)
  /// Ctrl-C: what was typed is dropped, and the session goes on.
  case interrupted
  /// A line with bytes that are not UTF-8, dropped whole: a sentence that says which and where.
  case unreadable(String)
  /// Ctrl-D, the end of the input, or a request to terminate. Nothing comes after it.
  case end
}
