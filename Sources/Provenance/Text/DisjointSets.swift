/// Sets that are joined and never parted again (union and find with path halving).
struct DisjointSets {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<max(0, count)) }

  mutating func root(of member: Int) -> Int {
    var member = member
    while parents[member] != member {
      parents[member] = parents[parents[member]]
      member = parents[member]
    }
    return member
  }

  mutating func join(_ one: Int, _ other: Int) {
    let (one, other) = (root(of: one), root(of: other))
    // The older member stands for the set, so that the outcome does not depend on the order of joining.
    if one != other { parents[max(one, other)] = min(one, other) }
  }

  /// The sets, members ascending, ordered by their first members.
  var groups: [[Int]] {
    var copy = self
    var groups: [Int: [Int]] = [:]
    for member in parents.indices { groups[copy.root(of: member), default: []].append(member) }
    return groups.keys.sorted().compactMap { groups[$0] }
  }
}
