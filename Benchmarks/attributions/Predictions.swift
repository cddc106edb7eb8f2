import AssayJSON
import AssayModel
import AssayProvenance

/// What was found in an article, as a line of JSON, for looking into mistakes.
enum Predictions {
  static func line(_ article: GoldArticle, _ found: [Attribution], _ sentences: [Span]) -> String {
    let value = JSON.object([
      "id": .string(article.id), "sentences": .array(sentences.map(span)),
      "found": .array(
        found.map { attribution in
          .object([
            "source": .array(attribution.source.map { [span($0)] } ?? []), "cue": .array([span(attribution.cue)]),
            "content": .array(attribution.allContent.map(span)), "rule": .string(attribution.rule.rawValue),
            "kind": .string(attribution.kind.rawValue), "category": .string("\(attribution.category)"),
          ])
        }),
    ])
    return JSONWriter.compact(value)
  }

  private static func span(_ span: Span) -> JSON { .array([.integer(span.start), .integer(span.end)]) }
}
