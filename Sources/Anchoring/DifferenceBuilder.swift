/// Gathers runs and what kinds of words changed in them.
struct DifferenceBuilder {
  private(set) var changes: Set<WordDifference.Change> = []
  private var runs: [WordDifference.Run] = []
  private var removed = ""
  private var added = ""
  private var kept = ""

  mutating func remove(_ unit: WordUnit) {
    closeKept()
    removed += unit.text + unit.space
    note(unit)
  }

  mutating func add(_ unit: WordUnit) {
    closeKept()
    added += unit.text + unit.space
    note(unit)
  }

  mutating func keep(_ old: WordUnit, as new: WordUnit) {
    if old.text == new.text {
      closeChanged()
      kept += new.text + new.space
    } else {
      closeKept()
      removed += old.text + old.space
      added += new.text + new.space
      changes.insert(WordSense.change(from: old, to: new))
    }
    if old.space != new.space, !old.space.isEmpty || !new.space.isEmpty { changes.insert(.typography) }
  }

  mutating func finished() -> [WordDifference.Run] {
    closeKept()
    closeChanged()
    return runs
  }

  private mutating func closeKept() {
    if !kept.isEmpty { runs.append(.init(.kept, kept)) }
    kept = ""
  }

  private mutating func closeChanged() {
    if !removed.isEmpty { runs.append(.init(.removed, removed)) }
    if !added.isEmpty { runs.append(.init(.added, added)) }
    removed = ""
    added = ""
  }

  private mutating func note(_ unit: WordUnit) { changes.insert(WordSense.change(of: unit)) }
}
