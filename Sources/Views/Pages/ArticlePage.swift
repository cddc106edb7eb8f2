import AssayBacking
import AssayCorpus
import AssayJSON
import AssayModel
import AssaySession
import AssayStanding

/// An article, or a part of it, with its paragraphs numbered and its evidence marked.
package enum ArticlePage {
  package static func view(
    of entry: CorpusArticle, cited all: [StandingEvidence], part: Span? = nil, said: [Speech] = []
  ) -> View {
    let article = entry.article
    let cited = all.filter { $0.standing.article == entry.handle && $0.standing.settledSpan != nil }
    var blocks = heading(of: entry)
    let outline = entry.outline
    let paragraphs = outline.paragraphs
    let width = "\(entry.handle).\(paragraphs.count)".count + 2
    @Sendable func address(_ index: Int, _ span: Span) -> String {
      part == nil ? "\(entry.handle).\(index + 1)" : outline.address(of: span, in: entry.handle)
    }
    for (index, paragraph) in paragraphs.enumerated() {
      guard let span = part.map({ paragraph.span.intersection($0) }) ?? paragraph.span else { continue }
      let label = Line(address(index, span), .id)
      blocks.append(.labelled(line(of: span, in: article.text, cited: cited, said: said), label: label, width: width))
    }
    return View(
      blocks,
      lazily: {
        let shown = paragraphs.enumerated().compactMap { index, paragraph -> JSON? in
          guard let span = part.map({ paragraph.span.intersection($0) }) ?? paragraph.span else { return nil }
          return .object([
            "address": .string(address(index, span)), "start": .integer(span.start), "end": .integer(span.end),
            "text": .string(String(article.text[span])),
          ])
        }
        return [
          "article": ArticlesPage.json(of: entry), "paragraphs": .array(shown), "evidence": .array(cited.map(\.json)),
        ]
      })
  }

  private static func heading(of entry: CorpusArticle) -> [Block] {
    let metadata = entry.article.metadata
    var facts = [metadata.outlet, metadata.published?.text].compactMap { $0 }
    if !metadata.authors.isEmpty { facts.append("by " + metadata.authors.joined(separator: ", ")) }
    if let agency = metadata.agency { facts.append("credits \(agency)") }
    if let language = metadata.language { facts.append(language) }
    if let encoding = metadata.encoding { facts.append("read as \(encoding)") }
    let lines = [facts.joined(separator: " · "), metadata.url ?? entry.file].filter { !$0.isEmpty }
    let width = "\(entry.handle)".count + 2
    return [.labelled(Line(metadata.title ?? entry.file, .strong), label: Line("\(entry.handle)", .id), width: width)]
      + lines.map { .labelled(Line($0, .faint), label: Line(), width: width) } + [.blank]
  }

  /// The words of a span; what somebody said is coloured and stands in brackets with the speaker behind it, what is
  /// cited is underlined and followed by its evidence's id.
  static func line(of span: Span, in text: ScalarText, cited: [StandingEvidence], said: [Speech] = []) -> Line {
    let parts = cited.compactMap { cited in
      cited.standing.settledSpan?.intersection(span).map { (evidence: cited.evidence, span: $0) }
    }
    let said = said.compactMap { speech in speech.span.intersection(span).map { (speech: speech, span: $0) } }
    guard !parts.isEmpty || !said.isEmpty else { return Line(String(text[span])) }
    // Spans may overlap: the text is cut at every edge.
    let edges = Set((parts.map(\.span) + said.map(\.span)).flatMap { [$0.start, $0.end] } + [span.start, span.end])
      .sorted()
    var line = Line()
    for (start, end) in zip(edges, edges.dropFirst()) {
      let piece = Span(start..<end)
      let isCited = parts.contains { $0.span.contains(piece) }
      let isSaid = said.contains { $0.span.contains(piece) }
      if said.contains(where: { $0.span.start == start }) { line.append("⟦", .id) }
      line.append(String(text[piece]), isCited ? .cited : isSaid ? .said : .plain)
      for part in said where part.span.end == end {
        line.append("⟧", .id)
        line.append(" ‹\(part.speech.speaker)\(part.speech.isFact ? "" : "?")›", .id)
      }
      for part in parts where part.span.end == end {
        line.append(" [", .faint)
        line.append("\(part.evidence.stance.mark)\(part.evidence.id)", part.evidence.stance.style)
        line.append("]", .faint)
      }
    }
    return line
  }
}
