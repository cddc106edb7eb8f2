import AssayJSON

/// What a command has to show: blocks for a person, fields for a program. Both say the same.
package struct View: Hashable, Sendable {
  package var blocks: [Block]
  /// The fields of the command's `--json` line, behind `command` and `ok`.
  package var fields: JSONObject
  /// The field that is the view's table, where that is not the first that lists things.
  package var table: String?

  package init(_ blocks: [Block] = [], fields: KeyValuePairs<String, JSON> = [:]) {
    self.blocks = blocks
    self.fields = JSONObject(fields.map { JSONObject.Member(name: $0.key, value: $0.value) })
  }

  /// One sentence.
  package init(_ line: Line, fields: KeyValuePairs<String, JSON> = [:]) {
    self.init([.line(line)], fields: fields)
  }
}

/// A piece of a view.
package enum Block: Hashable, Sendable {
  /// A line that wraps where the terminal ends, its further lines as far in as `indent`.
  case line(Line, indent: Int = 0)
  /// A text behind a label of its own, wrapped beside it.
  case labelled(Line, label: Line, width: Int)
  case table(Table)
  case grid(Grid)
  /// A document's own lines, as they are but for what could harm a terminal.
  case document(String)
  case blank
}
