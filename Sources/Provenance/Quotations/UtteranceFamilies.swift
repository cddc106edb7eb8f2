/// Finds quotations that are renderings of one utterance.
///
/// Only quotations that share a rare run of three words are compared, and those of few words when all are equal.
package struct UtteranceFamilies: Sendable {
  private let utterances: [Utterance]
  private let weights: [String: Double]

  /// A run of three words that more quotations share tells nothing.
  private static let ceiling = 30

  package static func links(among utterances: [Utterance]) -> [UtteranceLink] {
    UtteranceFamilies(utterances).links()
  }

  /// The families that strong links make, each in order; quotations alone are left out.
  package static func families(of links: [UtteranceLink], count: Int) -> [[Int]] {
    var sets = DisjointSets(count: count)
    for link in links where link.strength != .weak { sets.join(link.first, link.second) }
    return sets.groups.filter { $0.count > 1 }
  }

  private init(_ utterances: [Utterance]) {
    self.utterances = utterances
    var counts: [String: Int] = [:]
    for utterance in utterances {
      for word in Set(utterance.words) { counts[word, default: 0] += 1 }
    }
    let total = Double(utterances.count + 1)
    weights = counts.mapValues { 1 + Double(UtteranceFamilies.logarithm(total / Double($0 + 1))) }
  }

  /// The natural logarithm by halving, for weights only: good to three places, and no import.
  private static func logarithm(_ value: Double) -> Double {
    var (value, powers) = (max(value, 1e-9), 0.0)
    while value > 1.5 {
      value /= 2
      powers += 1
    }
    let small = (value - 1) / (value + 1)
    let square = small * small
    return 0.693_147 * powers + 2 * small * (1 + square / 3 + square * square / 5)
  }

  private func links() -> [UtteranceLink] {
    var holders: [[String]: [Int]] = [:]
    for (index, utterance) in utterances.enumerated() {
      let words = utterance.words
      if words.count < 5 {
        holders[words, default: []].append(index)
        continue
      }
      for start in 0...words.count - 3 {
        let key = Array(words[start..<start + 3])
        if holders[key]?.last != index { holders[key, default: []].append(index) }
      }
    }
    var pairs: Set<[Int]> = []
    for members in holders.values where members.count > 1 && members.count <= Self.ceiling {
      for (place, first) in members.enumerated() {
        for second in members[(place + 1)...] { pairs.insert([first, second]) }
      }
    }
    return pairs.compactMap { link($0[0], $0[1]) }.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  private func link(_ first: Int, _ second: Int) -> UtteranceLink? {
    let (one, two) = (utterances[first], utterances[second])
    guard let strength = strength(one, two) else { return nil }
    let alignment = WordAlignment(one.words, two.words)
    let isConflict = one.speaker.flatMap { speaker in two.speaker.map { $0 != speaker } } ?? false
    return UtteranceLink(
      first: first, second: second, strength: strength, changes: alignment.changes,
      numbersDiffer: Self.numbersConflict(one.words, two.words),
      negationDiffers: Self.negations(one.words) != Self.negations(two.words), speakersDiffer: isConflict)
  }

  private func strength(_ one: Utterance, _ two: Utterance) -> UtteranceLink.Strength? {
    let shorter = min(one.words.count, two.words.count)
    let isSameSpeaker = one.speaker != nil && one.speaker == two.speaker
    if shorter < 5 {
      guard one.words == two.words, isSameSpeaker, !one.isTitle, areClose(one, two) else { return nil }
      return .weak
    }
    if one.words == two.words { return .verbatim }
    let alignment = WordAlignment(one.words, two.words)
    let order = Double(alignment.common) / Double(min(shorter, 240))
    let agree = !Self.numbersConflict(one.words, two.words)
    if shorter >= 8, agree, order >= 0.75, alignment.longestRun >= 4, containment(one.words, two.words) >= 0.7 {
      return .strong
    }
    if shorter < 8, agree, order >= 0.8 { return .strong }
    return order >= 0.55 && (alignment.longestRun >= 4 || isSameSpeaker) ? .weak : nil
  }

  private func areClose(_ one: Utterance, _ two: Utterance) -> Bool {
    guard let first = one.day, let second = two.day else { return true }
    return abs(first - second) <= 3
  }

  /// The weight of the shorter's words that the longer has as well.
  private func containment(_ one: [String], _ two: [String]) -> Double {
    let (short, long) = one.count <= two.count ? (Set(one), Set(two)) : (Set(two), Set(one))
    let total = short.reduce(0) { $0 + (weights[$1] ?? 1) }
    let common = short.reduce(0) { $0 + (long.contains($1) ? weights[$1] ?? 1 : 0) }
    return total == 0 ? 0 : common / total
  }

  /// Each has a number that the other has not.
  private static func numbersConflict(_ one: [String], _ two: [String]) -> Bool {
    let (first, second) = (numbers(one), numbers(two))
    return !first.subtracting(second).isEmpty && !second.subtracting(first).isEmpty
  }

  private static func numbers(_ words: [String]) -> Set<String> {
    Set(words.filter { $0.utf8.first.map { (48...57).contains($0) } ?? false || named.contains($0) })
  }

  private static func negations(_ words: [String]) -> Int { words.count { denials.contains($0) } }

  private static let named: Set<String> = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "twenty", "thirty",
    "fifty",
    "hundred", "thousand", "million", "billion",
  ]
  private static let denials: Set<String> = [
    "not", "no", "never", "none", "nothing", "nobody", "neither", "nor", "without",
  ]
}
