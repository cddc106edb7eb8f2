/// The words of all texts read so far, each known by the number of its key (`SpellingFold`).
struct Vocabulary {
  /// The folded word, in UTF-8, to the number of its key.
  private var numbers: [[UInt8]: UInt32] = [:]
  private var keys: [String: UInt32] = [:]

  var count: Int { keys.count }

  /// The number of a folded word; words that differ in spelling only share one.
  mutating func number(of word: [UInt8]) -> UInt32 {
    if let known = numbers[word] { return known }
    let key = SpellingFold.key(of: String(decoding: word, as: UTF8.self))
    let number = keys[key] ?? UInt32(keys.count)
    keys[key] = number
    numbers[word] = number
    return number
  }

  /// The numbers that a word of a query stands for; empty when no text has it.
  func numbers(of word: String, alsoPlural: Bool) -> Set<UInt32> {
    var found: Set<UInt32> = []
    for form in alsoPlural ? [word] + PlainPlural.others(of: word) : [word] {
      if let number = keys[SpellingFold.key(of: form)] { found.insert(number) }
    }
    return found
  }

  /// The numbers of all words that begin so, in either spelling.
  ///
  /// A beginning may break off inside the letters that spellings differ in ("organis" of
  /// "organised"); so it is also tried as the beginning of a word with a common ending.
  func numbers(beginningWith beginning: String) -> Set<UInt32> {
    var beginnings: Set<String> = [beginning, SpellingFold.key(of: beginning)]
    for ending in ["e", "ed", "r"] {
      let key = SpellingFold.key(of: beginning + ending)
      if key.hasSuffix(ending) { beginnings.insert(String(key.dropLast(ending.utf8.count))) }
    }
    let patterns = beginnings.map { Array($0.utf8) }
    var found: Set<UInt32> = []
    for (word, number) in numbers where patterns.contains(where: word.starts) { found.insert(number) }
    for (key, number) in keys where beginnings.contains(where: { key.hasPrefix($0) }) { found.insert(number) }
    return found
  }
}
