import AssayCorpus
import AssayJSON
import AssayModel

/// The list of articles.
package enum ArticlesPage {
  package static func view(of articles: [CorpusArticle], in corpus: Corpus, isFiltered: Bool = false) -> View {
    var blocks: [Block] = []
    if !articles.isEmpty { blocks.append(.table(table(of: articles))) }
    blocks.append(.line(Line(footing(articles.count, in: corpus, isFiltered: isFiltered), .faint)))
    for skipped in corpus.skipped {
      let place = skipped.line.map { "\(skipped.file):\($0)" } ?? skipped.file
      blocks.append(.line(Line("  left out: ", .doubtful) + Line("\(place): \(skipped.reason)"), indent: 4))
    }
    return View(
      blocks,
      fields: [
        "articles": .array(articles.map(json)),
        "skipped": .array(
          corpus.skipped.map {
            .object([
              "file": .string($0.file), "line": $0.line.map(JSON.integer) ?? .null, "reason": .string($0.reason),
            ])
          }),
      ])
  }

  private static func table(of articles: [CorpusArticle]) -> Table {
    Table(
      [.init(""), .init("published"), .init("outlet", room: .cut), .init("title", room: .main)],
      rows: articles.map { entry in
        let metadata = entry.article.metadata
        return [
          Line("\(entry.handle)", .id), Line(metadata.published?.dayText ?? ""),
          Line(metadata.outlet ?? metadata.agency.map { "(\($0))" } ?? ""), Line(metadata.title ?? entry.file),
        ]
      })
  }

  private static func footing(_ count: Int, in corpus: Corpus, isFiltered: Bool) -> String {
    var text = count == 1 ? "1 article" : "\(count) articles"
    if isFiltered { text += " of \(corpus.count)" }
    let left = corpus.skipped.count
    if left > 0 { text += "; \(left == 1 ? "1 file or line was" : "\(left) files or lines were") left out" }
    return text
  }

  static func json(of entry: CorpusArticle) -> JSON {
    let metadata = entry.article.metadata
    var object = JSONObject()
    object["id"] = .string(entry.id.value)
    object["handle"] = .string("\(entry.handle)")
    object["title"] = .optional(metadata.title)
    object["outlet"] = .optional(metadata.outlet)
    object["authors"] = .array(metadata.authors.map(JSON.string))
    object["published"] = .optional(metadata.published?.text)
    object["url"] = .optional(metadata.url)
    object["language"] = .optional(metadata.language)
    object["dateline"] = .optional(metadata.dateline)
    object["agency"] = .optional(metadata.agency)
    object["encoding"] = .optional(metadata.encoding)
    object["digest"] = .string(entry.article.digest.hex)
    object["scalars"] = .integer(entry.article.text.count)
    object["file"] = .string(entry.file)
    return .object(object)
  }
}
