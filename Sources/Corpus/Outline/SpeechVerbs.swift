/// Verbs that hand a quote to its speaker.
enum SpeechVerbs {
  static func contains(_ word: String) -> Bool { words.contains(word) }

  private static let words: Set<String> = [
    "said", "says", "asked", "asks", "told", "tells", "replied", "replies", "answered", "wrote", "writes", "added",
    "adds", "quipped", "shouted", "wondered", "exclaimed", "tweeted", "posted", "continued", "countered", "retorted",
    "remarked", "joked", "demanded", "declared", "responded", "insisted", "recalled", "concluded", "cried",
  ]
}
