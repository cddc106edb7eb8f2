import AssayCorpus
import AssayJSON
import AssayModel
import AssaySearch
import AssaySession

/// What a search found.
package enum HitsPage {
  package static func view(of result: SearchResult, in corpus: Corpus) -> View {
    var blocks: [Block] = []
    var values: [JSON] = []
    let width = "#\(result.hits.count)".count + 1
    let shownInText = 20
    for hit in result.hits {
      guard let entry = corpus.article(at: hit.article) else { continue }
      let text = entry.article.text
      let address = entry.outline.address(of: hit.span, in: entry.handle)
      let excerpt = String(text[hit.span])
      var object = JSONObject()
      object["n"] = .integer(hit.number)
      object["article"] = .string(hit.id.value)
      object["handle"] = .string("\(hit.article)")
      object["start"] = .integer(hit.span.start)
      object["end"] = .integer(hit.span.end)
      object["address"] = .string(address)
      object["excerpt"] = .string(excerpt)
      object["score"] = .decimal(hit.score, places: 3)
      values.append(.object(object))
      guard hit.number <= shownInText else { continue }
      let card = ArticleCard(entry.article)
      let line =
        Line("\(address) ", .id) + Line(card.byline, .faint) + Line(": ", .faint) + marked(hit, in: text)
      blocks.append(.labelled(line, label: Line("#\(hit.number)", .strong), width: width))
    }
    blocks.append(.line(Line(footing(of: result, shown: min(shownInText, result.hits.count)), .faint)))
    return View(blocks, fields: ["hits": .array(values), "total": .integer(result.total)])
  }

  /// A claim with the passages that may settle it.
  package static func view(of result: SearchResult, for claim: Claim, in corpus: Corpus, state: SessionState) -> View {
    var view = ClaimPage.view(of: claim, in: state)
    let hits = Self.view(of: result, in: corpus)
    view.blocks += hits.blocks
    for member in hits.fields.members { view.fields[member.name] = member.value }
    return view
  }

  private static func footing(of result: SearchResult, shown: Int) -> String {
    switch result.total {
    case 0: "nothing found"
    case 1: "1 hit"
    default: shown < result.total ? "\(result.total) hits, the best \(shown) are shown" : "\(result.total) hits"
    }
  }

  /// The passage with its matches marked; of a very long one the part around the first match.
  private static func marked(_ hit: Hit, in text: ScalarText) -> Line {
    let shown = window(of: hit)
    var line = Line(shown.start > hit.span.start ? "… " : "")
    var at = shown.start
    for match in hit.matches.sorted() where match.start >= at && match.end <= shown.end {
      line.append(String(text[Span(at..<match.start)]))
      line.append(String(text[match]), .match)
      at = match.end
    }
    line.append(String(text[Span(at..<shown.end)]))
    if shown.end < hit.span.end { line.append(" …") }
    return line
  }

  /// The most scalars of a passage that a list shows.
  private static let longest = 700

  private static func window(of hit: Hit) -> Span {
    guard hit.span.count > longest else { return hit.span }
    let first = hit.matches.map(\.start).min() ?? hit.span.start
    let start = max(hit.span.start, min(first - longest / 3, hit.span.end - longest))
    return Span(start..<min(hit.span.end, start + longest))
  }
}
