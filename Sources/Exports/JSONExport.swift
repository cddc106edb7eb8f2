import AssayJSON
import AssayModel
import AssaySession

/// The verdicts as one JSON document, in the shapes of a saved session but without its journal.
struct JSONExport: ExportFormat {
  let name = "json"
  let summary = "the verdicts, for a program"

  func document(of source: ExportSource) -> String {
    let state = source.state
    var object = JSONObject()
    object["title"] = .string(source.title)
    object["publisher"] = .optional(state.settings["publisher"])
    object["url"] = .optional(state.settings["url"])
    object["reviewers"] = .array(source.reviewers.map(JSON.string))
    object["first"] = .optional(source.entries.first?.at.description)
    object["last"] = .optional(source.entries.last?.at.description)
    object["claims"] = state.claimsJSON
    object["articles"] = .array(state.citedArticles.map(json))
    return HarmlessJSON.text(JSONWriter.pretty(.object(object))) + "\n"
  }

  private func json(of card: ArticleCard) -> JSON {
    .object([
      "id": .string(card.id.value), "digest": .string(card.digest.hex), "title": .optional(card.title),
      "outlet": .optional(card.outlet), "published": .optional(card.published?.text), "url": .optional(card.url),
      "language": .optional(card.language),
    ])
  }
}
