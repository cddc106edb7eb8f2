import AssayModel

/// What the spellings of one medium have in common: "Bloomberg", "Bloomberg News" and "the Bloomberg news agency", "AP"
/// and "The Associated Press".
package enum MediumKey {
  package static func key(_ name: String) -> String {
    var words = name.lowercased().utf8.split { separators.contains($0) }.map { withoutPossessive(Substring($0)) }
    if words.count == 1 { words[0] = site(words[0]) }
    if words.count > 1, words[0] == "the" || words[0] == "a" { words.removeFirst() }
    let whole = words
    while words.count > 1, let last = words.last, trailing.contains(last) { words.removeLast() }
    while words.count > 1, leading.contains(words[0]) { words.removeFirst() }
    // "Daily News" is not "the daily".
    if words.count == 1, generic.contains(words[0]) { words = whole }
    // "according to the FT.": the stop is the sentence's, but for "A.P.".
    if let last = words.last, last.hasSuffix("."), !last.dropLast().contains(".") {
      words[words.count - 1] = String(last.dropLast())
    }
    let key = words.joined(separator: " ")
    return shortForms[key] ?? key
  }

  private static let separators = Set(" ,|".utf8)

  private static func withoutPossessive(_ word: Substring) -> String {
    if word.hasSuffix("s'") || word.hasSuffix("s\u{2019}") { return String(word.dropLast()) }
    guard word.utf8.last == UInt8(ascii: "s") else { return String(word) }
    return word.hasSuffix("'s") || word.hasSuffix("\u{2019}s") ? String(word.dropLast(2)) : String(word)
  }

  /// The world's agencies and the few papers that are cited by their initials.
  private static let shortForms = [
    "ap": "associated press", "a.p.": "associated press", "afp": "agence france-presse",
    "upi": "united press international",
    "nyt": "new york times", "wsj": "wall street journal", "itar-tass": "tass", "thomson reuters": "reuters",
    "france-presse": "agence france-presse", "wapo": "washington post", "washingtonpost": "washington post",
    "nytimes": "new york times", "latimes": "los angeles times", "apnews": "associated press",
    "foxnews": "fox", "cbsnews": "cbs", "nbcnews": "nbc", "abcnews": "abc", "skynews": "sky",
    "theguardian": "guardian", "ft": "financial times", "ria novosti": "ria", "deutsche presse-agentur": "dpa",
    "british broadcasting corporation": "bbc", "aljazeera": "al jazeera", "spiegel": "der spiegel",
  ]

  /// The name in a site's address: "reuters" of "www.reuters.com".
  private static func site(_ word: String) -> String {
    var parts = word.split(separator: ".").map(String.init)
    guard parts.count > 1, let last = parts.last, domains.contains(last) else { return word }
    parts.removeLast()
    if parts.count > 1, let last = parts.last, last == "co" || last == "com" { parts.removeLast() }
    return parts.last ?? word
  }

  private static let domains: Set<String> = [
    "com", "org", "net", "info", "news", "uk", "de", "fr", "it", "es", "eu", "ru", "jp", "kr", "cn", "au", "ca", "ie",
  ]

  /// Whether a name is known for a medium's, whatever words it is made of.
  static func isKnown(_ name: String) -> Bool { known.contains(key(name)) }

  private static let known: Set<String> = [
    "associated press", "agence france-presse", "united press international", "new york times", "wall street journal",
    "washington post", "los angeles times", "financial times", "reuters", "tass", "ria", "dpa", "efe", "ansa", "nhk",
    "bbc", "cnn", "al jazeera", "al arabiya", "le monde", "le figaro", "der spiegel", "die zeit", "el país", "el pais",
    "la repubblica", "corriere della sera", "kommersant", "meduza", "xinhua", "yonhap", "kyodo", "interfax", "haaretz",
    "anadolu", "sky", "deutsche welle", "bloomberg", "axios", "politico", "npr", "nbc", "cbs", "kcna", "itv",
  ]

  /// Whether one key is written with the first letters of the other's words, as "nyt" is.
  static func isShortened(_ one: String, _ other: String) -> Bool {
    initials(one) == other || initials(other) == one
  }

  private static func initials(_ key: String) -> String? {
    let words = key.split(separator: " ").filter { !small.contains($0) }
    return words.count > 1 ? String(words.compactMap(\.first)) : nil
  }

  private static let trailing: Set<String> = ["news", "agency", "newspaper", "newswire", "verify", "online"]
  private static let leading: Set<String> = ["state", "news", "agency", "newspaper", "broadcaster"]
  private static let generic: Set<String> = [
    "daily", "morning", "evening", "world", "business", "national", "local", "sunday", "global", "city", "state",
    "news", "weekly", "good", "today",
  ]
  private static let small: Set<Substring> = ["of", "the", "and", "for", "in"]
}
