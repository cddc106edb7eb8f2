import AssayModel

/// Gives quotations that go on over several sentences to the speaker who began or ends them.
struct QuoteContinuation {
  let reading: ArticleReading

  func continued(_ attributions: [Attribution]) -> [Attribution] {
    var all = attributions
    var bySentence: [Int: [Int]] = [:]
    for (index, attribution) in all.enumerated() { bySentence[attribution.sentence, default: []].append(index) }
    for index in all.indices { all[index].content = whole(all[index].content) }
    var speaker: Int?
    var speaking = false
    for sentence in reading.sentences.indices {
      if let own = bySentence[sentence] {
        let last = own.last { all[$0].content.contains { isQuoted($0) } } ?? own.last
        speaker = last
        speaking = last.map { all[$0].content.contains { isQuoted($0) } || all[$0].rule == .colon } ?? false
        if !speaking, let last { speaking = endsWithColon(sentence) && all[last].rule != .nominal }
        continue
      }
      if let speaker, all[speaker].rule == .colon, !isPartlyQuoted(sentence),
        reading.paragraphOfSentence[sentence] == reading.paragraphOfSentence[all[speaker].sentence]
      {
        all[speaker].continued.append(reading.sentenceSpans[sentence])
        continue
      }
      guard isWhollyQuoted(sentence) else {
        if !isPartlyQuoted(sentence) { speaker = nil }
        speaking = false
        continue
      }
      guard let speaker, speaking else { continue }
      let span = reading.sentenceSpans[sentence]

      // Content comes in reading order, so only the last piece can hold the sentence.
      let last = all[speaker].continued.last ?? all[speaker].content.max { $0.end < $1.end }
      if !(last?.contains(span) ?? false) { all[speaker].continued.append(span) }
    }
    all += dashSpeakers(all, bySentence)
    all += unclaimed(all)
    return all
  }

  /// "“…” — Marta Quill": a name behind a dash at the end of a quoted paragraph.
  private func dashSpeakers(_ known: [Attribution], _ bySentence: [Int: [Int]]) -> [Attribution] {
    var found: [Attribution] = []
    for (sentence, range) in reading.sentences.enumerated() {
      let isLast =
        sentence + 1 == reading.sentences.count
        || reading.paragraphOfSentence[sentence + 1] != reading.paragraphOfSentence[sentence]
      guard isLast, let dash = range.last(where: { reading.tokens[$0].kind == .dash }), range.upperBound - dash <= 8
      else { continue }
      let name = between(dash + 1, range.upperBound)
      guard let first = name.first,
        name.allSatisfy({
          reading.tokens[$0].kind != .word || reading.tokens[$0].flags.contains(.capital)
            || reading.tokens[$0].sense.classes.contains(.preposition)
        }),
        reading.tokens[first].flags.contains(.capital)
      else { continue }
      let before = dash > 0 ? reading.quoteOfToken[dash - 1] : -1
      guard before >= 0 else { continue }
      let run = reading.quotes[Int(before)]
      guard !(bySentence[sentence] ?? []).contains(where: { known[$0].allContent.contains { $0.overlaps(run.span) } })
      else { continue }
      found.append(
        Attribution(
          source: reading.span(name), cue: reading.span(between(dash, dash + 1)), content: [run.span],
          kind: SourceTyping(reading: reading).kind(of: name),
          rule: .dash, category: .saying, isNegated: false, sentence: sentence))
    }
    return found
  }

  /// Quotations that nobody was found to speak: their speaker is unknown, and they are shown as such.
  private func unclaimed(_ known: [Attribution]) -> [Attribution] {
    let claimed = known.flatMap(\.allContent).sorted()
    var reach = 0
    var next = 0
    var found: [Attribution] = []
    var sentence = 0
    for run in reading.quotes {
      while next < claimed.count, claimed[next].start <= run.span.start {
        reach = max(reach, claimed[next].end)
        next += 1
      }
      if reach > run.span.start || next < claimed.count && claimed[next].start < run.span.end { continue }
      guard wordCount(run) >= Self.fewestWords else { continue }
      while sentence + 1 < reading.sentenceSpans.count, reading.sentenceSpans[sentence].end <= run.span.start {
        sentence += 1
      }
      found.append(
        Attribution(
          source: nil, cue: Span(start: run.span.start, end: run.inner.start) ?? run.span, content: [run.span],
          kind: .unknown, rule: .quotation,
          category: .saying, isNegated: false, sentence: sentence))
    }
    return found
  }

  /// Fewer words in quotation marks are a title or a term more often than speech.
  private static let fewestWords = 3

  private func wordCount(_ run: QuotedRun) -> Int {
    var count = 0
    var isInside = false
    for offset in run.inner.range {
      let isWord = Glyph.isWord(reading.scalars[offset])
      if isWord, !isInside { count += 1 }
      isInside = isWord || reading.scalars[offset] == "'" || reading.scalars[offset] == "\u{2019}"
      if count >= Self.fewestWords { return count }
    }
    return count
  }

  /// Content that is part of a longer quotation stands for the whole of it.
  private func whole(_ content: [Span]) -> [Span] {
    content.map { piece in
      var (start, end) = (piece.start, piece.end)
      if let run = run(at: piece.end - 1) {
        start = min(start, run.span.start)
        end = max(end, run.span.end)
      }
      if let run = run(at: piece.start) { start = min(start, run.span.start) }
      return Span(start: start, end: end) ?? piece
    }
  }

  private func run(at offset: Int) -> QuotedRun? {
    var low = 0
    var high = reading.quotes.count
    while low < high {
      let middle = (low + high) / 2
      if reading.quotes[middle].span.end <= offset { low = middle + 1 } else { high = middle }
    }
    guard low < reading.quotes.count, reading.quotes[low].span.contains(offset) else { return nil }
    return reading.quotes[low]
  }

  private func isQuoted(_ span: Span) -> Bool {
    run(at: max(span.start, span.end - 1)) != nil || run(at: span.start) != nil
  }

  private func endsWithColon(_ sentence: Int) -> Bool {
    reading.sentences[sentence].last.map { reading.tokens[$0].kind == .colon } ?? false
  }

  private func isWhollyQuoted(_ sentence: Int) -> Bool {
    let range = reading.sentences[sentence]
    guard !range.isEmpty else { return false }
    return range.allSatisfy { reading.quoteOfToken[$0] >= 0 || reading.tokens[$0].kind == .stop }
  }

  private func isPartlyQuoted(_ sentence: Int) -> Bool {
    reading.sentences[sentence].contains { reading.quoteOfToken[$0] >= 0 }
  }
}
