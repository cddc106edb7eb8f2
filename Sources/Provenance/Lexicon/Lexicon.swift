/// The English words that attribution goes by, looked up by `WordKey`.
///
/// Built once from the tables beside it; a table of open addresses, since every word of a corpus is looked up here.
struct Lexicon: Sendable {
  static let english = Lexicon()

  private(set) var lemmas: [CueLemma] = []
  private var keys: [UInt64]
  private var senses: [WordSense]
  private let mask: Int

  subscript(key: UInt64) -> WordSense {
    var slot = Int(truncatingIfNeeded: key ^ (key >> 32)) & mask
    while keys[slot] != 0 {
      if keys[slot] == key { return senses[slot] }
      slot = (slot + 1) & mask
    }
    return .unknown
  }

  subscript(word: String) -> WordSense { self[WordKey.of(word)] }

  private init() {
    var table: [UInt64: WordSense] = [:]
    for (classes, words) in FunctionWords.table {
      for word in Self.split(words) { table[WordKey.of(word), default: WordSense()].classes.formUnion(classes) }
    }
    for (classes, words) in SourceNouns.table {
      for entry in Self.split(words) {
        let isExact = entry.hasPrefix("=")
        let word = isExact ? String(entry.dropFirst()) : entry
        table[WordKey.of(word), default: WordSense()].classes.formUnion(
          classes == .plural && !isExact ? .role : classes)
        if isExact { continue }
        // A role in the plural names people without names.
        let many = classes == .role ? .plural : classes
        table[WordKey.of(Inflection.withS(word)), default: WordSense()].classes.formUnion(many)
      }
    }
    for (category, words) in CueNouns.table {
      for word in Self.split(words) {
        table[WordKey.of(word), default: WordSense()].noun = category
        table[WordKey.of(Inflection.withS(word)), default: WordSense()].noun = category
      }
    }
    var lemmas: [CueLemma] = []
    var indices: [String: Int] = [:]
    for (category, words) in CueVerbs.table {
      for entry in Self.split(words) {
        Self.enter(entry, category, &lemmas, &indices, &table)
      }
    }
    self.lemmas = lemmas
    var size = 1024
    while size < table.count * 3 { size *= 2 }
    mask = size - 1
    keys = Array(repeating: 0, count: size)
    senses = Array(repeating: .unknown, count: size)
    for (key, sense) in table {
      var slot = Int(truncatingIfNeeded: key ^ (key >> 32)) & mask
      while keys[slot] != 0 { slot = (slot + 1) & mask }
      keys[slot] = key
      senses[slot] = sense
    }
  }

  /// Enters `base:past:participle+particle` in all its forms.
  private static func enter(
    _ entry: String, _ category: CueCategory, _ lemmas: inout [CueLemma], _ indices: inout [String: Int],
    _ table: inout [UInt64: WordSense]
  ) {
    let parts = entry.split(separator: "+", maxSplits: 1)
    guard var verb = parts.first else { return }
    let isPastOnly = verb.hasPrefix("!")
    if isPastOnly { verb = verb.dropFirst() }
    let forms = verb.split(separator: ":").map(String.init)
    guard let base = forms.first else { return }
    let index = indices[base] ?? lemmas.count
    if index == lemmas.count {
      indices[base] = index
      lemmas.append(CueLemma(base))
    }
    lemmas[index].add(category, particle: parts.count > 1 ? parts[1] : nil)
    var inflection = Inflection(base: base)
    if forms.count > 1 { inflection.past = forms[1] }
    if forms.count > 2 { inflection.participle = forms[2] }
    // A later entry of an irregular verb need not repeat its past.
    if inflection.past == nil, let sense = table[WordKey.of(base)], sense.verb == Int16(index) { return }
    let past = inflection.past ?? inflection.regularPast
    let participle = inflection.participle ?? past
    for (spelling, form) in [
      (base, VerbForm.base), (inflection.third, .third), (past, .past), (participle, .participle),
      (inflection.gerund, .gerund),
    ] where !isPastOnly || spelling != base && spelling != inflection.third {
      table[WordKey.of(spelling), default: WordSense()].verb = Int16(index)
      table[WordKey.of(spelling), default: WordSense()].forms.insert(form)
    }
  }

  private static func split(_ words: String) -> [String] {
    words.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }).map { String(Substring($0)) }
  }
}
