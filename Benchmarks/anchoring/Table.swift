import AssayModel
import Foundation

/// One table: a row for each class of spans, the figures without the locker and with it.
struct Table: CustomStringConvertible {
  private var rows: [String: (alone: Tally, locker: Tally)] = [:]

  /// What the spans of a row were called, without the locker.
  private var names: [String: [Fidelity: Int]] = [:]

  private static let classes = [
    "sentence unchanged", "sentence moved", "sentence edited", "repeated phrase", "phrase edited", "sentence deleted",
  ]

  private static let stress = StressTest.rows + Upheaval.rows

  mutating func count(
    _ alone: Outcome, _ locker: Outcome, called fidelity: Fidelity, _ lockerFidelity: Fidelity, in row: String
  ) {
    names[row, default: [:]][fidelity, default: 0] += 1
    rows[row, default: (Tally(), Tally())].alone.count(alone, called: fidelity)
    rows[row, default: (Tally(), Tally())].locker.count(locker, called: lockerFidelity)
  }

  mutating func add(_ other: Table) {
    for (row, counts) in other.names { names[row, default: [:]].merge(counts, uniquingKeysWith: +) }
    for (name, row) in other.rows {
      rows[name, default: (Tally(), Tally())].alone.add(row.alone)
      rows[name, default: (Tally(), Tally())].locker.add(row.locker)
    }
  }

  var description: String {
    let heading = "  right    >.9  wrong      silent amb."
    var lines = [
      Self.padded("", 20) + " cases | description only" + String(repeating: " ", count: 19) + "| with the old text"
    ]
    lines.append(Self.padded("", 20) + "       |" + heading + " |" + heading)
    var all = (alone: Tally(), locker: Tally())
    for name in Self.classes {
      guard let row = rows[name] else { continue }
      all.alone.add(row.alone)
      all.locker.add(row.locker)
      lines.append(Self.line(name, row))
    }
    lines.append(Self.line("all", all))
    for name in Self.stress {
      if let row = rows[name] { lines.append(Self.line(name, row)) }
    }
    lines.append("\n" + Self.padded("called", 20) + Fidelity.allCases.map { Self.padded($0.rawValue, 10) }.joined())
    for name in Self.classes + Self.stress {
      guard let counts = names[name] else { continue }
      lines.append(
        Self.padded(name, 20) + Fidelity.allCases.map { Self.padded("\(counts[$0] ?? 0)", 10) }.joined())
    }
    return lines.joined(separator: "\n")
  }

  private static func line(_ name: String, _ row: (alone: Tally, locker: Tally)) -> String {
    padded(name, 20) + padded("\(row.alone.cases)", 6) + " |" + figures(row.alone) + " |" + figures(row.locker)
  }

  private static func figures(_ tally: Tally) -> String {
    func share(_ part: Int) -> String { String(format: " %.4f", Double(part) / Double(max(1, tally.cases))) }
    let percent = String(format: "%.2f %%", 100 * Double(tally.wrong) / Double(max(1, tally.cases)))
    return share(tally.right) + share(tally.precise) + padded("\(tally.wrong)", 5) + padded(percent, 8)
      + padded("\(tally.silent)", 5) + padded("\(tally.ambiguous)", 5)
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
