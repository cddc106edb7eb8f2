import AssayModel

/// One of the commands that stand on a line with semicolons between them.
package struct TypedCommand: Hashable, Sendable {
  /// The command without white space around it: what is submitted and recorded.
  package let text: String
  /// Where it begins in the line, in scalars.
  package let start: Int

  /// The commands of a line, without comments and without those that are blank.
  ///
  /// A semicolon inside a quotation is text. In a script a comment may stand behind a command; at a prompt, where
  /// `search a # b` is somebody's query, only where a command would begin.
  package static func split(_ line: String, inScript: Bool) -> [TypedCommand] {
    let scalars = Array(line.unicodeScalars)
    let marks = Words.marks(in: scalars, hasComments: inScript)
    var lines: [TypedCommand] = []
    var start = 0
    for end in marks.breaks + [marks.end] {
      if let line = Self.trimmed(scalars, start..<end) { lines.append(line) }
      start = end + 1
    }
    return lines
  }

  private static func trimmed(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> TypedCommand? {
    guard let first = range.first(where: { !scalars[$0].properties.isWhitespace }),
      let last = range.last(where: { !scalars[$0].properties.isWhitespace })
    else { return nil }
    return TypedCommand(text: Words.text(scalars[first...last]), start: first)
  }
}
