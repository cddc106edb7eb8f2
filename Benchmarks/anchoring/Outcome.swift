import AssayAnchoring
import AssayModel

/// What an anchor is worth, measured against gold.
enum Outcome: Equatable {
  /// Shares more than half of its scalars with gold (intersection over union); or offers nothing where nothing is right.
  case right(overlap: Double)
  case wrong
  case ambiguous
  case nothing

  init(_ found: Anchoring, gold: Span?) {
    guard let span = found.span else {
      self = found.fidelity == .ambiguous ? .ambiguous : gold == nil ? .right(overlap: 1) : .nothing
      return
    }
    guard let gold else {
      self = .wrong
      return
    }
    let shared = Double(span.intersection(gold)?.count ?? 0)
    let overlap = shared / max(1, Double(span.count + gold.count) - shared)
    self = overlap > 0.5 ? .right(overlap: overlap) : .wrong
  }

  var isFailure: Bool { if case .right(let overlap) = self { overlap <= 0.9 } else { true } }
}
