/// What a changed word means for a statement: a number, a negation, a name, or none of these.
///
/// The lists are short on purpose: a word missed here is still shown as changed, only less loudly.
enum WordSense {
  static func change(of unit: WordUnit) -> WordDifference.Change {
    guard unit.isWord else { return change(ofMark: unit) }
    let word = folded(unit.text)
    if unit.text.unicodeScalars.contains(where: { $0.properties.numericType != nil && !isIdeograph($0) }) {
      return .number
    }
    if isNegation(unit) { return .negation }
    if numbers.contains(word) { return .number }
    return isName(unit) ? .name : .word
  }

  /// A mark that is put in or taken out is typography, unless it stands for a quantity (a currency, a share, a sign before a
  /// number), for a question, or is a picture or a symbol that is read as a word.
  private static func change(ofMark unit: WordUnit) -> WordDifference.Change {
    if isNegation(unit) { return .negation }
    guard let scalar = unit.text.unicodeScalars.first else { return .typography }
    if "%‰‱°+±×÷=<>".unicodeScalars.contains(scalar) { return .number }
    if "?？؟".unicodeScalars.contains(scalar) { return .word }
    switch scalar.properties.generalCategory {
    case .currencySymbol, .mathSymbol: return .number
    case .otherSymbol, .modifierSymbol:
      return scalar.properties.isEmojiPresentation || scalar.value >= 0x2190 ? .word : .typography
    default: return .typography
    }
  }

  /// Whether two ways of writing a word that compare as equal say another thing all the same: x² is not x2, and US is not us.
  static func change(from old: WordUnit, to new: WordUnit) -> WordDifference.Change {
    guard old.isWord else { return .typography }
    if raised(old.text) != raised(new.text) { return .number }
    let (before, after) = (capitals(old.text), capitals(new.text))
    // An abbreviation in capitals that is also a word, or has become one.
    let isShort = old.text.unicodeScalars.count <= 3 && old.text.unicodeScalars.count >= 2
    if isShort, (before == .all) != (after == .all), before == .none || after == .none { return .name }
    return .typography
  }

  private enum Capitals { case none, some, all }

  private static func capitals(_ text: String) -> Capitals {
    let letters = text.unicodeScalars.filter(\.properties.isCased)
    let upper = letters.count { $0.properties.isUppercase }
    return upper == 0 ? .none : upper == letters.count ? .all : .some
  }

  /// Digits that stand above or below the line.
  private static func raised(_ text: String) -> [UInt32] {
    text.unicodeScalars.map(\.value).filter { (0x2070...0x2099).contains($0) || [0xB2, 0xB3, 0xB9].contains($0) }
  }

  /// Whether a hyphen or minus stands right before a number and behind nothing or a space, so that it is its sign.
  static func signs(of wording: String) -> Int {
    let scalars = Array(wording.unicodeScalars)
    return scalars.indices.count { at in
      guard Folding.punctuation(scalars[at].value) == Folding.dash || scalars[at] == "-", at + 1 < scalars.count,
        scalars[at + 1].properties.numericType != nil
      else { return false }
      return at == 0 || scalars[at - 1].properties.isWhitespace || "($€£".unicodeScalars.contains(scalars[at - 1])
    }
  }

  /// Whether a wording denies by an ending that Japanese writes in several letters.
  static func denies(_ wording: String) -> Bool {
    var wording = wording
    return wording.withUTF8 { bytes in endings.contains { !$0.places(in: bytes, limit: 1).isEmpty } }
  }

  private static let endings = ["ない", "なかっ", "ません"].map { SequenceSearch(for: Array($0.utf8)) }

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
    "denies", "denied", "deny", "denying", "false", "falsely", "untrue", "refused", "refuses", "не", "нет", "ни",
    "никогда", "никто", "ничего", "без", "нельзя", "nicht", "kein",
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
