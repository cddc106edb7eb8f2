/// Counts how often what is looked for stands among the first.
struct Tally {
  private(set) var articleFirst = 0.0
  private(set) var claims = 0.0
  private var inside: [Int: Double] = [1: 0, 5: 0, 10: 0]
  private var everywhere: [Int: Double] = [1: 0, 5: 0, 10: 0]
  private(set) var claimsWithGold = 0.0

  mutating func count(isFirst: Bool) {
    claims += 1
    if isFirst { articleFirst += 1 }
  }

  /// `inArticle` and `overall` are the ids of sentences in their ranking; of what is right the share found counts.
  mutating func count(gold: Set<String>, inArticle: [String], overall: [String]) {
    guard !gold.isEmpty else { return }
    claimsWithGold += 1
    for limit in [1, 5, 10] {
      inside[limit, default: 0] += Double(gold.intersection(inArticle.prefix(limit)).count) / Double(gold.count)
      everywhere[limit, default: 0] += Double(gold.intersection(overall.prefix(limit)).count) / Double(gold.count)
    }
  }

  func row(_ name: String) -> String {
    func share(_ value: Double, _ of: Double) -> String {
      let thousandths = Int((value / max(1, of) * 1_000).rounded())
      return "." + String(repeating: "0", count: max(0, 3 - String(thousandths).count)) + String(thousandths)
    }
    let figures =
      [share(articleFirst, claims)] + [1, 5, 10].map { share(inside[$0] ?? 0, claimsWithGold) }
      + [1, 5, 10].map { share(everywhere[$0] ?? 0, claimsWithGold) }
    return name + String(repeating: " ", count: max(1, 28 - name.count)) + figures.joined(separator: "    ")
  }
}
