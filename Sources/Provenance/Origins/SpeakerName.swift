import AssayModel

/// A person's name as it stands with a source, folded to lower case.
package struct SpeakerName: Hashable, Sendable {
  /// In the order they stand, titles left out; initials are kept.
  let words: [String]
  /// The names in full, without initials and "von" or "al".
  private let core: [NameLetters]
  /// The first letters of the names between the first and the last.
  private let middles: [Unicode.Scalar]
  private let hasMiddleInitial: Bool
  /// "jr", "sr", "iii"
  private let generation: String?

  init?(words: [String]) {
    let named = words.filter { !Self.titles.contains(Self.bare($0)) }
    guard !named.isEmpty else { return nil }
    self.words = named
    generation = named.count > 1 ? named.last.map(Self.bare).flatMap { Self.generations.contains($0) ? $0 : nil } : nil
    let names = (generation == nil ? named : Array(named.dropLast())).filter { !Self.particles.contains($0) }
    core = names.filter { !Self.isInitial($0) }.map { NameLetters(Self.withoutParticle($0)) }
    let between = names.dropFirst().dropLast()
    middles = between.compactMap(\.unicodeScalars.first)
    hasMiddleInitial = between.contains(where: Self.isInitial)
  }

  /// The name among the tokens of a source; nil where there is none.
  init?(of tokens: Range<Int>, in reading: ArticleReading) {
    self.init(words: Self.run(in: tokens, of: reading).map { reading.folded($0) })
  }

  /// Whether it is a family name alone, as far as one can tell.
  var isShort: Bool { core.count < 2 }

  private static func bare(_ word: String) -> String { word.hasSuffix(".") ? String(word.dropLast()) : word }

  private static func isInitial(_ word: String) -> Bool {
    let letters = word.unicodeScalars.filter { $0 != "." }.count
    return letters == 1 || letters == 2 && word.unicodeScalars.last == "."
  }

  /// "assad" of "al-assad"
  private static func withoutParticle(_ word: String) -> String {
    guard let hyphen = word.firstIndex(of: "-"), particles.contains(String(word[..<hyphen])) else { return word }
    return String(word[word.index(after: hyphen)...])
  }

  /// How two names may be one; nil where they are two people's.
  func likeness(to other: SpeakerName) -> SpeakerLikeness? {
    guard !core.isEmpty, !other.core.isEmpty, initialsAgree(with: other) else { return nil }
    if let generation, let another = other.generation, generation != another { return nil }
    guard isShort || other.isShort else { return wholeLikeness(to: other) }
    if isShort, other.isShort {
      if core[0].isSame(as: other.core[0]) { return .bare }
      return Self.sound(core[0].plain) == Self.sound(other.core[0].plain) ? .spelling : nil
    }
    let (short, long) = isShort ? (core[0], other.core) : (other.core[0], core)
    if long.last?.isSame(as: short) == true || long.first?.isSame(as: short) == true { return .family }
    return long.last.map { Self.sound($0.plain) } == Self.sound(short.plain) ? .spelling : nil
  }

  /// Of two names in full.
  private func wholeLikeness(to other: SpeakerName) -> SpeakerLikeness? {
    let (one, two) = (parts, other.parts)
    if Self.isPart(one, of: two) || Self.isPart(two, of: one) {
      if generation != other.generation { return .namesake }
      guard hasMiddleInitial || other.hasMiddleInitial, !middles.isEmpty, !other.middles.isEmpty,
        middles != other.middles
      else { return .same }
      return Self.isPart(middles, of: other.middles, by: ==) || Self.isPart(other.middles, of: middles, by: ==)
        ? .namesake : nil
    }
    guard one.count == two.count else { return nil }
    // "Orbán Viktor" is Viktor Orbán.
    if Self.isPart(Array(one.reversed()), of: two), one.count == 2 { return .spelling }
    return one.map { Self.sound($0.plain) } == two.map { Self.sound($0.plain) } ? .spelling : nil
  }

  /// "Kim Jong-un" as "Kim Jong Un".
  private var parts: [NameLetters] {
    core.flatMap { $0.plain.contains("-") ? $0.plain.split(separator: "-").map { NameLetters(String($0)) } : [$0] }
  }

  /// "J. Doll" is not Ivan Doll.
  private func initialsAgree(with other: SpeakerName) -> Bool {
    guard words.count > 1, other.words.count > 1, let one = words[0].unicodeScalars.first,
      let two = other.words[0].unicodeScalars.first
    else { return true }
    return !(Self.isInitial(words[0]) || Self.isInitial(other.words[0])) || one == two
  }

  /// Whether the words of one name stand in the other in the same order.
  private static func isPart(_ part: [NameLetters], of whole: [NameLetters]) -> Bool {
    isPart(part, of: whole) { $0.isSame(as: $1) }
  }

  private static func isPart<Item>(_ part: [Item], of whole: [Item], by isSame: (Item, Item) -> Bool) -> Bool {
    var rest = whole[...]
    for word in part {
      guard let place = rest.firstIndex(where: { isSame($0, word) }) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }

  /// What spellings of one name from another script have in common: "Zelensky", "Zelenskyy" and "Zelenskiy".
  static func sound(_ word: String) -> String {
    var sound: [UInt8] = []
    // "oe", "ae" and "ue" are "ö", "ä" and "ü" as often as not.
    for byte in word.utf8
    where !(byte == UInt8(ascii: "e") && sound.last.map(Self.umlauts.contains) == true)
      && byte != UInt8(ascii: "-") && byte != UInt8(ascii: "'")
    {
      let letter = byte == UInt8(ascii: "y") || byte == UInt8(ascii: "j") ? UInt8(ascii: "i") : byte
      if letter == UInt8(ascii: "h"), sound.last == UInt8(ascii: "k") { sound.removeLast() }
      if letter != sound.last { sound.append(letter) }
    }
    while sound.last == UInt8(ascii: "i") { sound.removeLast() }
    // Of short names too little is left to tell them apart by.
    return sound.count < 4 ? word : String(decoding: sound, as: UTF8.self)
  }

  private static let umlauts: Set<UInt8> = [UInt8(ascii: "o"), UInt8(ascii: "a"), UInt8(ascii: "u")]
  private static let generations: Set<String> = ["jr", "sr", "ii", "iii", "iv", "junior", "senior"]
  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "dr", "prof", "sen", "rep", "gov", "gen", "lt", "col", "capt", "sgt", "rev", "hon",
    "sir", "dame", "lord", "lady",
  ]
  private static let particles: Set<String> = [
    "von", "van", "der", "den", "de", "di", "da", "del", "della", "la", "le", "du", "dos", "bin", "ibn", "al", "el",
    "ter", "ten", "zu", "zur", "ben", "af", "av",
  ]

  // MARK: Reading

  /// The tokens of a person's name: the first run of several names among the tokens, else a single one.
  static func run(in tokens: Range<Int>, of reading: ArticleReading) -> [Int] {
    var best: [Int] = []
    var run: [Int] = []
    for index in tokens {
      if isName(index, after: run.last, reading) || isParticle(index, in: tokens, after: run.last, reading) {
        run.append(index)
        continue
      }
      if run.count > 1 { return named(behindOffice: index, in: tokens, reading) ?? run }
      if best.isEmpty { best = run }
      run = []
    }
    return run.count > 1 || best.isEmpty ? run : best
  }

  /// "Tern Bay police chief Lee Finch": the name stands behind the office, before it the town.
  private static func named(behindOffice start: Int, in tokens: Range<Int>, _ reading: ArticleReading) -> [Int]? {
    var index = start
    while index < tokens.upperBound, reading.tokens[index].kind == .word,
      !reading.tokens[index].sense.classes.contains(.preposition)
    {
      if reading.tokens[index].sense.classes.contains(.role), !reading.tokens[index].flags.contains(.possessive) {
        var run: [Int] = []
        while index + 1 + run.count < tokens.upperBound, isName(index + 1 + run.count, after: run.last, reading) {
          run.append(index + 1 + run.count)
        }
        if run.count > 1 { return run }
      }
      index += 1
    }
    return nil
  }

  /// "von der" in "Ursula von der Leyen", "al-Assad": small words of a name, where a capital follows at once or nearly.
  private static func isParticle(
    _ index: Int, in tokens: Range<Int>, after last: Int?, _ reading: ArticleReading
  ) -> Bool {
    guard reading.tokens[index].kind == .word, last.map({ $0 + 1 == index }) ?? true else { return false }
    let word = reading.folded(index)
    if let hyphen = word.firstIndex(of: "-"), last != nil { return particles.contains(String(word[..<hyphen])) }
    guard particles.contains(word) else { return false }
    var next = index + 1
    while next < tokens.upperBound, next < index + 3, reading.tokens[next].kind == .word,
      particles.contains(reading.folded(next))
    {
      next += 1
    }
    return next < tokens.upperBound && isName(next, after: nil, reading)
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
