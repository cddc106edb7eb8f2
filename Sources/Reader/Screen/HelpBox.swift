import AssayModel
import AssayViews

/// The keys as a box over the text.
enum HelpBox {
  static func make(_ size: ScreenSize, _ symbols: Symbols) -> Box {
    let columns = Box.room(in: size).columns
    let widest = KeyTable.sections.flatMap(\.entries).reduce(0) { max($0, $1.keys.count) }
    let keyColumns = min(widest, columns / 2)
    var rows: [ScreenRow] = []
    for section in KeyTable.sections {
      if !rows.isEmpty { rows.append(ScreenRow(columns: columns)) }
      var heading = ScreenRow(columns: columns)
      heading.add(section.title, Ink(.plain, bold: true), symbols: symbols)
      rows.append(heading)
      for entry in section.entries {
        var row = ScreenRow(columns: columns)
        row.add("  ", symbols: symbols)
        row.add(entry.keys, Ink(.id), upTo: keyColumns, symbols: symbols)
        row.pad(to: keyColumns + 4)
        // In a narrow window the explanation goes below its keys, in as many rows as it takes.
        if DisplayWidth.of(entry.summary) <= columns - row.width {
          row.add(entry.summary, symbols: symbols)
          rows.append(row)
          continue
        }
        rows.append(row)
        rows += folded(entry.summary, behind: 4, columns, symbols)
      }
    }
    return Box(title: "Reading mode", rows: rows, hint: "j k, Space: up and down · Esc: back", top: 0)
  }

  private static func folded(_ text: String, behind indent: Int, _ columns: Int, _ symbols: Symbols) -> [ScreenRow] {
    var rows: [ScreenRow] = []
    var line = ""
    func close() {
      var row = ScreenRow(columns: columns)
      row.pad(to: indent)
      row.add(line, symbols: symbols)
      rows.append(row)
      line = ""
    }
    for word in text.split(separator: " ") {
      if !line.isEmpty, indent + DisplayWidth.of(line) + 1 + DisplayWidth.of(word) > columns { close() }
      line += line.isEmpty ? "\(word)" : " \(word)"
    }
    close()
    return rows
  }
}
