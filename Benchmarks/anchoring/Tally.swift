/// What became of the cases of one row.
struct Tally {
  private(set) var cases = 0
  private(set) var right = 0
  /// Right, with more than nine tenths shared.
  private(set) var precise = 0
  private(set) var wrong = 0
  private(set) var ambiguous = 0

  mutating func add(_ other: Tally) {
    cases += other.cases
    right += other.right
    precise += other.precise
    wrong += other.wrong
    ambiguous += other.ambiguous
  }

  mutating func count(_ outcome: Outcome) {
    cases += 1
    switch outcome {
    case .right(let overlap):
      right += 1
      if overlap > 0.9 { precise += 1 }
    case .wrong: wrong += 1
    case .ambiguous: ambiguous += 1
    case .nothing: break
    }
  }
}
