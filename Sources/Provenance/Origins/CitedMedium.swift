/// A medium that an evidence cites, as the counting of origins compares media.
package struct CitedMedium: Hashable, Sendable {
  package let key: String
  /// As the text has it.
  package let words: String
  /// Whether the sentence itself names it.
  let isFact: Bool
  /// Of "the Times" the one word, by which several papers may go.
  private let short: String?
  /// Of "The Guardian and Reuters" each.
  private let parts: [String]
  /// Those that hand it on: of "Reuters, citing the Beacon" Reuters.
  private let hands: [String]

  /// - Parameter hands: media that took it from this one.
  init(_ link: ChainLink, hands: [ChainLink] = []) {
    words = link.words
    isFact = link.standing.isFact
    let own = link.key ?? MediumKey.key(link.words)
    let lower = link.words.lowercased()
    let parts = own.contains(" and ") ? [] : lower.split(separator: " ").split(separator: "and")
    self.parts = parts.count > 1 ? parts.map { MediumKey.key($0.joined(separator: " ")) } : []
    key = parts.count > 1 ? MediumKey.key(lower) : own
    let named = lower.split(separator: " ")
    short = named.count == 2 && named[0] == "the" ? String(named[1]) : nil
    self.hands = hands.compactMap { $0.role == .citedMedium ? $0.key ?? MediumKey.key($0.words) : nil }
  }

  /// "the newspaper", "a broadcaster": a word that goes for any.
  private var isAnybody: Bool {
    if Self.common.contains(key) { return true }
    let parts = key.split(separator: " ").map(String.init)
    guard let last = parts.last, Self.common.contains(last) || last == "media" || last == "press" else { return false }
    return parts.dropLast().allSatisfy { Self.anywhere.contains($0) || InterestGroup.isNamed(by: $0) }
  }

  private static let anywhere: Set<String> = [
    "local", "state", "state-run", "regional", "national", "foreign", "western", "international", "independent",
    "official", "pro-government", "opposition",
  ]

  /// Whether it may be another medium that a text names by other words.
  func mayBe(_ other: String) -> Bool {
    if isAnybody || MediumKey.isShortened(key, other) { return true }
    if let short, other == short || other.hasSuffix(" " + short) { return true }
    return parts.contains(other) || key.contains { $0 != " " } && key.filter { $0 != " " } == other.filter { $0 != " " }
  }

  /// Whether it was taken by another, which then told it.
  func isHanded(on other: String) -> Bool { hands.contains(other) }

  private static let common: Set<String> = [
    "newspaper", "paper", "agency", "news agency", "broadcaster", "channel", "magazine", "outlet", "website", "tabloid",
    "daily", "weekly", "television", "radio",
  ]
}
