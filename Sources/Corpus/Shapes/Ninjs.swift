import AssayJSON
import AssayModel

/// The IPTC's News in JSON, version 3 (`headlines`, `bodies`) and the earlier ones (`headline`, `body_text`).
///
/// Source: the ninjs 3.1 standard of the IPTC. Of several bodies a plain text is taken before HTML; from HTML
/// the text is what `HTMLText` leaves of it. The date is that of the first version, else of the content, else of this
/// version. A body's role "main" goes before others.
struct Ninjs: ArticleShape {
  let name = "ninjs: uri, and bodies or body_text"

  func recognises(_ value: JSONObject) -> Bool {
    value["uri"]?.string != nil
      && ["headlines", "bodies", "headline", "body_text", "body_html", "body_xhtml"].contains(where: value.has)
  }

  func articles(in value: JSONObject) -> [Result<ShapedArticle, FieldProblem>] {
    do throws(FieldProblem) { return [.success(try article(value))] } catch { return [.failure(error)] }
  }

  private func article(_ value: JSONObject) throws(FieldProblem) -> ShapedArticle {
    guard let text = try body(of: value) else {
      throw FieldProblem(field: nil, words: "the article has no text ('bodies' or 'body_text')")
    }
    var metadata = ArticleMetadata()
    metadata.title = try title(of: value)
    metadata.outlet = try outlet(of: value)
    metadata.authors = try value.first("by", "byline").map { [Self.withoutBy($0.text)] } ?? []
    metadata.published = try value.date(
      "firstCreated", "firstcreated", "contentCreated", "contentcreated", "versionCreated", "versioncreated")
    metadata.language = Field.language(try value.text("language"))
    metadata.dateline = try value.text("located")
    let id = try value.text("uri")
    metadata.url = id?.webAddress
    return ShapedArticle(id: id, metadata: metadata, text: text)
  }

  private func title(of value: JSONObject) throws(FieldProblem) -> String? {
    let headlines = value.objects("headlines")
    if let best = Self.best(of: headlines), let text = try best.text("value") {
      return Self.isMarkup(best) ? Field.filled(HTMLText.text(of: text)) : text
    }
    return try value.text("headline")
  }

  private func body(of value: JSONObject) throws(FieldProblem) -> String? {
    if let best = Self.best(of: value.objects("bodies")), let text = best["value"]?.string {
      return Self.isMarkup(best) ? HTMLText.text(of: text) : text
    }
    if let text = value["body_text"]?.string { return text }
    return try value.first("body_xhtml", "body_html").map { HTMLText.text(of: $0.text) }
  }

  /// Plain text before markup, the main one before others, the first before later ones.
  private static func best(of variants: [JSONObject]) -> JSONObject? {
    func rank(_ variant: JSONObject) -> Int {
      (isMarkup(variant) ? 2 : 0) + (variant["role"]?.string?.lowercased().hasSuffix("main") == true ? 0 : 1)
    }
    let filled = variants.filter { Field.filled($0["value"]?.string) != nil }
    return filled.enumerated().min { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }?.element
  }

  private static func isMarkup(_ variant: JSONObject) -> Bool {
    guard let type = variant["contentType"]?.string?.lowercased() else { return false }
    return type.hasSuffix("html") || type.hasSuffix("xml")
  }

  /// The information source that is said to publish, else the only one there is.
  private func outlet(of value: JSONObject) throws(FieldProblem) -> String? {
    let sources = value.objects("infoSources") + value.objects("infosource")
    let publisher = sources.first { $0["role"]?.string?.lowercased().hasSuffix("publisher") == true }
    guard let source = publisher ?? (sources.count == 1 ? sources.first : nil) else { return nil }
    return try source.first("name", "literal")?.text
  }

  private static func withoutBy(_ byline: String) -> String {
    byline.hasPrefix("By ") ? Field.filled(String(byline.dropFirst(3))) ?? byline : byline
  }
}
