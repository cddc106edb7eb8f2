import AssayCorpus
import AssayModel
import AssayWords

/// Takes documents and makes a segment of them, in memory; one worker's, used again for run after run.
///
/// Documents go through `add`; `finish` hands over the segment and makes ready for the next run. The lexicon stays, so
/// that a word is spelled and stemmed once however many runs it stands in.
struct RunBuilder: ~Copyable {
  private var lexicon = Lexicon()
  private var columns = SegmentColumns()
  /// For each word of the lexicon its number in this run + 1, or 0.
  private var runWord: [UInt32] = []
  private var runWords: [RunWord] = []
  private var runTerm: [UInt32] = []
  private var runTerms: [UInt32] = []
  /// Term, document and frequency in one number.
  private var postings: [UInt64] = []
  private var titlePostings: [UInt64] = []
  private var forward = RunForward()
  /// How often each term of the run stands in the document at hand.
  private var frequencies: [UInt32] = []
  private var touched: [UInt32] = []
  private var text = TokenList()
  private var title = TokenList()

  struct RunWord {
    let word: UInt32
    var count = 0
    /// The languages it was met in, as bits.
    var languages: UInt32 = 0
  }

  /// A lexicon of more words is thrown away, for memory's sake.
  private static let lexiconLimit = 600_000

  var count: Int { columns.count }

  init() {}

  mutating func add(_ document: IndexDocument) {
    text.read(document.text.string, &lexicon)
    title.read(document.title ?? "", &lexicon)
    let tag = document.language?.lowercased() ?? ""
    let language = tag.isEmpty ? lexicon.language(of: text.words) : WordLanguage(tag: tag)
    if runWord.count < lexicon.wordCount {
      runWord.append(contentsOf: repeatElement(0, count: lexicon.wordCount + 4_096 - runWord.count))
    }
    columns.stemming |= 1 << UInt64(language.rawValue)
    let number = columns.count
    var length = 0
    length += count(title, language, by: 2)
    length += count(text, language, by: 1)
    columns.totalWords += text.words.count + 2 * title.words.count
    addTitleTerms(language, document: number)
    for term in touched {
      let frequency = min(255, frequencies[Int(term)])
      frequencies[Int(term)] = 0
      postings.append(UInt64(term) << 32 | UInt64(number) << 8 | UInt64(frequency))
    }
    touched.removeAll(keepingCapacity: true)
    let outline = Outline(of: document.text, language: document.language)
    forward.append(outline, text: text, title: title, lexicon: lexicon, language: language, runWord: runWord)
    columns.append(
      key: document.key, length: length, days: document.published?.days, outlet: document.outlet ?? "", language: tag)
  }

  /// Counts words and their terms; returns how many content words there were, times the factor.
  private mutating func count(_ tokens: TokenList, _ language: WordLanguage, by factor: UInt32) -> Int {
    var content = 0
    for index in tokens.words.indices {
      let word = tokens.words[index]
      if runWord[Int(word)] == 0 {
        runWords.append(RunWord(word: word))
        runWord[Int(word)] = UInt32(runWords.count)
      }
      let run = Int(runWord[Int(word)]) - 1
      runWords[run].count += 1
      runWords[run].languages |= 1 << UInt32(language.rawValue)
      if !lexicon.isStop(word, in: language) { content += 1 }
      count(lexicon.term(of: word, in: language), by: factor)
      if tokens.adjoins[index], index > 0 { count(lexicon.term(ofPair: tokens.words[index - 1], word), by: factor) }
    }
    return content * Int(factor)
  }

  private mutating func count(_ term: UInt32, by factor: UInt32) {
    let run = Int(number(ofTerm: term))
    if frequencies[run] == 0 { touched.append(UInt32(run)) }
    frequencies[run] += factor
  }

  /// The number that a term has in this run.
  private mutating func number(ofTerm term: UInt32) -> UInt32 {
    let index = Int(term)
    if index >= runTerm.count {
      runTerm.append(contentsOf: repeatElement(0, count: lexicon.termCount + 4_096 - runTerm.count))
    }
    if runTerm[index] == 0 {
      runTerms.append(term)
      runTerm[index] = UInt32(runTerms.count)
      frequencies.append(0)
    }
    return runTerm[index] - 1
  }

  private mutating func addTitleTerms(_ language: WordLanguage, document: Int) {
    var seen: Set<UInt32> = []
    for index in title.words.indices {
      let word = title.words[index]
      seen.insert(number(ofTerm: lexicon.term(of: word, in: language)))
      if title.adjoins[index], index > 0 {
        seen.insert(number(ofTerm: lexicon.term(ofPair: title.words[index - 1], word)))
      }
    }
    for term in seen { titlePostings.append(UInt64(term) << 32 | UInt64(document) << 8 | 1) }
  }

  // MARK: - Writing

  /// The run's documents as a segment.
  mutating func finish(into output: consuming SegmentOutput) throws(SegmentError) -> [UInt8] {
    var output = output
    let words = sortedWords()
    let terms = sortedTerms()
    let titles = Self.grouped(titlePostings, terms: runTerms.count)
    let plain = Self.grouped(postings, terms: runTerms.count)
    let titled = terms.filter { titles.starts[Int($0) + 1] > titles.starts[Int($0)] }
    // Each word's number in the forward section, by how often it occurs.
    var numbers = [UInt32](repeating: 0, count: runWords.count)
    for (rank, word) in runWords.indices.sorted(by: { runWords[$0].count > runWords[$1].count }).enumerated() {
      numbers[word] = UInt32(rank + 1)
    }
    let links = links(terms, titled: titled.count)
    try columns.write(to: &output, words: words.count, terms: terms.count + titled.count)
    try forward.write(to: &output, numbers: numbers)

    var postingsWriter = PostingsWriter()
    var dictionary = DictionaryWriter()
    for isTitle in [true, false] {
      let groups = isTitle ? titles : plain
      for term in isTitle ? titled : terms {
        for index in groups.starts[Int(term)]..<groups.starts[Int(term) + 1] {
          let entry = groups.entries[index]
          postingsWriter.append(Int(entry >> 8), frequency: UInt8(truncatingIfNeeded: entry))
        }
        let offset = output.sectionLength
        var payload: [UInt8] = []
        payload.appendVarint(postingsWriter.count)
        let bytes = postingsWriter.finish()
        payload.appendVarint(bytes.count)
        let its = isTitle ? [] : links.wordsOfTerm[Int(term)].map { numbers[Int($0)] }
        PayloadCoding.append(ascending: its, to: &payload)
        try output.write(bytes)
        let string = lexicon.termBytes(runTerms[Int(term)])
        if isTitle {
          ([SegmentFormat.titleMark] + string).withUnsafeBufferPointer {
            dictionary.append($0, base: offset, payload: payload)
          }
        } else {
          dictionary.append(string, base: offset, payload: payload)
        }
      }
    }
    try output.endSection()
    try output.write(dictionary.bytes)
    try output.endSection()
    try output.write(dictionary.index)
    try output.endSection()

    var wordDictionary = DictionaryWriter()
    for word in words {
      let payload = PayloadCoding.word(
        number: numbers[Int(word)], count: runWords[Int(word)].count, terms: links.termsOfWord[Int(word)])
      wordDictionary.append(lexicon.wordBytes(runWords[Int(word)].word), base: 0, payload: payload)
    }
    try output.write(wordDictionary.bytes)
    try output.endSection()
    try output.write(wordDictionary.index)
    try output.endSection()
    var hashes = [UInt32](repeating: 0, count: runWords.count)
    for (word, number) in numbers.enumerated() {
      hashes[Int(number) - 1] = WordHash.of(lexicon.wordBytes(runWords[word].word))
    }
    try output.write(hashes)
    try output.endSection()
    reset()
    return try output.finish()
  }

  private mutating func reset() {
    for word in runWords { runWord[Int(word.word)] = 0 }
    for term in runTerms { runTerm[Int(term)] = 0 }
    runWords.removeAll(keepingCapacity: true)
    runTerms.removeAll(keepingCapacity: true)
    frequencies.removeAll(keepingCapacity: true)
    postings.removeAll(keepingCapacity: true)
    titlePostings.removeAll(keepingCapacity: true)
    forward.removeAll()
    columns = SegmentColumns()
    if lexicon.wordCount > Self.lexiconLimit {
      lexicon = Lexicon()
      runWord = []
      runTerm = []
    }
  }

  /// Which words of the run stand for which terms; `titled` terms of titles come before all others.
  private mutating func links(
    _ terms: [UInt32], titled: Int
  ) -> (wordsOfTerm: [[UInt32]], termsOfWord: [[Int]]) {
    var place = [Int](repeating: 0, count: runTerms.count)
    for (index, term) in terms.enumerated() { place[Int(term)] = titled + index }
    var wordsOfTerm = [[UInt32]](repeating: [], count: runTerms.count)
    var termsOfWord = [[Int]](repeating: [], count: runWords.count)
    for (index, word) in runWords.enumerated() {
      for language in WordLanguage.allCases where word.languages >> UInt32(language.rawValue) & 1 == 1 {
        let term = number(ofTerm: lexicon.term(of: word.word, in: language))
        guard !termsOfWord[index].contains(place[Int(term)]) else { continue }
        termsOfWord[index].append(place[Int(term)])
        wordsOfTerm[Int(term)].append(UInt32(index))
      }
    }
    return (wordsOfTerm, termsOfWord)
  }

  private func sortedWords() -> [UInt32] {
    ByteOrder.sorted(runWords.count) { lexicon.wordBytes(runWords[$0].word) }
  }

  private func sortedTerms() -> [UInt32] {
    ByteOrder.sorted(runTerms.count) { lexicon.termBytes(runTerms[$0]) }
  }

  /// Postings by term, those of one term in the order of documents.
  private static func grouped(_ postings: [UInt64], terms: Int) -> (entries: [UInt32], starts: [Int]) {
    var starts = [Int](repeating: 0, count: terms + 1)
    for posting in postings { starts[Int(posting >> 32) + 1] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    var next = starts
    var entries = [UInt32](repeating: 0, count: postings.count)
    for posting in postings {
      let term = Int(posting >> 32)
      entries[next[term]] = UInt32(truncatingIfNeeded: posting)
      next[term] += 1
    }
    return (entries, starts)
  }
}
