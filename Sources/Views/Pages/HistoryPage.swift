import AssayJSON
import AssayModel

/// Lines that were typed before.
package enum HistoryPage {
  package struct Row {
    let number: Int
    let at: Instant?
    let line: String

    package init(number: Int, at: Instant?, line: String) {
      self.number = number
      self.at = at
      self.line = line
    }
  }

  package static func view(of rows: [Row]) -> View {
    var blocks: [Block] = []
    if !rows.isEmpty {
      blocks.append(
        .table(
          Table(
            [.init("", .right), .init("at (UTC)"), .init("line", room: .wrapped)],
            rows: rows.map {
              [Line("\($0.number)", .id), Line($0.at.map(LogPage.time) ?? "", .faint), Line($0.line)]
            })))
    }
    blocks.append(.line(Line(rows.count == 1 ? "1 line" : "\(rows.count) lines", .faint)))
    return View(blocks, fields: ["lines": .array(rows.map { .object(object(of: $0)) })])
  }

  /// A line that is about to be run again.
  package static func again(_ row: Row) -> View {
    var view = View(Line("\(row.number) ", .id) + Line(row.line))
    view.fields = object(of: row)
    return view
  }

  private static func object(of row: Row) -> JSONObject {
    var object = JSONObject()
    object["number"] = .integer(row.number)
    object["at"] = .optional(row.at?.description)
    object["line"] = .string(row.line)
    return object
  }
}
