import AssayBacking
import AssayCorpus
import AssayJSON
import AssayModel

/// The list of articles.
package enum ArticlesPage {
  /// - Parameter copies: which articles are copies of one another; nil where nobody looked.
  package static func view(
    of articles: [CorpusCard], in corpus: Corpus, isFiltered: Bool = false, copies: CopyGroups? = nil
  ) -> View {
    var blocks: [Block] = []
    if !articles.isEmpty { blocks.append(.table(table(of: articles, copies))) }
    blocks.append(.line(Line(footing(articles.count, in: corpus, isFiltered: isFiltered), .faint)))
    for skipped in corpus.skipped {
      let place = skipped.line.map { "\(skipped.file):\($0)" } ?? skipped.file
      blocks.append(.line(Line("  left out: ", .doubtful) + Line("\(place): \(skipped.reason)"), indent: 4))
    }
    return View(
      blocks,
      fields: [
        "articles": .array(articles.map { json(of: $0, copies) }),
        "skipped": .array(
          corpus.skipped.map {
            .object([
              "file": .string($0.file), "line": $0.line.map(JSON.integer) ?? .null, "reason": .string($0.reason),
            ])
          }),
      ])
  }

  private static func table(of articles: [CorpusCard], _ copies: CopyGroups?) -> Table {
    let hasCopies = articles.contains { copies?.copies(of: $0.handle).isEmpty == false }
    let column: [Table.Column] = hasCopies ? [.init("copy of")] : []
    return Table(
      [.init(""), .init("published"), .init("outlet", room: .cut), .init("title", room: .main)] + column,
      rows: articles.map { entry in
        let metadata = entry.metadata
        return [
          Line("\(entry.handle)", .id), Line(metadata.published?.dayText ?? ""),
          Line(metadata.outlet ?? metadata.agency.map { "(\($0))" } ?? ""), Line(metadata.title ?? entry.file),
        ] + (hasCopies ? [copy(of: entry, copies)] : [])
      })
  }

  /// The other articles of its group.
  private static func copy(of entry: CorpusCard, _ copies: CopyGroups?) -> Line {
    let others = copies?.copies(of: entry.handle) ?? []
    let shown = others.prefix(3).map(\.description).joined(separator: " ")
    return Line(shown + (others.count > 3 ? " +\(others.count - 3)" : ""), .id)
  }

  private static func json(of entry: CorpusCard, _ copies: CopyGroups?) -> JSON {
    guard let copies, var object = json(of: entry).object else { return json(of: entry) }
    object["copies"] = .array(copies.copies(of: entry.handle).map { .string("\($0)") })
    return .object(object)
  }

  private static func footing(_ count: Int, in corpus: Corpus, isFiltered: Bool) -> String {
    var text = count == 1 ? "1 article" : "\(count) articles"
    if isFiltered { text += " of \(corpus.count)" }
    let left = corpus.skipped.count
    if left > 0 { text += "; \(left == 1 ? "1 file or line was" : "\(left) files or lines were") left out" }
    return text
  }

  static func json(of entry: CorpusArticle) -> JSON { json(of: CorpusCard(entry)) }

  private static func json(of entry: CorpusCard) -> JSON {
    let metadata = entry.metadata
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
    object["digest"] = .string(entry.digest.hex)
    object["scalars"] = .integer(entry.scalars)
    object["file"] = .string(entry.file)
    return .object(object)
  }
}
