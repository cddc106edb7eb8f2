import AssayCorpus
import AssayModel
import AssayProvenance

/// How well attributions agree with the marks people made.
struct Score {
  var sentences = Agreement()
  var source = Agreement()
  var cue = Agreement()
  var content = Agreement()
  /// Marks of speech and quotations, and those of them whose source and content are both half right.
  var speech = 0
  var speechRight = 0

  mutating func add(_ article: GoldArticle, _ reading: ArticleReading, _ found: [Attribution]) {
    let words = Words(article.text)
    let foundSource = words.indices(found.compactMap(\.source))
    let foundCue = words.indices(found.map(\.cue))
    let foundContent = words.indices(found.flatMap(\.allContent))
    source.add(found: foundSource, gold: words.indices(article.marks.flatMap(\.source)))
    cue.add(found: foundCue, gold: words.indices(article.marks.flatMap(\.cue)))
    content.add(found: foundContent, gold: words.indices(article.marks.flatMap(\.content)))
    let spans = reading.outline.paragraphs.flatMap(\.sentences)
    sentences.add(
      found: Self.touched(spans, found.flatMap { [$0.cue] + ($0.source.map { [$0] } ?? []) + $0.allContent }),
      gold: Self.touched(spans, article.marks.flatMap(\.all)))
    let pairs = found.map { (words.indices($0.source.map { [$0] } ?? []), words.indices($0.allContent)) }
    for mark in article.marks where Self.isSpeech(mark, in: article.text) && !mark.source.isEmpty {
      let (wantedSource, wantedContent) = (words.indices(mark.source), words.indices(mark.content))
      guard !wantedSource.isEmpty, !wantedContent.isEmpty else { continue }
      speech += 1
      if pairs.contains(where: { Self.half($0.0, wantedSource) && Self.half($0.1, wantedContent) }) { speechRight += 1 }
    }
  }

  private static func touched(_ sentences: [Span], _ spans: [Span]) -> Set<Int> {
    var found: Set<Int> = []
    for span in spans {
      var low = 0
      var high = sentences.count
      while low < high {
        let middle = (low + high) / 2
        if sentences[middle].end <= span.start { low = middle + 1 } else { high = middle }
      }
      while low < sentences.count, sentences[low].start < span.end {
        found.insert(low)
        low += 1
      }
    }
    return found
  }

  /// More than half in common: the words of both over the words of either.
  private static func half(_ one: Set<Int>, _ other: Set<Int>) -> Bool {
    let common = one.intersection(other).count
    return common > 0 && common * 2 >= one.union(other).count
  }

  /// Speech: a cue of saying, or a quotation in the content.
  private static func isSpeech(_ mark: GoldArticle.Mark, in text: ScalarText) -> Bool {
    let cue = mark.cue.map { text[$0].lowercased() }.joined(separator: " ")
    let words = cue.split { !$0.isLetter }
    if words.contains(where: { saying.contains(String($0)) }) { return true }
    return mark.content.contains { span in
      text[span].unicodeScalars.contains { "\u{201C}\u{201D}\"".unicodeScalars.contains($0) }
        || text[span].contains("''")
    }
  }

  private static let saying: Set<String> = [
    "say", "says", "said", "saying", "tell", "tells", "told", "telling", "add", "adds", "added", "adding", "write",
    "writes",
    "wrote", "ask", "asks", "asked", "according", "state", "states", "stated", "announce", "announced", "explain",
    "explained", "argue", "argued", "argues", "claim", "claimed", "note", "noted", "notes", "report", "reported",
    "reply",
    "replied", "declare", "declared", "insist", "insisted", "warn", "warned", "tweeted", "suggested", "acknowledged",
  ]
}
