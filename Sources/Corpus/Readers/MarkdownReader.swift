import AssayModel
import Yams

/// Markdown, with or without YAML front matter.
///
/// The text of the article is the body byte for byte: everything behind the line end of the front matter's closing
/// `---`, or the whole file where there is none. Markup stays in it, so that spans and digest are those of the file.
/// Fields: `id`, `title`, `outlet` (or `publisher`, `sitename`), `authors` (or `author`), `published` (or `date`),
/// `url`, `language` (or `lang`), `dateline`, `agency`. Others are left alone. A title that is not given is the
/// first heading `# …`.
package struct MarkdownReader: ArticleReader {
  package let name = "Markdown"
  package let extensions = ["md", "markdown"]

  package init() {}

  package func read(_ bytes: [UInt8], firstLine: Int, _ take: (Reading) -> Void) {
    do throws(EncodingProblem) {
      take(Self.reading(of: try DecodedText(bytes)))
    } catch {
      take(.leftOut(line: error.line, reason: error.words))
    }
  }

  private static func reading(of decoded: DecodedText) -> Reading {
    do throws(FrontMatter.Problem) {
      let front = try FrontMatter(of: decoded.text)
      var article = ReadArticle(metadata: ArticleMetadata(encoding: decoded.encoding), text: decoded.text)
      if let front {
        try apply(front, to: &article)
        article.text = String(decoding: decoded.text.utf8.dropFirst(front.bodyOffset), as: UTF8.self)
      }
      if article.metadata.title == nil { article.metadata.title = heading(of: article.text) }
      Inference(article.text).complete(&article.metadata, withTitle: false)
      return .article(article)
    } catch {
      return .leftOut(line: error.line, reason: error.words)
    }
  }

  private static func apply(_ front: FrontMatter, to article: inout ReadArticle) throws(FrontMatter.Problem) {
    article.id = try text(front.entry("id"))
    article.metadata.title = try text(front.entry("title"))
    article.metadata.outlet = try text(front.entry("outlet", "publisher", "sitename"))
    article.metadata.authors = try texts(front.entry("authors", "author"))
    article.metadata.url = try text(front.entry("url"))
    article.metadata.language = Field.language(try text(front.entry("language", "lang")))
    article.metadata.dateline = try text(front.entry("dateline"))
    article.metadata.agency = try text(front.entry("agency"))
    guard let entry = front.entry("published", "date") else { return }
    let written = try text(entry)
    do throws(FieldProblem) { article.metadata.published = try Field.date(written, field: entry.name) } catch {
      throw FrontMatter.Problem(line: entry.line, words: error.words)
    }
  }

  /// A single value; nil for none, and for YAML's plain words for none.
  private static func text(_ entry: FrontMatter.Entry?) throws(FrontMatter.Problem) -> String? {
    guard let entry else { return nil }
    guard case .scalar(let scalar) = entry.value else {
      let kind = if case .sequence = entry.value { "a list" } else { "a group of fields" }
      throw FrontMatter.Problem(line: entry.line, words: "\(entry.name) is \(kind); expected a single value")
    }
    return string(scalar)
  }

  /// A single value or a list of them.
  private static func texts(_ entry: FrontMatter.Entry?) throws(FrontMatter.Problem) -> [String] {
    guard let entry, case .sequence(let sequence) = entry.value else {
      return try text(entry).map { [$0] } ?? []
    }
    var texts: [String] = []
    for node in sequence {
      guard case .scalar(let scalar) = node else {
        throw FrontMatter.Problem(
          line: (node.mark?.line).map { $0 + 1 } ?? entry.line, words: "\(entry.name) must be a list of names")
      }
      if let text = string(scalar) { texts.append(text) }
    }
    return texts
  }

  private static func string(_ scalar: Node.Scalar) -> String? {
    let isPlain = scalar.style == .plain || scalar.style == .any
    return isPlain && ["~", "null", "Null", "NULL"].contains(scalar.string) ? nil : Field.filled(scalar.string)
  }

  /// The words of the first line `# …`, without closing number signs.
  private static func heading(of text: String) -> String? {
    for line in text.utf8.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") })
    where line.starts(with: [UInt8(ascii: "#"), UInt8(ascii: " ")]) {
      var words = line.dropFirst(2)
      while words.last == UInt8(ascii: " ") { words = words.dropLast() }
      let bare = words.reversed().drop { $0 == UInt8(ascii: "#") }
      if bare.first == UInt8(ascii: " ") || bare.isEmpty { words = words.prefix(bare.count) }
      return Field.filled(String(Substring(words)))
    }
    return nil
  }
}
