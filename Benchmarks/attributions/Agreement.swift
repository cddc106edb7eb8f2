/// Counts of what was found, what was to be found, and both.
struct Agreement {
  var both = 0
  var found = 0
  var gold = 0

  mutating func add(found some: Set<Int>, gold others: Set<Int>) {
    both += some.intersection(others).count
    found += some.count
    gold += others.count
  }

  var precision: Double { found == 0 ? 0 : Double(both) / Double(found) }
  var recall: Double { gold == 0 ? 0 : Double(both) / Double(gold) }
  var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }
}
