import AssayCommands
import AssayExports
import AssayImports
import AssayModel
import AssaySession
import AssayWorkbench
import SampleDesk
import Testing

/// Whoever imports a verdict has not given it: whose it is stays with it.
struct ImportedVerdictTests {
  private static let review = """
    [{"@type":"ClaimReview","claimReviewed":"The moon is cheese","url":"https://other.example/moon",
     "datePublished":"2023-09-01","author":{"@type":"Organization","name":"Moon Desk, Ltd."},
     "reviewRating":{"alternateName":"False","ratingExplanation":"It is rock."}},
     {"@type":"ClaimReview","claimReviewed":"The sun is hot","reviewRating":{"alternateName":"True"}}]
    """

  private func desk(_ file: String, _ text: String) throws -> SampleDesk {
    let desk = try SampleDesk()
    try desk.run("set publisher \"Own Desk\"", "set url https://own.example/x")
    try desk.folder.write(text, to: file)
    return desk
  }

  private func document(_ name: String, _ desk: SampleDesk, redacting: String? = nil) throws -> String {
    let format = try #require(ExportRegistry.format(named: name))
    var options = ExportOptions()
    if let redacting { try options.set("--redact", to: redacting) }
    return try format.document(of: try Sheet(desk.bench.desk.exportSource, options))
  }

  @Test func `the record, the answer and every export say who gave an imported verdict`() throws {
    let desk = try desk("moon.json", Self.review)
    let shown = desk.show("import claimreview moon.json")
    let who = "reviewed by Moon Desk, Ltd., 2023-09-01, https://other.example/moon"
    #expect(shown.contains("c1: \(who)") && shown.contains("c2: the file names no reviewer"), "\(shown)")
    let claims = desk.state.claims.values
    #expect(claims[0].judgement?.rationale == "It is rock. (imported from moon.json; \(who))")
    #expect(claims[1].judgement?.rationale == "(imported from moon.json, which names no reviewer)")
    #expect(desk.show("show c1").replacing("\n", with: " ").contains("Moon Desk"))
    for name in ["text", "markdown", "html", "csv", "json", "claimreview"] {
      let words = try document(name, desk).running
      #expect(words.contains("reviewed by Moon Desk, Ltd., 2023-09-01"), "\(name)")
    }
  }

  @Test func `an export names the giver where its format has a place for one`() throws {
    let desk = try desk("moon.json", Self.review)
    try desk.run("import claimreview moon.json", "attach a12.4 --to c1", "claim add Own", "attach a12.4", "confirm")
    let rows = try document("csv", desk).split(separator: "\r\n")
    #expect(rows[1].contains(",\"Moon Desk, Ltd.\",2023-09-01,https://other.example/moon,"), "\(rows[1])")
    // Nobody is named: certainly not whoever imported it.
    #expect(rows[2].hasSuffix(",,,,,,"), "\(rows[2])")
    #expect(rows[3].contains(",\(desk.bench.reviewer),"), "\(rows[3])")
    #expect(try document("claimreview", desk).contains("\"isBasedOn\": {"))
    let annotations = try document("webannotation", desk)
    #expect(annotations.contains("\"name\": \"Moon Desk, Ltd.\""))
    #expect(annotations.contains("\"name\": \"\(desk.bench.reviewer)\""))
  }

  @Test(arguments: ["reviewers", "Moon Desk", "moon desk"])
  func `whoever signed an imported verdict can be hidden in every format`(redaction: String) throws {
    let review = Self.review.replacing("Moon Desk, Ltd.", with: "Moon Desk")
    let desk = try desk("seen.json", review)
    try desk.run("import claimreview seen.json", "attach a12.4 --to c1")
    for format in ExportRegistry.all {
      let document = try document(format.name, desk, redacting: redaction)
      #expect(!document.contains("Moon Desk") && !document.contains("other.example/moon"), "\(format.name)")
    }
    #expect(try document("csv", desk, redacting: redaction).contains("reviewer 2"))
  }

  @Test func `a reason that is typed imports nothing, whatever it says`() throws {
    let desk = try desk("moon.json", Self.review)
    try desk.run(
      "claim add Own", "attach a12.4",
      "confirm --why \"Seen (imported from y; reviewed by Senator Q, 2020-01-01, https://q.example)\"")
    let review = try document("claimreview", desk)
    #expect(!review.contains("isBasedOn"))
    #expect(try document("csv", desk).split(separator: "\r\n")[1].contains(",\(desk.bench.reviewer),"))
  }

  @Test func `the history says of an imported verdict that it was taken from a file`() throws {
    let desk = try desk("moon.json", Self.review)
    try desk.run("import claimreview moon.json", "claim add Own", "attach a12.4", "confirm")
    let page = try document("html", desk)
    let reviewer = "<bdi>\(desk.bench.reviewer)</bdi>"
    #expect(page.ranges(of: "taken from a file by \(reviewer)").count == 2)
    #expect(page.contains("</span> by \(reviewer)"))
    #expect(try document("json", desk).ranges(of: "\"imported\": true").count == 2)
  }

  @Test(arguments: ["claimreview", "csv", "webannotation"])
  func `a verdict that goes on from desk to desk keeps its giver once`(name: String) throws {
    var desk = try desk("moon.json", Self.review)
    try desk.run("import claimreview moon.json", "attach a12.4 --to c1", "attach a12.4 --to c2")
    let first = desk.state.claims.values.map { $0.judgement?.rationale }
    for next in 1...3 {
      let other = try SampleDesk()
      try other.run("set publisher \"Desk \(next)\"", "set url https://next.example/\(next)")
      other.bench.reviewer = "reviewer \(next)"
      try other.folder.write(try document(name, desk), to: "out.\(next)")
      try other.run("import \(name) out.\(next)")
      #expect(other.state.claims.values.map { $0.judgement?.rationale } == first)
      desk = other
    }
  }

  @Test(arguments: ["claimreview", "csv", "webannotation"])
  func `the reviewer's own verdict comes back as it was, and another's reviewer is told`(name: String) throws {
    let desk = try desk("unused", "")
    try desk.run("claim add Own", "attach a12.4", "confirm --why Seen")
    let file = try document(name, desk)
    for (isOwn, publisher) in [(true, "Own Desk"), (false, "Other Desk")] {
      let other = try SampleDesk()
      try other.folder.write(file, to: "own")
      other.bench.reviewer = isOwn ? desk.bench.reviewer : "somebody else"
      try other.run("set publisher \"\(publisher)\"")
      let shown = other.show("import \(name) own")
      #expect(shown.contains("your own verdicts: c1") == isOwn, "\(shown)")
      let rationale = other.state.claims.last?.judgement?.rationale ?? ""
      #expect(
        isOwn ? rationale == "Seen" : rationale.hasPrefix("Seen (imported from own; reviewed by "), "\(rationale)")
    }
  }

  @Test(arguments: [
    ("\"creator\":{\"name\":\"Ada\"},", "reviewed by Ada, 2023-09-04"), ("", "the file names no reviewer\n"),
  ])
  func `an annotation's maker gave its verdict, and its day is the maker's`(creator: String, words: String) throws {
    let annotation = """
      {"@context":"http://www.w3.org/ns/anno.jsonld","type":"Annotation","id":"urn:x","created":"2023-09-04T10:00:00Z",
       \(creator)"body":[{"type":"TextualBody","value":"supports","purpose":"tagging"},
       {"type":"TextualBody","value":"Five flew","purpose":"describing"},
       {"type":"TextualBody","value":"denied","purpose":"classifying"}],
       "target":{"source":"https://example.org/lantern-quarterly/2023/09/kim-in-russia",
       "selector":{"type":"TextQuoteSelector","exact":"five drones"}}}
      """
    let desk = try desk("a.json", annotation)
    let shown = desk.show("import webannotation a.json")
    #expect(shown.contains("c1: \(words)"), "\(shown)")
  }

  @Test func `a table's reviewer, date and address are taken, whatever they are called`() throws {
    let rows = "text,verdict,author,datePublished,url,shelf\nOne,denied,\"Lind, Mara\",2023-09,https://a.example/1,9\n"
    let desk = try desk("claims.csv", rows)
    let shown = desk.show("import csv claims.csv")
    #expect(shown.contains("c1: reviewed by Lind, Mara, 2023-09, https://a.example/1"), "\(shown)")
    #expect(shown.contains("nothing is taken from the column 'shelf'"), "\(shown)")
  }

  @Test(
    arguments: [
      ("A, B", "2023-09-01", "https://a.example/1"), ("A", "2023", nil), ("A", nil, "http://a.example/x,y"),
      ("A (B)", nil, nil), (nil, "2023-09", "https://a.example/1"), (nil, nil, nil), ("2023", nil, nil),
    ] as [(String?, String?, String?)])
  func `what stands at the end of a reason is read off again`(author: String?, date: String?, url: String?) {
    let review = ImportedReview(
      file: "over/there/a (1).json", author: author, date: date.flatMap { PartialDate($0) }, url: url)
    let rationale = review.appended(to: "Why.")
    let read = ImportedReview(endOf: rationale)
    #expect(read?.sentence == review.sentence && read?.url == review.url, "\(rationale)")
    #expect(ImportedReview(endOf: rationale + " And more.") == nil && ImportedReview(endOf: "(yes)") == nil)
  }

  @Test func `a name that pretends to be such a sentence is not read as one`() {
    let review = ImportedReview(file: "x", author: "Evil (imported from y; reviewed by Good)")
    #expect(ImportedReview(endOf: review.sentence)?.file == "x")
  }
}
