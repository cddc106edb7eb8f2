/// Made-up words, the n-th of them about 1/n as frequent as the first (Zipf), and the little words of English.
struct MadeUpVocabulary {
  let words: [[UInt8]]
  let names: [[UInt8]]
  /// Sums of the frequencies of the words up to each.
  private let sums: [Double]

  static let little = [
    "the", "of", "and", "to", "a", "in", "that", "for", "on", "was", "with", "said", "is", "as", "by", "at", "he", "it",
    "from", "had", "his", "be", "not", "but", "has", "were", "are", "an", "they", "who", "which", "have", "this",
    "their",
    "been", "would", "will", "after", "its", "she", "more", "than", "when", "about", "also", "over", "into", "her",
  ].map { Array($0.utf8) }

  init(words count: Int, names nameCount: Int) {
    var numbers = Numbers(seed: 7)
    var made: Set<[UInt8]> = []
    func word(_ syllables: Int, _ numbers: inout Numbers) -> [UInt8] {
      var word: [UInt8] = []
      for _ in 0..<syllables { word += Self.syllables[numbers.below(Self.syllables.count)] }
      return word
    }
    var words: [[UInt8]] = []
    while words.count < count {
      // Frequent words are short.
      let made1 =
        word(words.count < 2_000 ? 2 : 2 + numbers.below(3), &numbers) + Self.endings[numbers.below(Self.endings.count)]
      if made.insert(made1).inserted { words.append(made1) }
    }
    var names: [[UInt8]] = []
    while names.count < nameCount {
      var name = word(2 + numbers.below(2), &numbers)
      guard made.insert(name).inserted else { continue }
      name[0] &= 0xDF
      names.append(name)
    }
    self.words = words
    self.names = names
    var sum = 0.0
    sums = words.indices.map { rank in
      sum += 1 / (Double(rank) + 30)
      return sum
    }
  }

  /// A word's rank, drawn by its frequency.
  func rank(_ numbers: inout Numbers) -> Int {
    let wanted = numbers.share() * (sums.last ?? 0)
    var low = 0
    var high = sums.count - 1
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static let syllables: [[UInt8]] = {
    var all: [[UInt8]] = []
    for onset in [
      "b", "br", "c", "ch", "d", "dr", "f", "g", "gr", "h", "k", "l", "m", "n", "p", "pr", "r", "s", "st", "t", "tr",
      "v", "w",
    ] {
      for core in ["a", "e", "i", "o", "u", "an", "en", "or", "al", "er", "in", "ou"] {
        all.append(Array((onset + core).utf8))
      }
    }
    return all
  }()

  private static let endings = ["", "", "", "s", "ed", "ing", "er", "ion", "ly", "al", "ment"].map { Array($0.utf8) }
}
