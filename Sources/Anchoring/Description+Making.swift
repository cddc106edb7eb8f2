import AssayModel

extension Description {
  /// Describes a span of a text. A span that reaches beyond the text is cut to it.
  package init(of span: Span, in text: ScalarText) {
    self.init(of: span, in: TokenisedText(text))
  }

  /// Describes a span of a text whose words are known already.
  package init(of span: Span, in tokens: TokenisedText) {
    let text = tokens.text
    let start = min(span.start, text.count)
    let span = Span(start..<max(start, min(span.end, text.count)))
    let quote = String(text[span])
    let places = Verbatim.places(of: quote, edges: WordEdge(of: span, in: tokens), in: tokens, limit: .max)
    let ownIndex = places.firstIndex(of: span) ?? 0
    let paragraph = Self.paragraph(around: span, in: tokens)
    self.init(
      quote: quote,
      prefix: Self.words(before: span.start, in: text),
      suffix: Self.words(behind: span.end, in: text),
      span: span,
      paragraph: String(text[paragraph]),
      offset: span.start - paragraph.start,
      preceding: Self.preceding(paragraph, of: span, in: tokens),
      following: Self.following(paragraph, of: span, in: tokens),
      occurrence: ownIndex + 1,
      occurrences: max(1, places.count),
      rivals: Self.nearest(to: ownIndex, of: places).map { Self.rival(at: $0, in: text) }
        + NearCopies.places(of: span, besides: places, in: tokens).map { Self.rival(at: $0, in: text) })
  }

  private static func words(before offset: Int, in text: ScalarText) -> String {
    String(text[Span(max(0, offset - Limits.context)..<offset)])
  }

  private static func words(behind offset: Int, in text: ScalarText) -> String {
    String(text[Span(offset..<min(text.count, offset + Limits.context))])
  }

  private static func rival(at place: Span, in text: ScalarText) -> Rival {
    Rival(
      quote: String(text[place]), prefix: words(before: place.start, in: text),
      suffix: words(behind: place.end, in: text))
  }

  /// The places that stand next to the own one on either side, nearest first.
  static func nearest(to own: Int, of places: [Span]) -> [Span] {
    guard places.count > 1 else { return [] }
    var chosen: [Span] = []
    var before = own - 1
    var behind = own + 1
    while chosen.count < Limits.sameWords, before >= 0 || behind < places.count {
      if before >= 0 {
        chosen.append(places[before])
        before -= 1
      }
      if behind < places.count, chosen.count < Limits.sameWords {
        chosen.append(places[behind])
        behind += 1
      }
    }
    return chosen
  }

  /// From the line end before the span to the one behind it, cut at `Limits.paragraph` scalars from the span.
  private static func paragraph(around span: Span, in tokens: TokenisedText) -> Span {
    let inside = tokens.tokens(in: span)
    let farthest = max(0, span.start - Limits.paragraph)
    var start = farthest
    for token in (0..<inside.lowerBound).reversed() {
      let end = Int(tokens.ends[token])
      if end < farthest { break }
      if tokens.kinds[token] == .newline {
        start = end
        break
      }
    }
    var end = min(tokens.text.count, span.end + Limits.paragraph)
    for token in inside.upperBound..<tokens.count {
      let start = Int(tokens.starts[token])
      if start > end { break }
      if tokens.kinds[token] == .newline {
        end = start
        break
      }
    }
    return Span(min(start, span.start)..<max(end, span.end))
  }

  private static func preceding(_ paragraph: Span, of span: Span, in tokens: TokenisedText) -> String {
    guard span.start - paragraph.start < Limits.paragraph else { return "" }
    let own = tokens.firstToken(endingAfter: paragraph.start)
    let first = tokens.firstToken(endingAfter: span.start)
    var words = 0
    var at = own
    while at > 0, words < Limits.neighbourWords || first - at < Limits.contextTokens {
      at -= 1
      let start = Int(tokens.starts[at])
      if paragraph.start - start > Limits.paragraph { return "" }
      if tokens.kinds[at].isWord { words += 1 }
    }
    guard at < own else { return "" }
    return String(tokens.text[Span(Int(tokens.starts[at])..<paragraph.start)])
  }

  private static func following(_ paragraph: Span, of span: Span, in tokens: TokenisedText) -> String {
    guard paragraph.end - span.end < Limits.paragraph else { return "" }
    let own = tokens.firstToken(endingAfter: paragraph.end)
    let last = tokens.firstToken(endingAfter: span.end)
    var words = 0
    var at = own
    while at < tokens.count, words < Limits.neighbourWords || at - last < Limits.contextTokens {
      if Int(tokens.ends[at]) - paragraph.end > Limits.paragraph { break }
      if tokens.kinds[at].isWord { words += 1 }
      at += 1
    }
    guard at > own else { return "" }
    return String(tokens.text[Span(paragraph.end..<Int(tokens.ends[at - 1]))])
  }
}
