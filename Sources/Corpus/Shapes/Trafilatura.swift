import AssayJSON
import AssayModel

/// What the extractor trafilatura writes for a web page.
///
/// Its names have changed over time: the address is `url` or `source`, the outlet `sitename`, `source-hostname` or, where
/// there is no name, `hostname`. Several authors are divided by semicolons. Its `id` is not used: it names a
/// run's input, not the article.
struct Trafilatura: ArticleShape {
  let name = "trafilatura: text, and hostname, date or url"

  func recognises(_ value: JSONObject) -> Bool {
    (value["text"]?.string ?? value["raw_text"]?.string) != nil
      && ["hostname", "sitename", "source-hostname", "date", "url", "source", "fingerprint", "author", "title"]
        .contains(where: value.has)
  }

  func articles(in value: JSONObject) -> [Result<ShapedArticle, FieldProblem>] {
    do throws(FieldProblem) { return [.success(try article(value))] } catch { return [.failure(error)] }
  }

  private func article(_ value: JSONObject) throws(FieldProblem) -> ShapedArticle {
    var metadata = ArticleMetadata()
    metadata.title = try value.text("title")
    metadata.outlet = try value.first("sitename", "source-hostname", "hostname")?.text
    let authors = try value.text("author") ?? ""
    metadata.authors = authors.utf8.split(separator: UInt8(ascii: ";"))
      .compactMap { Field.filled(String(Substring($0))) }
    metadata.published = try value.date("date")
    let source = value["source"]?.string.flatMap(Field.filled)?.webAddress
    metadata.url = try value.text("url") ?? source
    metadata.language = Field.language(try value.text("language"))
    let text = value["text"]?.string ?? value["raw_text"]?.string ?? ""
    return ShapedArticle(id: metadata.url, metadata: metadata, text: text)
  }
}
