import AssayModel

/// Reads an article's quotations with their speakers.
package enum UtteranceReader {
  /// The quotations of at least two words, in reading order. A quotation that "she said" interrupts is two.
  package static func utterances(
    in reading: ArticleReading, attributions: [Attribution], article: Int, day: Int? = nil
  ) -> [Utterance] {
    var speakers: [(span: Span, attribution: Attribution)] = []
    for attribution in attributions {
      for piece in attribution.allContent { speakers.append((piece, attribution)) }
    }
    speakers.sort { $0.span < $1.span }
    var next = 0
    var live: [(span: Span, attribution: Attribution)] = []
    var found: [Utterance] = []
    for run in reading.quotes {
      while next < speakers.count, speakers[next].span.start < run.span.end {
        live.append(speakers[next])
        next += 1
      }
      live.removeAll { $0.span.end <= run.span.start }
      let words = PlainWords.words(of: reading.scalars[run.inner.range])
      guard words.count > 1 else { continue }
      let owner = live.first { $0.attribution.source != nil } ?? live.first
      let source = owner?.attribution.source
      found.append(
        Utterance(
          article: article, span: run.span, words: words, source: source,
          speaker: source.flatMap { SpeakerKey.key(of: $0, in: reading) }, day: day,
          isTitle: isTitle(reading.scalars[run.inner.range])))
    }
    return found
  }

  private static func isTitle(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    var words = 0
    var capital = 0
    var isInside = false
    for scalar in scalars {
      let isWord = Glyph.isWord(scalar)
      if isWord, !isInside {
        words += 1
        if Glyph.isUpper(scalar) { capital += 1 }
      }
      isInside = isWord || Glyph.isApostrophe(scalar)
    }
    return words > 1 && capital * 4 >= words * 3
  }
}
