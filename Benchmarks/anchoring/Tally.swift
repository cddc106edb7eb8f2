import AssayModel

/// What became of the cases of one row.
struct Tally {
  private(set) var cases = 0
  private(set) var right = 0
  /// Right, with more than nine tenths shared.
  private(set) var precise = 0
  private(set) var wrong = 0
  /// Wrong, and called exact or moved: what nobody would be asked about.
  private(set) var silent = 0
  private(set) var ambiguous = 0

  mutating func add(_ other: Tally) {
    cases += other.cases
    right += other.right
    precise += other.precise
    wrong += other.wrong
    silent += other.silent
    ambiguous += other.ambiguous
  }

  mutating func count(_ outcome: Outcome, called fidelity: Fidelity) {
    cases += 1
    switch outcome {
    case .right(let overlap):
      right += 1
      if overlap > 0.9 { precise += 1 }
    case .wrong:
      wrong += 1
      if fidelity == .exact || fidelity == .moved { silent += 1 }
    case .ambiguous: ambiguous += 1
    case .nothing: break
    }
  }
}
