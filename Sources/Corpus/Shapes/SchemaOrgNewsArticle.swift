import AssayJSON
import AssayModel

/// An article of schema.org's vocabulary as JSON-LD: a `NewsArticle` or a kindred type, alone or in a `@graph`.
///
/// Things that a graph keeps apart and names by `@id` (a publisher, an author) are looked up there. Other kinds of
/// things that pages describe (breadcrumbs, images) are passed over as long as there is an article.
struct SchemaOrgNewsArticle: ArticleShape {
  let name = "schema.org: @type NewsArticle"

  func recognises(_ value: JSONObject) -> Bool { value.has("@type") || value.has("@graph") }

  func articles(in value: JSONObject) -> [Result<ShapedArticle, FieldProblem>] {
    let things = value.objects("@graph")
    let found = ([value] + things).filter(Self.isArticle)
    guard !found.isEmpty else {
      return [
        .failure(
          FieldProblem(
            field: "@type", words: "there is no article in it (@type NewsArticle or Article)", isOtherThing: true))
      ]
    }
    var known: [String: JSONObject] = [:]
    for thing in things {
      if let id = thing["@id"]?.string, known[id] == nil { known[id] = thing }
    }
    return found.map { object in
      do throws(FieldProblem) { return .success(try article(object, known)) } catch { return .failure(error) }
    }
  }

  private func article(_ value: JSONObject, _ known: [String: JSONObject]) throws(FieldProblem) -> ShapedArticle {
    guard let text = value["articleBody"]?.string ?? value["text"]?.string else {
      throw FieldProblem(field: nil, words: "the article has no text ('articleBody')")
    }
    var metadata = ArticleMetadata()
    metadata.title = try value.first("headline", "name")?.text
    metadata.outlet = names(value["publisher"], known).first
    metadata.authors = names(value["author"], known)
    metadata.published = try value.date("datePublished")
    metadata.url = try value.text("url") ?? page(value["mainEntityOfPage"])
    metadata.language = Field.language(names(value["inLanguage"], known, by: ["alternateName", "name"]).first)
    metadata.dateline = try value.text("dateline")
    let given = try value.text("@id")
    // "#article" and "_:b0" name a thing only inside their own page.
    let id = given.flatMap { $0.hasPrefix("#") || $0.hasPrefix("_:") ? nil : $0 }
    return ShapedArticle(id: id ?? metadata.url, metadata: metadata, text: text)
  }

  /// The names of persons, organisations or languages, which may be written as texts, things or references.
  private func names(
    _ value: JSON?, _ known: [String: JSONObject], by fields: [String] = ["name", "legalName"]
  ) -> [String] {
    switch value {
    case .string(let text): return Field.filled(text).map { [$0] } ?? []
    case .array(let values): return values.flatMap { $0.array == nil ? names($0, known, by: fields) : [] }
    case .object(let object):
      let thing = fields.contains(where: object.has) ? object : object["@id"]?.string.flatMap { known[$0] } ?? object
      for field in fields {
        if let name = Field.filled(thing[field]?.string) { return [name] }
      }
      return []
    default: return []
    }
  }

  private func page(_ value: JSON?) -> String? { (value?.string ?? value?["@id"]?.string)?.webAddress }

  /// Whether a thing's type, or one of its types, is an article's; a prefix such as `schema:` does not matter.
  private static func isArticle(_ value: JSONObject) -> Bool {
    let types = value["@type"]?.array?.compactMap(\.string) ?? value["@type"]?.string.map { [$0] } ?? []
    return types.contains { type in
      let bare = type.utf8.split { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "/") }.last.map {
        String(Substring($0))
      }
      return bare.map { $0.hasSuffix("Article") || others.contains($0) } ?? false
    }
  }

  private static let others: Set<String> = ["BlogPosting", "LiveBlogPosting", "Report"]
}
