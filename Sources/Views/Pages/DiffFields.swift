import AssayAnchoring
import AssayCorpus
import AssayJSON
import AssayModel
import AssaySession

/// What a program is told of a changed article.
struct DiffFields: Sendable {
  let difference: ArticleDifference
  let entry: CorpusArticle
  let card: ArticleCard
  let oldParagraphs: [Span]
  let newParagraphs: [Span]
  let change: TextChange

  func members(_ cited: [(evidence: Evidence, now: Anchoring)]) -> KeyValuePairs<String, JSON> {
    [
      "article": ArticlesPage.json(of: entry), "since": .string(card.digest.hex),
      "paragraphs": .array(difference.rows.map(json)),
      "evidence": .array(cited.map { json(of: $0.evidence, now: $0.now) }),
    ]
  }

  private func json(_ row: ArticleDifference.Row) -> JSON {
    var object = JSONObject()
    switch row {
    case .kept(let old, let new):
      object["change"] = "kept"
      object["old"] = place(oldParagraphs[old], in: change.old.text)
      object["new"] = newPlace(new..<new + 1)
    case .changed(let old, let new, let words):
      object["change"] = "changed"
      object["old"] = place(ArticleDifference.span(old, of: oldParagraphs), in: change.old.text)
      object["new"] = newPlace(new)
      object["words"] = json(of: words)
    case .moved(let old, let new):
      object["change"] = "moved"
      object["old"] = place(oldParagraphs[old], in: change.old.text)
      object["new"] = newPlace(new..<new + 1)
    case .removed(let old):
      object["change"] = "removed"
      object["old"] = place(oldParagraphs[old], in: change.old.text)
    case .added(let new):
      object["change"] = "added"
      object["new"] = newPlace(new..<new + 1)
    }
    return .object(object)
  }

  /// The address is that of the first paragraph.
  private func newPlace(_ paragraphs: Range<Int>) -> JSON {
    var object = JSONObject()
    object["address"] = .string("\(entry.handle).\(paragraphs.lowerBound + 1)")
    let place = place(ArticleDifference.span(paragraphs, of: newParagraphs), in: change.new.text)
    for member in place.object?.members ?? [] { object[member.name] = member.value }
    return .object(object)
  }

  private func place(_ span: Span, in text: ScalarText) -> JSON {
    .object(["start": .integer(span.start), "end": .integer(span.end), "text": .string(String(text[span]))])
  }

  private func json(of words: WordDifference) -> JSON {
    .object([
      "kinds": .array(WordDifference.Change.allCases.filter(words.changes.contains).map { .string($0.rawValue) }),
      "runs": .array(words.runs.map { .object(["run": .string($0.kind.rawValue), "text": .string($0.text)]) }),
    ])
  }

  private func json(of evidence: Evidence, now: Anchoring) -> JSON {
    var standing = JSONObject()
    standing["fidelity"] = .string(now.fidelity.rawValue)
    if let span = now.span {
      standing["start"] = .integer(span.start)
      standing["end"] = .integer(span.end)
    }
    if !now.candidates.isEmpty {
      standing["candidates"] = .array(
        now.candidates.map { .object(["start": .integer($0.start), "end": .integer($0.end)]) })
    }
    if let words = now.difference { standing["words"] = json(of: words) }
    var object = evidence.json.object ?? JSONObject()
    object["now"] = .object(standing)
    return .object(object)
  }
}
