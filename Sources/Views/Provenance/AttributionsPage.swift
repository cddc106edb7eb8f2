import AssayBacking
import AssayCorpus
import AssayJSON
import AssayModel
import AssayProvenance

/// Who says what in an article.
package enum AttributionsPage {
  package static func view(of read: VoicedArticle, in entry: CorpusArticle) -> View {
    let outline = entry.outline
    var blocks: [Block] = read.attributions.map { attribution in
      let address = outline.address(of: attribution.cue, in: entry.handle)
      return .labelled(
        line(of: attribution, in: entry.article.text), label: Line(address, .id),
        width: "\(entry.handle).99.9".count + 2)
    }
    let count = read.attributions.count
    let footing =
      !read.reading.isEnglish
      ? "its language is not read: nobody can tell who speaks" : count == 1 ? "1 attribution" : "\(count) attributions"
    blocks.append(.line(Line(footing, .faint)))
    return View(
      blocks,
      fields: [
        "article": .string(entry.id.value), "handle": .string("\(entry.handle)"),
        "attributions": .array(read.attributions.map { json(of: $0) }),
      ])
  }

  private static func line(of attribution: Attribution, in text: ScalarText) -> Line {
    let source = attribution.source.map { String(text[$0]) } ?? "somebody"
    var line = Line(source, .strong) + Line(" · “\(text[attribution.cue])”") + Line(" · ", .faint)
    line += Line(attribution.content.map { String(text[$0]) }.joined(separator: " … "), .cited)
    line += Line(" · \(attribution.kind.words), rule: \(attribution.rule.words)", .faint)
    if !attribution.isFact { line += ProvenanceLines.suggestion() }
    return line
  }

  private static func json(of attribution: Attribution) -> JSON {
    .object([
      "source": attribution.source.map(ProvenanceLines.json) ?? .null, "cue": ProvenanceLines.json(attribution.cue),
      "content": .array(attribution.content.map(ProvenanceLines.json)),
      "continued": .array(attribution.continued.map(ProvenanceLines.json)),
      "type": .string(attribution.kind.rawValue), "rule": .string(attribution.rule.rawValue),
      "negated": .bool(attribution.isNegated), "fact": .bool(attribution.isFact),
    ])
  }
}
