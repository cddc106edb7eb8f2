import AssayIndex
import AssayWords

/// What a word of a query finds.
enum WordPattern: Hashable {
  /// Every form of a word: its stems in the languages of the index.
  case forms([[UInt8]])
  /// A word in this form alone, in either spelling.
  case exactly([UInt8])
  /// Every word with one of these beginnings.
  case beginning([[UInt8]])

  /// The most words that a beginning stands for.
  private static let beginningLimit = 20_000

  init(formsOf word: String, languages: [WordLanguage], lexicon: inout Lexicon) {
    let number = lexicon.word(word)
    var strings: [[UInt8]] = []
    for language in languages.isEmpty ? [.none] : languages {
      let string = Array(lexicon.termBytes(lexicon.term(of: number, in: language)))
      if !strings.contains(string) { strings.append(string) }
    }
    self = .forms(strings)
  }

  init(exactly word: String) { self = .exactly(Array(SpellingFold.key(of: word).utf8)) }

  /// A beginning may break off inside the letters that spellings differ in ("organis" of "organised"); so it is also
  /// tried as the beginning of a word with a common ending.
  init(beginning: String) {
    var beginnings: [String] = [beginning]
    func add(_ other: String) { if !other.isEmpty, !beginnings.contains(other) { beginnings.append(other) } }
    add(SpellingFold.key(of: beginning))
    for ending in ["e", "ed", "r"] {
      let key = SpellingFold.key(of: beginning + ending)
      if key.hasSuffix(ending) { add(String(key.dropLast(ending.utf8.count))) }
    }
    self = .beginning(beginnings.map { Array($0.utf8) })
  }

  /// The words of a segment that fit, and the terms that list all documents with them.
  func found(in segment: Segment) -> (words: [UInt32], terms: [SegmentTerm]) {
    switch self {
    case .forms(let strings):
      let terms = strings.compactMap { segment.term($0) }
      return (terms.flatMap(\.words), terms)
    case .exactly(let string):
      guard let word = segment.word(string) else { return ([], []) }
      return ([word.number], word.terms.compactMap { segment.term(numbered: $0) })
    case .beginning(let beginnings):
      var words: Set<UInt32> = []
      var terms: Set<Int> = []
      for beginning in beginnings {
        for word in segment.words(beginningWith: beginning, limit: Self.beginningLimit) {
          words.insert(word.number)
          terms.formUnion(word.terms)
        }
      }
      return (Array(words), terms.sorted().compactMap { segment.term(numbered: $0) })
    }
  }

  /// Whether it is one word of a script with spaces.
  var isOfWords: Bool {
    if case .exactly(let string) = self { string.first.map { $0 < 0xE0 } ?? false } else { false }
  }

  /// Whether a word of an outlet's name fits.
  func matches(_ word: String, languages: [WordLanguage], lexicon: inout Lexicon) -> Bool {
    switch self {
    case .forms(let strings):
      guard case .forms(let others) = WordPattern(formsOf: word, languages: languages, lexicon: &lexicon) else {
        return false
      }
      return strings.contains(where: others.contains)
    case .exactly(let string): return Array(SpellingFold.key(of: word).utf8) == string
    case .beginning(let beginnings):
      let key = Array(SpellingFold.key(of: word).utf8)
      return beginnings.contains { key.starts(with: $0) }
    }
  }
}
