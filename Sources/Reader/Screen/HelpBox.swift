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
        row.add(entry.summary, symbols: symbols)
        rows.append(row)
      }
    }
    return Box(title: "Reading mode", rows: rows, hint: "j k, Space: up and down · Esc: back", top: 0)
  }
}
