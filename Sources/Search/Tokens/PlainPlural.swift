/// The plain English plural: "train" and "trains", "box" and "boxes", "party" and "parties".
///
/// Nothing more: no stems, no "men". An unquoted word of a query looks for both numbers, a quoted one for itself alone.
enum PlainPlural {
  /// Words that look like the number of another and are not.
  private static let exceptions: Set<String> = [
    "hama", "hamas", "lao", "laos", "mar", "mars", "new", "news", "texa", "texas", "doe", "does", "ala", "alas",
    "bia", "bias", "lens", "len", "perhap", "perhaps", "wale", "wales",
  ]

  /// The word's other number, or what could be; never the word itself.
  static func others(of word: String) -> [String] {
    let letters = Array(word.utf8)
    guard letters.count >= 3, letters.allSatisfy({ (0x61...0x7A).contains($0) }), !exceptions.contains(word) else {
      return []
    }
    var others: [String] = []
    if word.hasSuffix("s") {
      guard letters.count >= 4, !word.hasSuffix("ss"), !word.hasSuffix("us"), !word.hasSuffix("is") else {
        return hisses(word) ? [word + "es"] : []
      }
      others.append(String(word.dropLast()))
      if word.hasSuffix("ies"), letters.count > 4 { others.append(word.dropLast(3) + "y") }
      if word.hasSuffix("es"), hisses(String(word.dropLast(2))) { others.append(String(word.dropLast(2))) }
    } else if hisses(word) {
      others.append(word + "es")
    } else if word.hasSuffix("y"), !"aeiou".utf8.contains(letters[letters.count - 2]) {
      others.append(word.dropLast() + "ies")
    } else {
      others.append(word + "s")
    }
    return others.filter { !exceptions.contains($0) }
  }

  private static func hisses(_ word: String) -> Bool {
    ["ss", "us", "x", "z", "ch", "sh"].contains { word.hasSuffix($0) }
  }
}
