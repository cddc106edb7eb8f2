import AssayExports
import AssayImports
import AssayModel
import AssaySession
import SampleDesk
import Seeded
import Testing

/// A file may hold anything: what cannot be read is named, and nothing of it harms.
struct BadInputTests {
  private func read(_ name: String, _ text: String) throws -> ImportedSheet {
    try #require(ImportRegistry.format(named: name)).read(Array(text.utf8))
  }

  @Test(arguments: [
    ("csv", "", "there is no row in it"), ("csv", "a,b\r\n", "the first row has no column 'text' (it has 'a', 'b')"),
    ("csv", "text\r\n\"open", "row 2: a quotation mark opens a cell and none closes it"),
    ("csv", "text\r\n\"a\"b\r\n", "row 2: words stand behind a cell's closing quotation mark"),
    ("csv", "text\r\nOne\r\nT\u{0}wo\r\n", "line 3 holds a NUL, a byte that no text has"),
    ("claims.txt", "One\n\u{0}", "line 2 holds a NUL, a byte that no text has"),
    ("csv", "\u{0}t\u{0}e\u{0}x\u{0}t", "it is text in UTF-16, not in UTF-8"),
    ("csv", "Text,verdict,text \r\nOne,denied,Two\r\n", "columns 1 and 3 are both named 'text'"),
    ("csv", "text,Stance,stance\r\nOne,,\r\n", "columns 2 and 3 are both named 'stance'"),
    ("csv", "claim,verdict\r\nc1,denied\r\nc2,\r\n", "the first row has no column 'text' (it has 'claim', 'verdict')"),
    ("claims.txt", "# only a comment\n\n", "there is no claim in it"),
    ("claimreview", "{", "it is not JSON: line 1, column 2: the text ends in the middle of a value"),
    ("claimreview", "{}", "there is no ClaimReview in it"), ("webannotation", "[1]", "there is no Annotation in it"),
    (
      "claimreview", String(repeating: "[", count: 200),
      "it is not JSON: line 1, column 129: values nested deeper than 128"
    ),
  ])
  func `a file that holds nothing of the kind is refused in words`(name: String, text: String, problem: String) throws {
    do {
      _ = try read(name, text)
      Issue.record("it was taken")
    } catch let error as ImportProblem { #expect(error.problem == problem) }
  }

  @Test func `bytes that are no text are refused`() throws {
    for format in ImportRegistry.all {
      #expect(throws: ImportProblem.self) { try format.read([0x74, 0x65, 0x78, 0x74, 0x0A, 0xFF, 0xFE, 0x0A]) }
    }
  }

  private func skipped(_ name: String, _ text: String) throws -> [String] {
    let plan = ImportPlan(try read(name, text), into: SessionState(), over: SampleCorpus.all)
    return plan.report.skipped.map { "\($0.place): \($0.reason)" }
  }

  @Test func `parts that cannot be taken are listed with their reasons, and the others are taken`() throws {
    let long = String(repeating: "x", count: 4001)
    let rows = """
      text,verdict,date,stance,quote,article
      Fine,confirmed,2023-09-05,,,
      ,denied,,,,
      \(long),,,,,
      Half,half true,,,,
      Dated,,yesterday,,,
      Quoted,,,agrees,words,x
      Lost,,,supports,words that stand nowhere,nowhere.txt
      Long,,,,,,,
      """
    let reasons = try skipped("csv", rows)
    #expect(
      reasons == [
        "row 3: it has no text of a claim", "row 4: the claim's text has 4001 scalars; 4000 is the most",
        "row 5: 'half true' is no verdict; the claim stays open",
        "row 6: 'yesterday' is no date of the form 2023-09-05; the claim has none",
        "row 7: the stance 'agrees' is none of supports, refutes, declines or context",
        "row 9: it has 8 cells, and the first row 6", "row 8: its article is not in the corpus",
      ])
    let plan = ImportPlan(try read("csv", rows), into: SessionState(), over: SampleCorpus.all)
    #expect(plan.report.added.count == 5 && plan.report.verdicts == 1)
  }

  @Test func `a foreign review is read as far as it goes`() throws {
    let review = """
      {"@context":"https://schema.org","@graph":[{"@type":["ClaimReview"],"claimReviewed":"The moon is cheese",
       "reviewRating":{"@type":"Rating","ratingValue":"1","alternateName":"False","ratingExplanation":"It is rock."},
       "itemReviewed":{"@type":"Claim","author":[{"@type":"Person","name":"A. Mouse"}],"datePublished":"2023-09-05"}},
       {"@type":"ClaimReview","claimReviewed":"It is half cheese","reviewRating":{"alternateName":"Half true"}},
       {"@type":"ClaimReview","claimReviewed":7}]}
      """
    let plan = ImportPlan(try read("claimreview", review), into: SessionState(), over: SampleCorpus.all)
    let state = SessionState([Entry(number: 1, at: .earliest, by: "m", input: "i", events: plan.events)])
    let claims = state.claims.values
    #expect(claims.map(\.statement.text) == ["The moon is cheese", "It is half cheese"])
    #expect(claims[0].statement.speaker == "A. Mouse" && claims[0].verdict == .denied)
    #expect(claims[0].judgement?.rationale == "It is rock. (imported from a file, which names no reviewer)")
    #expect(claims[1].verdict == nil)
    #expect(
      plan.report.skipped.map(\.reason) == [
        "its rating 'Half true' is none of the three verdicts; the claim stays open", "it has no text of a claim",
      ])
  }

  @Test func `a foreign annotation needs a claim, which may be named for it`() throws {
    let text = """
      {"@context":"http://www.w3.org/ns/anno.jsonld","type":"Annotation","body":{"type":"TextualBody","value":"refutes",
       "purpose":"tagging"},"target":{"source":"https://example.org/lantern-quarterly/2023/09/kim-in-russia",
       "selector":{"type":"TextQuoteSelector","exact":"five drones"}}}
      """
    let sheet = try read("webannotation", text)
    var state = SessionState()
    state.apply(
      Entry(number: 1, at: .earliest, by: "m", input: "i", events: [.claimAdded(ClaimID(1), Statement(text: "Six"))]))
    let without = ImportPlan(sheet, into: state, over: SampleCorpus.all)
    #expect(without.events.isEmpty && without.report.skipped.count == 1)
    let plan = ImportPlan(sheet, into: state, over: SampleCorpus.all, loose: ClaimID(1))
    #expect(plan.report.evidence.map(\.fidelity) == [.exact])
  }

  @Test func `a line of claims says what of it is not taken`() throws {
    let text = "One\tMara\t2023\tmore\n\tMara\t2023\n\n  # a comment\n\t\n\t# another\nTwo\t\t\t\n"
    #expect(
      try skipped("claims.txt", text) == [
        "line 1: 'more' behind its third tab is not taken: a line has a text, a speaker and a date",
        "line 2: no text of a claim stands before its first tab, only 'Mara' behind it",
      ])
    let plan = ImportPlan(try read("claims.txt", text), into: SessionState(), over: SampleCorpus.all)
    #expect(plan.report.added.count == 2)
  }

  @Test func `a table without a text takes the words of 'claim', but never its number`() throws {
    #expect(
      try skipped("csv", "claim,verdict\nThe moon is cheese,denied\nc7,denied\n") == [
        "row 3: 'c7' is a claim's number and not its words; no column 'text' holds them"
      ])
  }

  @Test(
    arguments: [
      (
        "Confirmed", "\"ratingValue\":1,\"worstRating\":1,\"bestRating\":5",
        "1 between 1 (worst) and 5 (best) says false"
      ),
      ("Denied", "\"ratingValue\":\"4.5\"", "4.5 between 1 (worst) and 5 (best) says true"),
      ("True", "\"ratingValue\":1,\"worstRating\":5,\"bestRating\":1", nil),
      ("False", "\"ratingValue\":1,\"worstRating\":5,\"bestRating\":1", "1 between 5 (worst) and 1 (best) says true"),
      ("Confirmed", "\"ratingValue\":5", nil), ("Denied", "\"ratingValue\":3", nil),
      ("Confirmed", "\"ratingValue\":-1", nil),
      ("Unverified", "\"ratingValue\":1", nil), ("Denied", "\"ratingValue\":\"nan\",\"bestRating\":\"nan\"", nil),
    ] as [(String, String, String?)])
  func `a rating whose name and number contradict each other is told`(word: String, numbers: String, says: String?)
    throws
  {
    let review = """
      {"@type":"ClaimReview","claimReviewed":"X","reviewRating":{"alternateName":"\(word)",\(numbers)}}
      """
    let told = says.map { "review 1: its rating is named '\(word)', and its number \($0): the name was taken" }
    #expect(try skipped("claimreview", review) == [told].compactMap { $0 })
  }

  @Test func `an article without an address is known by its digest, should a server keep nothing else`() throws {
    let desk = try SampleDesk()
    try desk.run("claim add Six", "attach a12.4")
    let sheet = try Sheet(ExportSource(state: desk.state, entries: desk.entries))
    let document = try #require(ExportRegistry.format(named: "webannotation")).document(of: sheet)
    #expect(document.contains("\"source\": \"ni:///sha-256;"))
    let bare = document.split(separator: "\n").filter {
      !$0.contains("dcterms:identifier\": \"2023") && !$0.contains("schema:sha256")
    }
    let plan = ImportPlan(
      try read("webannotation", bare.joined(separator: "\n")), into: SessionState(), over: SampleCorpus.all)
    #expect(plan.report.evidence.map(\.fidelity) == [.exact])
  }

  @Test(arguments: ["csv", "claimreview", "webannotation", "claims.txt"])
  func `damaged files are read or refused, and nothing else`(name: String) throws {
    let desk = try SampleDesk()
    try desk.run(
      "claim add \"Kim came by train\" --speaker Fonar --date 2023-09-12 --from a6.5.2",
      "attach a6.6.1 --note \"x, y\"",
      "confirm --why \"Seen, \"", "claim add Two", "attach a12.4 --refutes", "deny", "set publisher P",
      "set url https://example.org/x")
    let sheet = try Sheet(ExportSource(state: desk.state, entries: desk.entries))
    let document = try ExportRegistry.format(named: name)?.document(of: sheet) ?? "One\tme\t2023\nTwo\t\tnever\n"
    let whole = Array(document.utf8)
    var random = Random(seed: 11)
    for _ in 0..<400 {
      var bytes = whole
      for _ in 0..<(1 + random.below(6)) where !bytes.isEmpty {
        let place = random.below(bytes.count)
        switch random.below(4) {
        case 0: bytes[place] = UInt8(random.below(256))
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(random.pick(Array("\"{}[],:'\\\n\t-0".utf8)), at: place)
        default: bytes.removeSubrange(place..<min(bytes.count, place + random.below(60)))
        }
      }
      guard let format = ImportRegistry.format(named: name), let read = try? format.read(bytes) else { continue }
      let plan = ImportPlan(read, into: desk.state, over: SampleCorpus.all)
      _ = SessionState(desk.entries + [Entry(number: 99, at: .earliest, by: "m", input: "i", events: plan.events)])
    }
  }
}
