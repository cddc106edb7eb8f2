/// Pairs the equal elements of two sequences, in order, so that as much weight as possible is kept in
/// runs as long as possible.
///
/// Equal ends are paired first. Between them, runs of elements that stand once on each side are paired
/// (Bram Cohen's patience difference, with runs weighed by length), and what is left between
/// two such runs is aligned cell by cell (Needleman and Wunsch, 1970) with a premium on unbroken runs.
/// Where a stretch is too large for that and has no unique elements, its elements stay unpaired: the
/// cost stays within `cellLimit` per stretch and `cellBudget` in all.
struct SequenceDifference {
  /// For each old element the new one it is paired with, or -1; and the other way round.
  private(set) var toNew: [Int32]
  private(set) var toOld: [Int32]

  private static let smallStretch = 40_000
  private static let cellLimit = 4_000_000
  private static let cellBudget = 50_000_000
  /// What an unbroken step is worth beside the elements' own weight.
  private static let runPremium: Float = 0.3
  /// Runs of unique elements must weigh so much to be taken in a stretch that is not small.
  private static let leastRun: Float = 2

  private let old: [UInt64]
  private let new: [UInt64]
  private let weights: [Float]
  private var budget = SequenceDifference.cellBudget

  /// - Parameter weights: how much pairing each old element counts.
  init(from old: [UInt64], to new: [UInt64], weights: [Float]) {
    self.old = old
    self.new = new
    self.weights = weights
    toNew = [Int32](repeating: -1, count: old.count)
    toOld = [Int32](repeating: -1, count: new.count)
    var stretches = [Stretch(old: 0..<old.count, new: 0..<new.count)]
    while let stretch = stretches.popLast() {
      stretches += pairSome(of: stretch)
    }
  }

  private struct Stretch {
    var old: Range<Int>
    var new: Range<Int>
    var cells: Int { old.count * new.count }
    var isEmpty: Bool { old.isEmpty || new.isEmpty }
  }

  private mutating func pair(_ one: Int, _ other: Int) {
    toNew[one] = Int32(other)
    toOld[other] = Int32(one)
  }

  /// Pairs what is certain in a stretch; gives back the stretches that are left between.
  private mutating func pairSome(of whole: Stretch) -> [Stretch] {
    let stretch = trimmed(whole)
    if stretch.isEmpty { return [] }
    if stretch.cells > Self.smallStretch {
      for length in [4, 2, 1] {
        let runs = UniqueRuns.ascending(
          old: old, stretch.old, new: new, stretch.new, length: length, weights: weights, least: Self.leastRun)
        if runs.isEmpty { continue }
        var left: [Stretch] = []
        var oldEnd = stretch.old.lowerBound
        var newEnd = stretch.new.lowerBound
        for run in runs {
          for at in 0..<run.count { pair(run.old + at, run.new + at) }
          left.append(Stretch(old: oldEnd..<run.old, new: newEnd..<run.new))
          oldEnd = run.old + run.count
          newEnd = run.new + run.count
        }
        left.append(Stretch(old: oldEnd..<stretch.old.upperBound, new: newEnd..<stretch.new.upperBound))
        return left.filter { !$0.isEmpty }
      }
    }
    guard stretch.cells <= Self.cellLimit, stretch.cells <= budget else { return [] }
    budget -= stretch.cells
    align(stretch)
    return []
  }

  private mutating func trimmed(_ whole: Stretch) -> Stretch {
    var stretch = whole
    while let one = stretch.old.first, let other = stretch.new.first, old[one] == new[other] {
      pair(one, other)
      stretch.old.removeFirst()
      stretch.new.removeFirst()
    }
    while let one = stretch.old.last, let other = stretch.new.last, old[one] == new[other] {
      pair(one, other)
      stretch.old.removeLast()
      stretch.new.removeLast()
    }
    return stretch
  }

  private mutating func align(_ stretch: Stretch) {
    let columns = stretch.new.count
    // Two scores a cell: the best that ends in a pair here, and the best that does not. Bits of a
    // step: 1 the pair follows a pair; 2 and 4 where the other one comes from; 8 it comes from a pair.
    var steps = [UInt8](repeating: 0, count: stretch.cells)
    var paired = [Float](repeating: -.infinity, count: columns + 1)
    var apart = [Float](repeating: 0, count: columns + 1)
    for (row, one) in stretch.old.enumerated() {
      var pairedDiagonal = paired[0]
      var apartDiagonal = apart[0]
      for column in 0..<columns {
        let pairedAbove = paired[column + 1]
        let apartAbove = apart[column + 1]
        var step: UInt8 = 0
        var score = -Float.infinity
        if old[one] == new[stretch.new.lowerBound + column] {
          let following = pairedDiagonal + Self.runPremium
          if following >= apartDiagonal { step |= 1 }
          score = max(following, apartDiagonal) + weights[one]
        }
        var best = apartAbove
        var origin: UInt8 = 2
        if pairedAbove > best {
          best = pairedAbove
          origin = 2 | 8
        }
        if apart[column] > best {
          best = apart[column]
          origin = 4
        }
        if paired[column] > best {
          best = paired[column]
          origin = 4 | 8
        }
        pairedDiagonal = pairedAbove
        apartDiagonal = apartAbove
        paired[column + 1] = score
        apart[column + 1] = best
        steps[row * columns + column] = step | origin
      }
    }
    trace(steps, of: stretch, endsPaired: paired[columns] > apart[columns])
  }

  private mutating func trace(_ steps: [UInt8], of stretch: Stretch, endsPaired: Bool) {
    let columns = stretch.new.count
    var row = stretch.old.count - 1
    var column = columns - 1
    var isPaired = endsPaired
    while row >= 0, column >= 0 {
      let step = steps[row * columns + column]
      if isPaired {
        pair(stretch.old.lowerBound + row, stretch.new.lowerBound + column)
        isPaired = step & 1 != 0
        row -= 1
        column -= 1
      } else {
        isPaired = step & 8 != 0
        if step & 2 != 0 { row -= 1 } else { column -= 1 }
      }
    }
  }
}
