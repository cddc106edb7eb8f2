import AssayJSON
import AssayModel

/// A view's fields as rows with tabs between their cells, for spreadsheets and for `cut`.
///
/// The main table is the first field that is a list of objects: a row for each, under a row of their names. Where
/// there is none, each field is a row with its name and its value. Inside a cell, tabs and line ends are spaces.
package enum TabSeparated {
  package static func text(of view: View) -> String {
    let fields = view.fields
    let tables = fields.members.filter { view.table == nil || $0.name == view.table }
    for member in tables {
      if let rows = member.value.array, rows.allSatisfy({ $0.object != nil }) {
        return table(rows.compactMap(\.object))
      }
    }
    return pairs(in: fields, under: "")
  }

  /// No objects, no names: an empty list has no rows at all.
  private static func table(_ rows: [JSONObject]) -> String {
    var names: [String] = []
    for row in rows {
      for name in row.names where !names.contains(name) { names.append(name) }
    }
    guard !names.isEmpty else { return "" }
    return line(names) + rows.map { row in line(names.map { cell(row[$0] ?? .null) }) }.joined()
  }

  private static func pairs(in fields: JSONObject, under prefix: String) -> String {
    fields.members.map { member in
      switch member.value {
      // The one object that an answer is about, such as the claim that was marked, is spread out.
      case .object(let inner): pairs(in: inner, under: fields.members.count == 1 ? prefix : "\(prefix)\(member.name).")
      default: line([prefix + member.name, cell(member.value)])
      }
    }.joined()
  }

  private static func line(_ cells: [String]) -> String {
    cells.map(SafeText.make).joined(separator: "\t") + "\n"
  }

  private static func cell(_ value: JSON) -> String {
    switch value {
    case .null: ""
    case .bool(let value): value ? "true" : "false"
    case .number(let digits): digits
    case .string(let text): text
    case .array(let values): list(values)
    case .object: JSONWriter.compact(value)
    }
  }

  /// A list in one cell: of things with ids their ids.
  private static func list(_ values: [JSON]) -> String {
    values.map { $0["id"]?.string ?? cell($0) }.joined(separator: ", ")
  }
}
