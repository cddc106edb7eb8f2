import AssayCorpus
import AssayModel
import Testing

struct JSONShapeTests {
  private func open(_ json: String, as name: String = "a.json") throws -> Corpus {
    let folder = try TemporaryFolder()
    try folder.write(name, json)
    return try Corpus.open(folder.path)
  }

  private func article(_ json: String) throws -> Article {
    let corpus = try open(json)
    return try #require(corpus.article(at: ArticleHandle(1)), "\(corpus.skipped)").article
  }

  private func reason(_ json: String) throws -> String? { try open(json).skipped.first?.description }

  @Test func `ninjs 3 gives headline, plain body, source, byline, date, language and place`() throws {
    let article = try article(
      #"""
      {"uri":"https://wire.example/n1","type":"text","firstCreated":"2023-09-05T14:30:00+09:00","versionCreated":"2023-09-06",
       "language":"en","by":"By Jane Doe","located":"OSLO","slugline":"port",
       "headlines":[{"role":"sub","value":"Sub"},{"role":"main","contentType":"text/plain","value":"Port opens"}],
       "bodies":[{"role":"main","contentType":"text/html","value":"<p>No</p>"},{"contentType":"text/plain","value":" The port\nopened. "}],
       "infoSources":[{"name":"Northwire","role":"publisher"},{"name":"Other"}]}
      """#)
    #expect(article.id.value == "https://wire.example/n1")
    #expect(article.text.string == " The port\nopened. ")
    #expect(
      article.metadata
        == ArticleMetadata(
          title: "Port opens", outlet: "Northwire", authors: ["Jane Doe"],
          published: PartialDate("2023-09-05T14:30:00+09:00"), url: "https://wire.example/n1", language: "en",
          dateline: "OSLO"))
  }

  @Test func `earlier ninjs is read by its own names`() throws {
    let article = try article(
      #"{"uri":"urn:n:2","headline":"Port","body_text":"It opened.","byline":"Jane Doe","versioncreated":"2023-09-05","infosource":[{"name":"NW"}]}"#
    )
    #expect(article.metadata.title == "Port" && article.metadata.authors == ["Jane Doe"])
    #expect(article.metadata.published?.text == "2023-09-05" && article.metadata.outlet == "NW")
    #expect(article.metadata.url == nil)
  }

  @Test func `a ninjs body in HTML alone becomes its words`() throws {
    let html =
      "<html><head><title>x</title><style>p{a:b}</style></head><body><h1>Port</h1><p>It&nbsp;opened &amp; "
      + "stayed&#8230;<br/>Open&#x21; 5 < 6 &bogus; AT&T</p><script>if (a<b) {}</script><!-- no <p> --><ul><li>One</li>"
      + "<li title='a > b'>Two</li></ul></body></html>"
    let article = try article(
      #"{"uri":"urn:n:3","headlines":[{"value":"Rock <i>","contentType":"text/plain"}],"bodies":[{"contentType":"text/html","value":"\#(html)"}]}"#
    )
    #expect(
      article.text.string == "x\n\nPort\n\nIt\u{A0}opened & stayed…\nOpen! 5 < 6 &bogus; AT&T\n\nOne\n\nTwo")
    #expect(article.metadata.title == "Rock <i>")
  }

  @Test func `a schema.org article is read with its types, names and references`() throws {
    let corpus = try open(
      #"""
      {"@context":"https://schema.org","@graph":[
        {"@type":"Organization","@id":"#org","name":"The Quay"},
        {"@type":"BreadcrumbList","itemListElement":[]},
        {"@type":["Thing","schema:ReportageNewsArticle"],"@id":"https://quay.example/1","headline":"Port opens",
         "articleBody":"The port opened.","datePublished":"2023-09","author":[{"@type":"Person","name":"Jane Doe"},"John Roe"],
         "publisher":{"@id":"#org"},"inLanguage":{"@type":"Language","name":"English","alternateName":"en"},"dateline":"OSLO",
         "mainEntityOfPage":{"@id":"https://quay.example/page"}},
        {"@type":"NewsArticle","@id":"#article","url":"https://quay.example/2","name":"Two","articleBody":"Second."},
        {"@type":"NewsArticle","articleBody":"Third."}]}
      """#)
    #expect(corpus.articles.map(\.id.value) == ["https://quay.example/1", "https://quay.example/2", "a.json#3"])
    #expect(corpus.skipped.isEmpty)
    #expect(
      corpus.article(at: ArticleHandle(1))?.article.metadata
        == ArticleMetadata(
          title: "Port opens", outlet: "The Quay", authors: ["Jane Doe", "John Roe"], published: PartialDate("2023-09"),
          url: "https://quay.example/page", language: "en", dateline: "OSLO"))
  }

  @Test func `what trafilatura writes is read by its older and newer names`() throws {
    let older = try article(
      #"{"title":"Port","author":"Jane Doe; John Roe","hostname":"quay.example","date":"2023-09-05","id":"7","source":"https://quay.example/a","source-hostname":"The Quay","text":"It opened."}"#
    )
    #expect(
      older.metadata
        == ArticleMetadata(
          title: "Port", outlet: "The Quay", authors: ["Jane Doe", "John Roe"], published: PartialDate("2023-09-05"),
          url: "https://quay.example/a"))
    #expect(older.id.value == "https://quay.example/a")
    let newer = try article(#"{"text":"It opened.","hostname":"quay.example","date":null,"language":"de","url":null}"#)
    #expect(newer.metadata == ArticleMetadata(outlet: "quay.example", language: "de"))
    #expect(newer.id.value == "a.json")
  }

  @Test func `an array holds several articles, each with its line`() throws {
    let corpus = try open(
      """
      [
        {"hostname": "a.example", "text": "One."},
        {"hostname": "a.example", "text": "Two.",
         "date": "2023-02-30"},
        7,
        {"hostname": "a.example", "text": "Three."}
      ]
      """)
    #expect(corpus.articles.map { "\($0.id) \($0.file)" } == ["a.json#1 a.json:2", "a.json#4 a.json:6"])
    #expect(corpus.skipped.map(\.line) == [4, 5])
    #expect(corpus.skipped.last?.reason == "this is a number; expected an article as an object")
  }

  @Test(arguments: [
    (#"{"a": 1}"#, "a.json:1: this is no article of a known shape"),
    ("{\n\"a\": \n}", "a.json:3: not JSON: '}' does not belong here (column 1)"),
    (#"{"uri":"x","bodies":[]}"#, "a.json:1: the article has no text"),
    (#"{"@type":"Person","name":"Jane"}"#, "a.json:1: there is no article in it"),
    (#"{"@type":"NewsArticle","headline":"x"}"#, "a.json:1: the article has no text"),
    (#"{"text":"x","date":{"a":1}}"#, "a.json:1: date is an object; expected a string"),
    (#"{"text":" ","date":"2023"}"#, "a.json:1: it holds no text"),
    ("[]", "a.json: the array holds no articles"),
    ("", "a.json:1: not JSON"),
    (#"{"text":"x","date":"2023"} x"#, "a.json:1: not JSON: something follows"),
    (#"{"uri":"a\u0000b","body_text":"x"}"#, "a.json:1: its id is longer"),
    (#"{"text":"\ud800","date":"2023"}"#, "a.json:1: not JSON: half of a surrogate pair"),
    (String(repeating: "[", count: 100_000), "a.json:1: not JSON: values nested deeper than 128"),
  ])
  func `what is no article is named with its reason`(_ json: String, _ expected: String) throws {
    let reason = try #require(try reason(json))
    #expect(reason.hasPrefix(expected), "\(reason)")
  }

  @Test func `a JSON Lines file gives an article a line and names the lines it cannot read`() throws {
    let corpus = try open(
      [
        #"{"hostname":"a.example","text":"One."}"#, "", #"{"hostname":"a.example","text":"#,
        #"{"uri":"urn:4","body_text":"Four."}"#,
        #"{"@type":"NewsArticle","articleBody":"Five.","datePublished":"soon"}"#,
        #"{"uri":"urn:4","body_text":"Six."}"#, #"[1]"#, #"{"hostname":"a.example","text":"Eight."}"#,
      ].joined(separator: "\r\n"), as: "wire/day.jsonl")
    #expect(
      corpus.articles.map { "\($0.id) \($0.file)" } == [
        "wire/day.jsonl#1 wire/day.jsonl:1", "urn:4 wire/day.jsonl:4", "wire/day.jsonl#8 wire/day.jsonl:8",
      ])
    #expect(corpus.skipped.map(\.line) == [3, 5, 6, 7])
    #expect(corpus.skipped[0].reason == "not JSON: the text ends in the middle of a value (column 33)")
    #expect(corpus.skipped[1].reason.hasPrefix("datePublished 'soon' is not a date"))
    #expect(corpus.skipped[2].reason == "the id 'urn:4' is taken by wire/day.jsonl:4")
  }

  @Test func `a line over the limit is passed over and the next one read`() throws {
    let folder = try TemporaryFolder()
    let file = CorpusFile(path: "a.jsonl", address: folder.path + "/a.jsonl")
    let long = String(repeating: "x", count: 600_000)
    try folder.write("a.jsonl", "one\n\(long)\nthree\n\n" + String(long.prefix(1000)))
    var lines: [String] = []
    try file.lines(limit: 1000) { number, line in lines.append("\(number) \(line.map { "\($0.count)" } ?? "too long")")
    }
    #expect(lines == ["1 3", "2 too long", "3 5", "4 0", "5 1000"])
  }
}
