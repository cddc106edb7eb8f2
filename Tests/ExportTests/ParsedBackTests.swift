import AssayCommands
import AssayExports
import AssayModel
import AssaySession
import AssayWorkbench
import SampleDesk
import Testing

/// Every format is read back by a parser that has nothing of Assay in it.
struct ParsedBackTests {
  private static let schemas = [
    "json": "Sessions/verdicts.schema.json", "claimreview": "Tests/ExportTests/Schemas/claimreview.schema.json",
    "webannotation": "Tests/ExportTests/Schemas/webannotation.schema.json",
  ]

  private func parsed(_ name: String, _ document: String) throws -> Foreign {
    let folder = TemporaryFolder()
    let file = try folder.write(document, to: "document")
    return try Foreign.python("parse-back.py", [name, file] + (Self.schemas[name].map { [SourceTree.path($0)] } ?? []))
  }

  @Test(arguments: ["html", "csv", "json", "claimreview", "webannotation", "text"])
  func `a document says to a foreign parser what the session holds`(name: String) throws {
    let desk = try FixedSession.desk()
    let run = try parsed(name, try FixedSession.document(name, desk))
    try #require(run.status == 0, "\(run.errors)")
    let state = desk.state
    let judged = state.claims.values.filter { $0.verdict != nil }
    let isReview = name == "claimreview"
    if let claims = run.value("claims") { #expect(claims == String(isReview ? judged.count : state.claims.count)) }
    let evidence = isReview ? judged.reduce(0) { $0 + $1.evidence.count } : state.evidence.count
    if let found = run.value("evidence") { #expect(found == String(evidence)) }
    if let widest = run.value("widest") { #expect((Int(widest) ?? 99) <= 72) }
  }

  @Test(arguments: ["html", "csv", "json", "claimreview", "webannotation", "text"])
  func `the sample sessions are exported`(name: String) throws {
    for session in ["visit", "deal"] {
      var options = ExportOptions()
      try options.set("--publisher", to: "The Fact Desk")
      try options.set("--url", to: "https://example.org/\(session)")
      let format = try #require(ExportRegistry.format(named: name))
      let run = try parsed(name, try format.document(of: try Sheet(try FixedSession.sample(session), options)))
      #expect(run.status == 0, "\(session): \(run.errors)")
    }
  }

  @Test func `a row for each claim`() throws {
    var options = ExportOptions()
    try options.set("--by", to: "claim")
    let desk = try FixedSession.desk()
    let rows = try #require(CommaSeparated.rows(of: try FixedSession.document("csv", desk, options)))
    #expect(rows.count == desk.state.claims.count + 1)
    #expect(rows[0].contains("supports") && !rows[0].contains("quote"))
    #expect(throws: ExportProblem.rows(format: "json", choices: [])) {
      try options.check(try #require(ExportRegistry.format(named: "json")))
    }
  }

  /// What an article, a speaker or a reviewer may write to take over whoever reads the document.
  static let hostile = [
    "<script>window.harmed=1</script>", "\" onload=\"window.harmed=1", "' onmouseover='window.harmed=1", "</style><b>",
    "</script><script>window.harmed=1</script>", "javascript:window.harmed=1", "<!--", "]]>", "{{title}} {{{style}}}",
    "\u{1B}[31mred\u{1B}]0;title\u{7}", "\u{202E}reversed\u{2066}", "&lt;b&gt; &amp; &#x3c;",
    "<img src=x onerror=window.harmed=1>",
    "=HYPERLINK(1)", "line\r\nline\u{2028}line", "a\u{301}\u{300}",
  ]

  /// Somebody of a hostile name is cited, by way of a hostile newspaper.
  private static func cited(_ text: String) -> String {
    "“Nothing of \(text) is known,” said Minister Ivan \(text) Petrov of Russia. The Outlet \(text), citing American "
      + "officials of \(text), said that it was so."
  }

  static func hostileDesk(_ texts: [String] = hostile) throws -> SampleDesk {
    let articles = texts.enumerated().map { index, text in
      var metadata = ArticleMetadata(title: "Title \(text)", outlet: "Outlet \(text)", url: text)
      metadata.language = text
      metadata.published = PartialDate("2023-09-1\(index % 10)")
      return Article(
        id: ArticleID("\(index) \(text)"), metadata: metadata,
        text: ScalarText("Before that.\n\nWords \(text) end. More \(text).\n\n\(Self.cited(text))"))
    }
    let desk = try SampleDesk(corpus: SampleCorpus.of(articles))
    desk.bench.reviewer = "Reviewer <i>\(texts[0])"
    for (index, text) in texts.enumerated() {
      let typed = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      try desk.run(
        "claim add \"Claim \(index) \(typed)\" --speaker \"Speaker \(typed)\" --date 2023-09-05",
        "attach a\(index + 1):14-\(ScalarText("Before that.\n\nWords \(text) end.").count) --note \"Note \(typed)\"",
        "confirm --why \"Why \(typed)\" --override", "attach a\(index + 1).3.1", "attach a\(index + 1).2",
        "merge e\(3 * index + 2) e\(3 * index + 3) \"Joined \(typed)\"",
        "split e\(3 * index + 1) \"Apart \(typed)\"", "own e\(3 * index + 1)", "set independence 9",
        "confirm --why \"Over \(typed)\" --override", "show a\(index + 1)")
      // Some of these are no queries; those that are stand in the ledger.
      desk.show("search \"more \(typed)\"")
      try desk.run("unverified")
    }
    try desk.run("set title \"Title <b>\"", "set publisher \"</title><script>\"", "set url https://example.org/x")
    return desk
  }

  @Test(arguments: ["html", "csv", "json", "claimreview", "webannotation", "text"])
  func `hostile words are words in every format`(name: String) throws {
    let document = try FixedSession.document(name, try Self.hostileDesk())
    let run = try parsed(name, document)
    #expect(run.status == 0, "\(run.errors)")
    if name == "html" {
      #expect(run.value("scripts") == "1")
      #expect(document.contains("{{title}} {{{style}}}"), "a template's mark in an article is a word like others")
    }
    let isLineEnd: Set<Unicode.Scalar> = name == "csv" ? ["\n", "\r", "\t"] : ["\n"]
    let control = document.unicodeScalars.first {
      ($0.value < 0x20 || (0x7F..<0xA0).contains($0.value) || (0x202A...0x202E).contains($0.value))
        && !isLineEnd.contains($0)
    }
    #expect(control == nil, "\(control.debugDescription)")
  }
}
