import AssayCommands
import AssayExports
import AssayModel
import AssaySession
import AssayWorkbench
import SampleDesk
import Testing

/// What leaves the workbench can be a part of it, as of a day, and without names.
struct FilterTests {
  private func sheet(_ desk: SampleDesk, _ options: (String, String)...) throws -> Sheet {
    var chosen = ExportOptions()
    for (name, value) in options { try chosen.set(name, to: value) }
    return try FixedSession.sheet(desk, chosen)
  }

  private func ids(_ sheet: Sheet) -> String { sheet.claims.map { $0.claim.id.description }.joined(separator: " ") }

  @Test(arguments: [
    ("--claim", "c1,c4", "c1 c4"), ("--claim", "c2..c4", "c2 c3 c4"), ("--claim", "c3..9", "c3 c4 c5 c6"),
    ("--verdict", "denied", "c2"), ("--verdict", "open", "c4 c5"), ("--verdict", "conf", "c1 c6"),
    ("--since", "2023-09-20T08:00:16Z", "c1 c3 c4 c5 c6"), ("--since", "2023-09-21", ""),
    ("--since", "2023", "c1 c2 c3 c4 c5 c6"),
  ])
  func `some claims are chosen`(option: String, value: String, claims: String) throws {
    let sheet = try sheet(try FixedSession.desk(), (option, value))
    #expect(ids(sheet) == claims)
    #expect(sheet.leftOut == 6 - sheet.claims.count)
    #expect(sheet.articles.count <= sheet.evidenceCount + sheet.claims.count)
  }

  @Test(arguments: [
    ("--claim", "e1"), ("--claim", "c4..c2"), ("--claim", ""), ("--verdict", "maybe"), ("--as-of", "yesterday"),
    ("--known-at", "noon"), ("--since", "x"), ("--by", "article"), ("--url", "javascript:alert(1)"),
  ])
  func `an option that means nothing is refused in words`(option: String, value: String) throws {
    var options = ExportOptions()
    #expect(throws: ExportProblem.self) { try options.set(option, to: value) }
    do throws(ExportProblem) { try options.set(option, to: value) } catch {
      #expect(!error.problem.isEmpty && error.remedy.hasSuffix("."))
    }
  }

  @Test func `a claim that is not there is named`() throws {
    #expect(throws: ExportProblem.noSuchClaim("c9")) { try sheet(try FixedSession.desk(), ("--claim", "c9")) }
  }

  @Test func `names and notes can be hidden, and stay hidden in every format`() throws {
    let desk = try FixedSession.desk()
    try desk.run(
      "focus c1", "confirm --why \"mara asked again\" --override", "merge e10 e11 \"mara heard both\"",
      "split e13 \"as mara knows\"", "focus c3", "search \"mara drones\"", "unverified --why \"mara found none\"",
      "search \"where is mara\"")
    let hidden = try sheet(desk, ("--redact", "reviewers,notes"))
    #expect(hidden.reviewers == ["reviewer 1"])
    for format in ExportRegistry.all {
      let document = try format.document(of: hidden)
      #expect(!document.contains("mara"), "\(format.name)")
      #expect(!document.contains("the officials are unnamed"), "\(format.name)")
    }
    #expect(try sheet(desk, ("--redact", "mara")).reviewers == ["reviewer 1"])
    #expect(throws: ExportProblem.unknown("Nobody", what: "name to redact", choices: ["reviewers", "notes", "mara"])) {
      try sheet(desk, ("--redact", "Nobody"))
    }
    for nothing in ["", " , "] {
      #expect(throws: ExportProblem.self, "an empty name must not publish all of them") {
        try sheet(desk, ("--redact", nothing))
      }
    }
  }

  @Test func `a name is hidden in every case, and never inside another word`() throws {
    let desk = try FixedSession.desk()
    try desk.run("focus c1", "confirm --why \"MARA saw a marathon; Mara's eyes\" --override")
    for redaction in ["reviewers", "Mara"] {
      let sheet = try sheet(desk, ("--redact", redaction))
      let rationale = sheet.claims[0].claim.judgement?.rationale
      #expect(rationale == "reviewer 1 saw a marathon; reviewer 1's eyes")
    }
  }

  /// Two articles, eight days apart, and a claim between them.
  private func twoClocks() throws -> SampleDesk {
    func article(_ id: String, _ date: String?) -> Article {
      Article(
        id: ArticleID(id), metadata: ArticleMetadata(published: date.flatMap { PartialDate($0) }),
        text: ScalarText("The words of \(id) stand here."))
    }
    let desk = try SampleDesk(
      corpus: SampleCorpus.of([article("early", "2023-09-05"), article("late", "2023-09-13"), article("undated", nil)]))
    try desk.run(
      "claim add \"They met\" --date 2023-09-06", "attach a1 \"words of early\"", "confirm --why First",
      "attach a2 \"words of late\" --refutes", "deny --why Then", "claim add \"They parted\" --date 2023-09-12",
      "attach a3 \"words of undated\"", "confirm", "claim add \"Nothing was said\"", "confirm")
    return desk
  }

  @Test(arguments: [
    ("2023-09-04", "open"), ("2023-09-05", "open"), ("2023-09-06", "confirmed"),
    ("2023-09-12", "confirmed"), ("2023-09-13", "denied"), ("2023-09", "denied"), ("2024", "denied"),
  ])
  func `a verdict stands from the day on which what carries it was published`(day: String, verdict: String)
    throws
  {
    let sheet = try sheet(try twoClocks(), ("--as-of", day))
    let claim = sheet.claims.first { $0.claim.id == ClaimID(1) }
    // Before its own date, the claim was not made.
    #expect(claim?.verdictWord ?? "open" == verdict)
    #expect((claim == nil) == (day < "2023-09-06" && day != "2023-09"))
    // What has no date was there when it was cited, and may not have been before; a verdict without evidence rests on
    // nothing that could be late.
    if let undated = sheet.claims.first(where: { $0.claim.id == ClaimID(2) }) {
      #expect(undated.verdictWord == (["2023-09", "2024"].contains(day) ? "confirmed" : "open"))
    }
    #expect(sheet.claims.last?.verdictWord == "confirmed")
  }

  /// Two articles, eight days apart, and a claim judged on the second where the first speaks for it too.
  private func judgedLate(_ commands: String...) throws -> SampleDesk {
    let desk = try twoClocks()
    try desk.run("claim add \"They signed\" --date 2023-09-05", "attach a1 \"words of early\"")
    for command in commands { try desk.run(command) }
    return desk
  }

  @Test(arguments: ["2023-09-05", "2023-09-12"])
  func `a verdict that rests in part on a later article cannot be held before it`(day: String) throws {
    let desk = try judgedLate("attach a2 \"words of late\"", "confirm --why \"Announced on 13 September\"")
    let sheet = try sheet(desk, ("--as-of", day), ("--claim", "c4"))
    #expect(sheet.claims[0].claim.verdict == nil && sheet.claims[0].evidence.count == 1)
    #expect(sheet.unsettled == [ClaimID(4)])
    for format in ["html", "markdown", "text"] {
      let document = try #require(ExportRegistry.format(named: format)).document(of: sheet).running
      #expect(!document.contains("Announced on 13 September"), "\(format)")
      #expect(document.contains("articles published later, or without a date, are left out: c4"), "\(format)")
    }
  }

  @Test func `what is attached under a verdict later takes nothing from it`() throws {
    let desk = try judgedLate("confirm", "attach a2 \"words of late\"")
    #expect(try sheet(desk, ("--as-of", "2023-09-06"), ("--claim", "c4")).claims[0].claim.verdict == .confirmed)
  }

  @Test func `a verdict given before its evidence rests on what was attached under it`() throws {
    let desk = try twoClocks()
    try desk.run("claim add \"They signed\"", "confirm", "attach a2 \"words of late\"")
    #expect(try sheet(desk, ("--as-of", "2023-09-12"), ("--claim", "c4")).claims[0].claim.verdict == nil)
    #expect(try sheet(desk, ("--as-of", "2023-09-13"), ("--claim", "c4")).claims[0].claim.verdict == .confirmed)
  }

  @Test func `what a verdict rested on counts, were it detached since`() throws {
    let desk = try judgedLate("unverified --why First", "attach a2 \"words of late\"", "confirm", "detach e4")
    let sheet = try sheet(desk, ("--as-of", "2023-09-06"), ("--claim", "c4"))
    #expect(sheet.claims[0].claim.verdict == .unverified && sheet.claims[0].evidence.isEmpty)
  }

  @Test func `evidence without a date is left out of a day, and is counted`() throws {
    let sheet = try sheet(try twoClocks(), ("--as-of", "2023-09-13"))
    #expect(sheet.undated == 1 && sheet.unsettled == [ClaimID(2)])
    for format in ["html", "markdown", "text"] {
      let document = try #require(ExportRegistry.format(named: format)).document(of: sheet)
      #expect(document.contains("1 piece of evidence is left out, since nothing tells"), "\(format)")
    }
  }

  @Test func `what the reviewer had at a moment is what had been entered by then`() throws {
    let desk = try twoClocks()
    let times = desk.entries.map(\.at)
    for (place, at) in times.enumerated() {
      let then = try sheet(desk, ("--known-at", at.description))
      #expect(then.entries == place + 1)
      let state = SessionState(desk.entries.prefix(place + 1))
      #expect(then.claims.map { $0.claim.verdict } == state.claims.values.map(\.verdict))
    }
    #expect(try sheet(desk, ("--known-at", "2023-09-19")).claims.isEmpty)
    #expect(try sheet(desk, ("--known-at", "2023-09-20")).claims.count == 3)
  }

  @Test func `evidence published after the claim is marked`() throws {
    let sheet = try sheet(try twoClocks())
    #expect(sheet.claims[0].evidence.map(\.daysAfterClaim) == [nil, 7])
    for format in ["html", "markdown", "text"] {
      let document = try #require(ExportRegistry.format(named: format)).document(of: sheet)
      #expect(document.contains("published 7 days after the claim"), "\(format)")
    }
    #expect(try FixedSession.document("json", try twoClocks()).contains("\"days_after_claim\": 7"))
  }
}
