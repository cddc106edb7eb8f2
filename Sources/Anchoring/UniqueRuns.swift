/// Runs that stand on both sides and hold a group of elements that stands once on each.
enum UniqueRuns {
  struct Run {
    var old: Int
    var new: Int
    var count: Int
    var weight: Float
  }

  /// The heaviest choice of runs that ascend on both sides without overlapping.
  ///
  /// - Parameters:
  ///   - length: how many elements a group has.
  ///   - least: the least weight of a run.
  static func ascending(
    old: [UInt64], _ oldRange: Range<Int>, new: [UInt64], _ newRange: Range<Int>, length: Int, weights: [Float],
    least: Float
  ) -> [Run] {
    let oldGroups = uniqueGroups(of: old, oldRange, length: length)
    guard !oldGroups.isEmpty else { return [] }
    let newGroups = uniqueGroups(of: new, newRange, length: length)
    var runs: [Run] = []
    var oldEnd = oldRange.lowerBound
    var newEnd = newRange.lowerBound
    // In the old order, so that a group inside the last run is passed over.
    for (key, one) in oldGroups.sorted(by: { $0.value < $1.value }) {
      guard let other = newGroups[key], (0..<length).allSatisfy({ old[one + $0] == new[other + $0] }) else { continue }
      if one < oldEnd, other < newEnd, one - oldEnd == other - newEnd { continue }
      var run = Run(old: one, new: other, count: length, weight: 0)
      while run.old > oldRange.lowerBound, run.new > newRange.lowerBound, old[run.old - 1] == new[run.new - 1] {
        run.old -= 1
        run.new -= 1
        run.count += 1
      }
      while run.old + run.count < oldRange.upperBound, run.new + run.count < newRange.upperBound,
        old[run.old + run.count] == new[run.new + run.count]
      {
        run.count += 1
      }
      for at in run.old..<run.old + run.count { run.weight += weights[at] }
      oldEnd = run.old + run.count
      newEnd = run.new + run.count
      if run.weight >= least { runs.append(run) }
    }
    return heaviestChain(runs)
  }

  private static func uniqueGroups(of keys: [UInt64], _ range: Range<Int>, length: Int) -> [UInt64: Int] {
    guard range.count >= length else { return [:] }
    var places: [UInt64: Int] = [:]
    places.reserveCapacity(range.count)
    for start in range.lowerBound...(range.upperBound - length) {
      var key: UInt64 = 0
      for at in start..<start + length { key = (key &* 0x9E37_79B9_7F4A_7C15) ^ keys[at] }
      places[key] = places[key] == nil ? start : -1
    }
    return places.filter { $0.value >= 0 }
  }

  /// The heaviest ascending chain, by a Fenwick tree of best sums over the new side's ends.
  private static func heaviestChain(_ runs: [Run]) -> [Run] {
    guard runs.count > 1 else { return runs }
    let ends = Array(Set(runs.map { $0.new + $0.count })).sorted()
    var tree = [(sum: Float, run: Int)](repeating: (0, -1), count: ends.count + 1)
    var sums = [Float](repeating: 0, count: runs.count)
    var previous = [Int](repeating: -1, count: runs.count)
    let byStart = runs.indices.sorted { runs[$0].old < runs[$1].old }
    let byEnd = runs.indices.sorted { runs[$0].old + runs[$0].count < runs[$1].old + runs[$1].count }
    var entered = 0
    for at in byStart {
      // Only runs that end before this one begins may stand before it.
      while entered < byEnd.count, runs[byEnd[entered]].old + runs[byEnd[entered]].count <= runs[at].old {
        let run = byEnd[entered]
        var node = rank(of: runs[run].new + runs[run].count, in: ends) + 1
        while node < tree.count {
          if sums[run] > tree[node].sum { tree[node] = (sums[run], run) }
          node += node & -node
        }
        entered += 1
      }
      // The ends at or before this run's beginning.
      var node = rank(of: runs[at].new + 1, in: ends)
      var best: (sum: Float, run: Int) = (0, -1)
      while node > 0 {
        if tree[node].sum > best.sum { best = tree[node] }
        node -= node & -node
      }
      sums[at] = best.sum + runs[at].weight
      previous[at] = best.run
    }
    var chain: [Run] = []
    var at = sums.indices.max { sums[$0] < sums[$1] } ?? -1
    while at >= 0 {
      chain.append(runs[at])
      at = previous[at]
    }
    return chain.reversed()
  }

  /// How many of the ends are less than a value.
  private static func rank(of value: Int, in ends: [Int]) -> Int {
    var low = 0
    var high = ends.count
    while low < high {
      let middle = (low + high) / 2
      if ends[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
