/// What a changed word means for a statement: a number, a negation, a name, or none of these.
///
/// The lists are short on purpose: a word missed here is still shown as changed, only less loudly.
enum WordSense {
  static func change(of unit: WordUnit) -> WordDifference.Change {
    guard unit.isWord else { return isNegation(unit) ? .negation : .typography }
    let word = folded(unit.text)
    if unit.text.unicodeScalars.contains(where: { $0.properties.numericType != nil && !isIdeograph($0) }) {
      return .number
    }
    if isNegation(unit) { return .negation }
    if numbers.contains(word) { return .number }
    return isName(unit) ? .name : .word
  }

  /// Whether a wording denies by an ending that Japanese writes in several letters.
  static func denies(_ wording: String) -> Bool {
    ["ない", "なかっ", "ません"].contains { wording.utf8.firstRange(of: $0.utf8) != nil }
  }

  private static func folded(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let value = Unicode.Scalar(Folding.fold(scalar).first) { folded.append(value) }
    }
    return String(folded)
  }

  private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isIdeographic }

  private static func isNegation(_ unit: WordUnit) -> Bool {
    let word = folded(unit.text)
    if negations.contains(word) || word.hasSuffix("n't") { return true }
    // Korean denies by a syllable inside the word, Chinese and Japanese by one of their own.
    return unit.text.unicodeScalars.contains { "않不没沒未非無无否".unicodeScalars.contains($0) } || word.hasPrefix("없")
      || word.hasPrefix("못") || word.hasPrefix("아니")
  }

  /// A capital letter, or a script that has none.
  private static func isName(_ unit: WordUnit) -> Bool {
    guard let first = unit.text.unicodeScalars.first(where: { $0.properties.isAlphabetic }) else { return false }
    if first.properties.isUppercase { return !StopWords.keys.contains(unit.key) }
    return !first.properties.isCased
  }

  private static let negations: Set<String> = [
    "not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without", "cannot", "nowhere", "hardly",
    "denies", "denied", "deny", "не", "нет", "ни", "никогда", "никто", "ничего", "без", "нельзя", "nicht", "kein",
    "keine", "keinen", "keiner", "keinem", "nie", "niemals", "nichts", "niemand", "ohne", "ne", "pas", "jamais", "rien",
    "aucun", "aucune", "personne", "sans", "nunca", "nada", "nadie", "ningún", "ninguna", "sin", "jamás", "안", "못",
  ]

  private static let numbers: Set<String> = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "dozen",
    "dozens", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "hundreds",
    "thousand", "thousands", "million", "millions", "billion", "billions", "trillion", "half", "twice", "double",
    "один", "два", "две", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять", "сто", "тысяч",
    "тысяча", "тысячи", "миллион", "миллиона", "миллионов", "миллиард", "миллиарда", "миллиардов",
  ]
}
