import AssayCorpus
import AssayModel
import Testing

struct MarkdownTests {
  private func open(_ text: String) throws -> Corpus {
    let folder = try TemporaryFolder()
    try folder.write("wire/a.md", text)
    return try Corpus.open(folder.path)
  }

  private func reason(_ text: String) throws -> String? { try open(text).skipped.first?.description }

  @Test func `front matter gives every field, and the body is stored to the byte`() throws {
    let body = "\n# Not the title\r\n\r\nThe *port* opened.  \n"
    let corpus = try open(
      """
      ---
      id: urn:port:1
      title: "Port: open"
      outlet: The Quay
      authors: [Jane Doe, 'John Roe']
      published: 2023-09-05T14:30:00+09:00
      url: https://example.com/port
      language: en-GB
      dateline: OSLO
      agency: Northwire
      tags: {a: 1}
      ---

      """ + body)
    let article = try #require(corpus.article(ArticleID("urn:port:1"))).article
    #expect(
      article.metadata
        == ArticleMetadata(
          title: "Port: open", outlet: "The Quay", authors: ["Jane Doe", "John Roe"],
          published: PartialDate("2023-09-05T14:30:00+09:00"), url: "https://example.com/port", language: "en-GB",
          dateline: "OSLO", agency: "Northwire"))
    #expect(Array(article.text.string.utf8) == Array(body.utf8))
    #expect(article.digest == Digest(of: body))
  }

  @Test(arguments: ["2023", "2023-09", "2023-09-05", "2023-09-05T14:30:00+09:00", "2023-09-05 14:30:00Z"])
  func `an unquoted date keeps what was written and its precision`(_ date: String) throws {
    let article = try #require(try open("---\npublished: \(date)\n---\nText.").article(at: ArticleHandle(1)))
    #expect(article.article.metadata.published?.text == date)
    #expect(article.article.id.value == "wire/a.md")
  }

  @Test func `a date that is none leaves the article out, with the line and the forms expected`() throws {
    #expect(
      try reason("---\ntitle: T\npublished: 2023-13-40\n---\nText.")
        == "wire/a.md:3: published '2023-13-40' is not a date "
        + "(expected 2023, 2023-09, 2023-09-05 or 2023-09-05T14:30:00+09:00)")
    #expect(
      try reason("---\r\ndate: yesterday\r\n---\r\nText.")?.hasPrefix("wire/a.md:2: date 'yesterday' is not") == true)
  }

  @Test(arguments: [
    ("---\ntitle: T\nText without end", 1, "not closed"),
    ("---\ntitle: A: B\n---\nText.", 2, "must stand in quotes"),
    ("---\ntitle: T\nauthors: [a, b\n---\nText.", 3, ""),
    ("---\ntitle: \"open\n---\nText.", 2, ""),
    ("---\ntitle: a\ntitle: b\n---\nText.", 2, "'title' twice"),
    ("---\ntitle: [a, b]\n---\nText.", 2, "a list; expected a single value"),
    ("---\nurl: {a: b}\n---\nText.", 2, "a group of fields"),
    ("---\nauthors: [[a]]\n---\nText.", 2, "list of names"),
    ("---\n- a\n- b\n---\nText.", 2, "'name: value'"),
    ("---\njust words\n---\nText.", 2, "'name: value'"),
    ("---\n? [a]\n: b\n---\nText.", 2, "plain word"),
    ("---\na: &x 1\nb: *x\n---\nText.", 3, "alias"),
    ("---\nb: *x\n---\nText.", 2, "'*'"),
    ("---\n\ta: b\n---\nText.", 2, ""),
    ("---\na: \u{1}\n---\nText is longer than the control character in it.", 2, "does not allow"),
    ("---\na: \(String(repeating: "[", count: 40))\n---\nText.", 2, "too deep"),
    ("---\n\(String(repeating: "- ", count: 40))a\n---\nText.", 2, "too deep"),
    ("---\na: \(String(repeating: "x", count: 70_000))\n---\nText.", 1, "64 KiB"),
  ])
  func `a fault in the front matter is named with its line, in Assay's words`(
    _ text: String, _ line: Int, _ words: String
  )
    throws
  {
    let skipped = try #require(try open(text).skipped.first)
    #expect(skipped.line.map { $0 >= line && $0 <= line + 1 } == true, "\(skipped)")
    #expect(words.isEmpty || skipped.reason.contains(words), "\(skipped)")
  }

  @Test func `an alias bomb is refused before it expands`() throws {
    var text = "---\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<30 {
      text += "a\(level): &a\(level) [\((0..<10).map { _ in "*a\(level - 1)" }.joined(separator: ", "))]\n"
    }
    #expect(try reason(text + "? *a29\n: x\n---\nText.")?.contains("alias") == true)
  }

  @Test func `ampersands and asterisks in plain words are no aliases`() throws {
    let article = try open("---\ntitle: Rock &Roll and *stars* & more\nnote: 5 * 3\n---\nText.").article(
      at: ArticleHandle(1))
    #expect(article?.article.metadata.title == "Rock &Roll and *stars* & more")
  }

  @Test func `without front matter the first heading is the title and the whole file is the text`() throws {
    let text = "Intro.\n\n#Tag\n\n# Port opens #\n\n# Other\n"
    let article = try #require(try open(text).article(at: ArticleHandle(1))).article
    #expect(article.metadata.title == "Port opens" && article.text.string == text)
    #expect(try open("Only text.").article(at: ArticleHandle(1))?.article.metadata.title == nil)
  }

  @Test func `empty front matter, null values and a closing line of dots are fine`() throws {
    let article = try #require(
      try open("---\ntitle: ~\noutlet: null\nurl:\nagency: 'null'\n...\nText.").article(at: ArticleHandle(1)))
    #expect(article.article.metadata == ArticleMetadata(agency: "null"))
    #expect(try open("---\n---\nText.").count == 1)
    #expect(try open("---\n# a comment\n---\nText.").count == 1)
  }

  @Test func `a language that is no tag is left empty`() throws {
    #expect(
      try open("---\nlang: en_US\n---\nText.").article(at: ArticleHandle(1))?.article.metadata.language == "en-US")
    #expect(try open("---\nlang: English\n---\nText.").article(at: ArticleHandle(1))?.article.metadata.language == nil)
  }
}
