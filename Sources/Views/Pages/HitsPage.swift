import AssayCorpus
import AssayJSON
import AssayModel
import AssaySearch
import AssaySession

/// What a search found.
package enum HitsPage {
  /// - Parameters:
  ///   - range: the hits that are listed; a program gets all of `listed`.
  ///   - originals: of hits in copies that repeat an earlier hit, the number of that one.
  package static func view(
    of result: SearchResult, showing range: Range<Int>, listing listed: Range<Int>? = nil, in corpus: Corpus,
    originals: [Int: Int] = [:]
  ) -> View {
    var blocks: [Block] = []
    let hits = Array(result.hits[range])
    let labels = hits.map { hit in
      let address = corpus.article(at: hit.article)?.gradualOutline.address(of: hit.span, in: hit.article) ?? ""
      return Line("  #\(hit.number) ", .strong) + Line(address, .id)
    }
    let width = (labels.map(\.text.count).max() ?? 0) + 2
    var article: ArticleHandle?
    var repeated: [(number: Int, original: Int)] = []
    for (place, (hit, label)) in zip(hits, labels).enumerated() {
      guard let entry = corpus.article(at: hit.article) else { continue }
      if article != hit.article {
        blocks.append(heading(of: entry))
        article = hit.article
      }
      if let original = originals[hit.number] {
        repeated.append((hit.number, original))
      } else {
        blocks.append(.clipped(marked(hit, in: entry.article.text), label: label, width: width))
      }
      guard place + 1 == hits.count || hits[place + 1].article != hit.article else { continue }
      if let line = folded(repeated, of: result, width: width) { blocks.append(line) }
      repeated = []
    }
    blocks.append(.line(Line(footing(of: result, range), .faint)))
    let values = result.hits[listed ?? range].compactMap { hit in
      corpus.article(at: hit.article).map { entry in
        var object = json(of: hit, in: entry)
        if let original = originals[hit.number] { object["repeats"] = .integer(original) }
        return JSON.object(object)
      }
    }
    return View(
      blocks,
      fields: [
        "hits": .array(values), "total": .integer(result.total), "articles": .integer(result.articles.count),
        "shown": .array([.integer(min(range.lowerBound + 1, range.upperBound)), .integer(range.upperBound)]),
      ])
  }

  /// `#7 #8  as #3 and #4: a copy of a4`, for hits that need not be read again.
  private static func folded(
    _ repeated: [(number: Int, original: Int)], of result: SearchResult, width: Int
  ) -> Block? {
    guard let first = repeated.first else { return nil }
    let numbers = repeated.map { "#\($0.number)" }.joined(separator: " ")
    let originals = repeated.map { "#\($0.original)" }.joined(separator: " ")
    let copied = result.hits.first { $0.number == first.original }.map { " in \($0.article)" } ?? ""
    return .labelled(
      Line("the words of \(originals)\(copied), of which it is a copy", .faint),
      label: Line("  \(numbers) ", .strong), width: max(width, numbers.count + 4))
  }

  /// `a4  The Harbour Ledger, 2023-09-05 · “Moscow stays silent”`.
  private static func heading(of entry: CorpusArticle) -> Block {
    let card = ArticleCard(entry.article)
    var line = Line("\(entry.handle)  ", .id) + Line(card.byline)
    if card.outlet != nil, let title = card.title { line += Line(" · “\(title)”", .faint) }
    return .clipped(line, label: Line(), width: 0)
  }

  /// A hit as a program takes it: where it stands, its words, and what of them matched.
  static func json(of hit: Hit, in entry: CorpusArticle) -> JSONObject {
    var object = JSONObject()
    object["n"] = .integer(hit.number)
    object["article"] = .string(hit.id.value)
    object["handle"] = .string("\(hit.article)")
    object["start"] = .integer(hit.span.start)
    object["end"] = .integer(hit.span.end)
    object["address"] = .string(entry.gradualOutline.address(of: hit.span, in: entry.handle))
    object["excerpt"] = .string(String(entry.article.text[hit.span]))
    object["matches"] = .array(hit.matches.map { .array([.integer($0.start), .integer($0.end)]) })
    object["score"] = .decimal(hit.score, places: 3)
    return object
  }

  private static func footing(of result: SearchResult, _ range: Range<Int>) -> String {
    guard result.total > 0 else { return "nothing found" }
    let articles = result.articles.count
    let all = "\(HitCount.words(result.total)) in \(articles) article\(articles == 1 ? "" : "s")"
    if range.isEmpty { return "that was all: \(all)" }
    if range == 0..<result.total { return all }
    let shown = range.count == 1 ? "#\(range.upperBound)" : "#\(range.lowerBound + 1) to #\(range.upperBound)"
    return "\(shown) of \(all)\(range.upperBound < result.total ? "; 'more' lists the next" : "")"
  }

  /// The passage with its matches marked; of a very long one the part around the first match.
  static func marked(_ hit: Hit, in text: ScalarText) -> Line {
    let shown = window(of: hit)
    var line = Line(shown.start > hit.span.start ? "… " : "")
    var at = shown.start
    for match in joined(hit.matches, in: text) where match.start >= at && match.end <= shown.end {
      line.append(String(text[Span(at..<match.start)]))
      line.append(String(text[match]), .match)
      at = match.end
    }
    line.append(String(text[Span(at..<shown.end)]))
    if shown.end < hit.span.end { line.append(" …") }
    return line
  }

  /// The matches in order; those with nothing but space between them as one.
  private static func joined(_ matches: [Span], in text: ScalarText) -> [Span] {
    var joined: [Span] = []
    for match in matches.sorted() {
      if let last = joined.last, match.start >= last.end, match.start - last.end <= 1,
        text[Span(last.end..<match.start)].unicodeScalars.allSatisfy(\.properties.isWhitespace)
      {
        joined[joined.count - 1] = Span(last.start..<match.end)
      } else {
        joined.append(match)
      }
    }
    return joined
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
