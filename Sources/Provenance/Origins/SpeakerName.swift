import AssayModel

/// A person's name as it stands with a source, folded to lower case.
package struct SpeakerName: Hashable, Sendable {
  /// In the order they stand; initials are kept.
  let words: [String]

  init?(words: [String]) {
    guard !words.isEmpty else { return nil }
    self.words = words
  }

  /// The name among the tokens of a source; nil where there is none.
  init?(of tokens: Range<Int>, in reading: ArticleReading) {
    self.init(words: Self.run(in: tokens, of: reading).map { reading.folded($0) })
  }

  /// Whether it is a family name alone, as far as one can tell.
  var isShort: Bool { core.count < 2 }

  private var core: [String] { words.filter { !Self.isInitial($0) } }

  private static func isInitial(_ word: String) -> Bool {
    let letters = word.unicodeScalars.filter { $0 != "." }.count
    return letters == 1 || letters == 2 && word.unicodeScalars.last == "."
  }

  /// How two names may be one; nil where they are two people's.
  func likeness(to other: SpeakerName) -> SpeakerLikeness? {
    let (one, two) = (core, other.core)
    guard !one.isEmpty, !two.isEmpty, initialsAgree(with: other) else { return nil }
    if one.count > 1, two.count > 1 {
      if Self.isPart(one, of: two) || Self.isPart(two, of: one) { return .same }
      return one.count == two.count && one.map(Self.sound) == two.map(Self.sound) ? .spelling : nil
    }
    let (short, long) = one.count == 1 ? (one[0], two) : (two[0], one)
    if long.last == short || Self.isFamilyFirst(long) && long.first == short { return .family }
    return long.last.map(Self.sound) == Self.sound(short) ? .spelling : nil
  }

  /// "J. Doll" is not Ivan Doll.
  private func initialsAgree(with other: SpeakerName) -> Bool {
    guard words.count > 1, other.words.count > 1, let one = words[0].unicodeScalars.first,
      let two = other.words[0].unicodeScalars.first
    else { return true }
    return !(Self.isInitial(words[0]) || Self.isInitial(other.words[0])) || one == two
  }

  /// Whether the words of one name stand in the other in the same order.
  private static func isPart(_ part: [String], of whole: [String]) -> Bool {
    var rest = whole[...]
    for word in part {
      guard let place = rest.firstIndex(of: word) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }

  /// "Kim Jong Un", "Lim Soo-suk": names of three syllables that begin with the family's.
  private static func isFamilyFirst(_ words: [String]) -> Bool {
    words.count == 3 || words.count == 2 && words[1].utf8.contains(UInt8(ascii: "-"))
  }

  /// What spellings of one name from another script have in common: "Zelensky", "Zelenskyy" and "Zelenskiy".
  static func sound(_ word: String) -> String {
    var sound: [UInt8] = []
    for byte in word.utf8 where byte != UInt8(ascii: "-") && byte != UInt8(ascii: "'") {
      let letter = byte == UInt8(ascii: "y") || byte == UInt8(ascii: "j") ? UInt8(ascii: "i") : byte
      if letter == UInt8(ascii: "h"), sound.last == UInt8(ascii: "k") { sound.removeLast() }
      if letter != sound.last { sound.append(letter) }
    }
    while sound.last == UInt8(ascii: "i") { sound.removeLast() }
    // Of short names too little is left to tell them apart by.
    return sound.count < 4 ? word : String(decoding: sound, as: UTF8.self)
  }

  // MARK: Reading

  /// The tokens of a person's name: the first run of several names among the tokens, else a single one.
  static func run(in tokens: Range<Int>, of reading: ArticleReading) -> [Int] {
    var best: [Int] = []
    var run: [Int] = []
    for index in tokens {
      if isName(index, after: run.last, reading) {
        run.append(index)
        continue
      }
      if run.count > 1 { return run }
      if best.isEmpty { best = run }
      run = []
    }
    return run.count > 1 || best.isEmpty ? run : best
  }

  static func isName(_ index: Int, after last: Int?, _ reading: ArticleReading) -> Bool {
    let token = reading.tokens[index]
    guard token.kind == .word, token.flags.contains(.capital), !token.flags.contains(.possessive) else { return false }
    if token.sense.classes.isDisjoint(with: noName) { return true }
    // "Un" behind a name is no "UN".
    return last == index - 1 && token.end - token.start < 4 && !token.flags.contains(.allCapitals)
      && token.sense.classes == .organisation
  }

  private static let noName: WordClass = [
    .determiner, .preposition, .role, .plural, .organisation, .document, .medium, .time, .relative, .pronoun,
  ]
}
