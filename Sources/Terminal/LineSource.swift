/// Where lines come from: a person at a terminal, a pipe, a script.
package protocol LineSource: AnyObject {
  /// Waits for the next line.
  ///
  /// The prompt may carry colours as ANSI sequences. A source nobody looks at shows none.
  func nextLine(prompt: String) -> LineInput

  /// The number of the line that came last, from 1; 0 before the first.
  var lineNumber: Int { get }
}
