import AssayJSON

/// What a command has to show: blocks for a person, fields for a program. Both say the same.
package struct View: Sendable {
  package var blocks: [Block]
  /// The fields of the command's `--json` line, behind `command` and `ok`. Made when they are asked for: those of a
  /// long article are many times as long as its text, and a person never sees them.
  package var fields: JSONObject {
    get { makeFields.map { Self.object($0()) } ?? madeFields }
    set {
      makeFields = nil
      madeFields = newValue
    }
  }
  private var madeFields: JSONObject
  private var makeFields: (@Sendable () -> KeyValuePairs<String, JSON>)?
  /// The field that is the view's table, where that is not the first that lists things.
  package var table: String?

  package init(_ blocks: [Block] = [], fields: KeyValuePairs<String, JSON> = [:]) {
    self.blocks = blocks
    madeFields = Self.object(fields)
  }

  /// A view whose fields are made only for a program.
  package init(_ blocks: [Block], lazily fields: @escaping @Sendable () -> KeyValuePairs<String, JSON>) {
    self.blocks = blocks
    madeFields = JSONObject()
    makeFields = fields
  }

  private static func object(_ fields: KeyValuePairs<String, JSON>) -> JSONObject {
    JSONObject(fields.map { JSONObject.Member(name: $0.key, value: $0.value) })
  }

  /// One sentence.
  package init(_ line: Line, fields: KeyValuePairs<String, JSON> = [:]) {
    self.init([.line(line)], fields: fields)
  }
}

extension View: Hashable {
  package static func == (one: Self, other: Self) -> Bool {
    one.blocks == other.blocks && one.table == other.table && one.fields == other.fields
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(blocks) }
}

/// A piece of a view.
package enum Block: Hashable, Sendable {
  /// A line that wraps where the terminal ends, its further lines as far in as `indent`.
  case line(Line, indent: Int = 0)
  /// A text behind a label of its own, wrapped beside it.
  case labelled(Line, label: Line, width: Int)
  case table(Table)
  /// A document's own lines, as they are but for what could harm a terminal.
  case document(String)
  case blank
}
