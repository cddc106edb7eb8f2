/// What has changed between two texts, line by line, as `diff` would tell it.
package enum LineDifference {
  /// Lines that went with `-`, lines that came with `+`, and up to two lines around them.
  package static func text(from old: String, to new: String) -> String {
    let (old, new) = (lines(old), lines(new))
    let change = new.difference(from: old)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for step in change {
      switch step {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var rows: [(mark: String, text: String)] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if i < old.count, removed.contains(i) {
        rows.append(("-", old[i]))
        i += 1
      } else if j < new.count, inserted.contains(j) {
        rows.append(("+", new[j]))
        j += 1
      } else {
        rows.append((" ", i < old.count ? old[i] : new[j]))
        i += 1
        j += 1
      }
    }
    let changed = rows.indices.filter { rows[$0].mark != " " }
    let shown = rows.indices.filter { row in changed.contains { abs($0 - row) <= 2 } }
    return shown.map { "\(rows[$0].mark)|\(rows[$0].text)" }.joined(separator: "\n")
  }

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
