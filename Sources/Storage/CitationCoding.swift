import AssayAnchoring
import AssayJSON
import AssayModel
import AssaySession

enum CitationCoding {
  static func json(of citation: Citation) -> JSON {
    var object = JSONObject()
    object["article"] = json(of: citation.article)
    DescriptionCoding.write(citation.description, into: &object)
    return .object(object)
  }

  static func citation(_ fields: FieldReader) throws(FieldError) -> Citation {
    let card = try fields.reader("article")
    return Citation(article: try self.card(card), description: try DescriptionCoding.description(fields))
  }

  static func json(of card: ArticleCard) -> JSON {
    var object = JSONObject()
    object["id"] = .string(card.id.value)
    object["digest"] = .string(card.digest.hex)
    for (name, value) in [
      ("title", card.title), ("outlet", card.outlet), ("published", card.published?.text), ("url", card.url),
      ("language", card.language), ("handle", card.handle?.description),
    ] {
      if let value { object[name] = .string(value) }
    }
    return .object(object)
  }

  static func card(_ fields: FieldReader) throws(FieldError) -> ArticleCard {
    var handle: ArticleHandle?
    if let word = try fields.optionalString("handle") {
      guard let named = ArticleHandle(word) else {
        throw fields.fail("'handle' is '\(word.prefix(60))'; expected an article's handle such as a3")
      }
      handle = named
    }
    return ArticleCard(
      id: ArticleID(try fields.string("id")), digest: try fields.digest("digest"),
      title: try fields.optionalString("title"), outlet: try fields.optionalString("outlet"),
      published: try fields.optionalDate("published"), url: try fields.optionalString("url"),
      language: try fields.optionalString("language"), handle: handle)
  }
}
