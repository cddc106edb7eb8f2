import AssayCorpus
import AssayModel
import AssayWords

/// The forward section of a run while its words have no final numbers yet.
struct RunForward {
  private struct Entry {
    let sentences: Range<Int>
    let words: Range<Int>
    let titleCount: Int
    let hasTitleInText: Bool
  }

  private var entries: [Entry] = []
  private var sentences: [ForwardDocument.Sentence] = []
  /// Numbers of the run's words + 1, 0 for a gap.
  private var words: [UInt32] = []
  private var seen: Set<UInt64> = []

  mutating func append(
    _ outline: Outline, text: TokenList, title: TokenList, lexicon: borrowing Lexicon, language: WordLanguage,
    runWord: [UInt32]
  ) {
    let firstWord = words.count
    let firstSentence = sentences.count
    seen.removeAll(keepingCapacity: true)
    for index in title.words.indices { appendWord(index, of: title, runWord) }
    let titleCount = words.count - firstWord
    var hasTitleInText = false
    var token = 0
    for (index, paragraph) in outline.paragraphs.enumerated() {
      let isLastParagraph = index == outline.paragraphs.count - 1
      let paragraphStart = token
      for (place, span) in paragraph.sentences.enumerated() {
        var sentence = ForwardDocument.Sentence()
        sentence.start = Int32(truncatingIfNeeded: span.start)
        sentence.end = Int32(truncatingIfNeeded: span.end)
        sentence.beginsParagraph = place == 0
        sentence.first = Int32(truncatingIfNeeded: words.count - firstWord)
        // Words behind the last sentence, should an outline leave any out, belong to it.
        let isLast = isLastParagraph && place == paragraph.sentences.count - 1
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        while token < text.words.count, isLast || Int(text.starts[token]) < span.end {
          appendWord(token, of: text, runWord)
          let word = text.words[token]
          if !lexicon.isStop(word, in: language) { sentence.content += 1 }
          hash = (hash ^ UInt64(word)) &* 0x0000_0100_0000_01B3
          hash ^= hash >> 29
          token += 1
        }
        sentence.count = Int32(truncatingIfNeeded: words.count - firstWord) - sentence.first
        if sentence.count > 0 { sentence.isRepeated = !seen.insert(hash).inserted }
        sentences.append(sentence)
      }
      if !hasTitleInText, !title.words.isEmpty, text.words[paragraphStart..<token].elementsEqual(title.words) {
        hasTitleInText = true
      }
    }
    entries.append(
      Entry(
        sentences: firstSentence..<sentences.count, words: firstWord..<words.count, titleCount: titleCount,
        hasTitleInText: hasTitleInText))
  }

  private mutating func appendWord(_ index: Int, of tokens: TokenList, _ runWord: [UInt32]) {
    if tokens.hasGap(before: index) { words.append(0) }
    words.append(runWord[Int(tokens.words[index])])
  }

  /// Writes the sections `forward` and `forwardEnds`; `numbers` gives each word of the run its number.
  func write(to output: inout SegmentOutput, numbers: [UInt32]) throws(SegmentError) {
    var bytes: [UInt8] = []
    var ends: [UInt64] = []
    var writer = ForwardDocument.Writer()
    words.withUnsafeBufferPointer { all in
      for entry in entries {
        writer.append(
          sentences: sentences[entry.sentences], words: UnsafeBufferPointer(rebasing: all[entry.words]),
          titleCount: entry.titleCount, hasTitleInText: entry.hasTitleInText, to: &bytes,
          number: { numbers[Int($0) - 1] })
        ends.append(UInt64(bytes.count))
      }
    }
    try output.write(bytes)
    try output.endSection()
    try output.write(ends)
    try output.endSection()
  }

  mutating func removeAll() {
    entries.removeAll(keepingCapacity: true)
    sentences.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
  }
}
