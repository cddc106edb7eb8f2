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
      guard isWhollyQuoted(sentence) else {
        if !isPartlyQuoted(sentence) { speaker = nil }
        speaking = false
        continue
      }
      guard let speaker, speaking else { continue }
      let span = reading.sentenceSpans[sentence]
      if !all[speaker].allContent.contains(where: { $0.contains(span) }) { all[speaker].continued.append(span) }
    }
    return all
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
