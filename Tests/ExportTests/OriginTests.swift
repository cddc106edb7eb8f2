import AssayBacking
import AssayCommands
import AssayExports
import AssayJSON
import AssayModel
import AssayProvenance
import AssaySession
import AssayWorkbench
import SampleDesk
import Testing

/// What leaves the workbench says where things came from, as the pages do.
struct OriginTests {
  private func json(_ desk: SampleDesk, _ options: (String, String)...) throws -> JSON {
    var chosen = ExportOptions()
    for (name, value) in options { try chosen.set(name, to: value) }
    return try JSONReader.value(of: try FixedSession.document("json", desk, chosen))
  }

  private func claim(_ id: String, in document: JSON) -> JSON? {
    document["claims"]?.array?.first { $0["id"]?.string == id }
  }

  /// What `sources` and `chain` tell a program.
  private func told(_ line: String, _ desk: SampleDesk) throws -> JSONObject {
    let answer = try #require(desk.answers(to: line).first).answer
    return try #require(try JSONReader.value(of: answer.json(place: nil)).object)
  }

  @Test func `origins and chains are those that the commands show`() throws {
    let desk = try FixedSession.desk()
    let document = try json(desk)
    for claim in desk.state.claims.values {
      let exported = try #require(self.claim("\(claim.id)", in: document))
      let shown = try told("sources \(claim.id)", desk)
      for side in ["supports", "refutes", "declines"] {
        #expect(exported["origins"]?[side] == shown[side], "\(claim.id) \(side)")
      }
      for evidence in exported["evidence"]?.array ?? [] {
        let id = try #require(evidence["id"]?.string)
        let chain = try told("chain \(id)", desk)
        #expect(evidence["provenance"]?["chain"] == chain["chain"], "\(id)")
        #expect(evidence["provenance"]?["voice"] == chain["voice"], "\(id)")
      }
    }
  }

  @Test(arguments: ["html", "markdown", "text"])
  func `the range, the reasons and the non-denials stand in every document for people`(name: String) throws {
    let desk = try FixedSession.desk()
    let document = try FixedSession.document(name, desk).running
    let sheet = try FixedSession.sheet(desk)
    for claim in sheet.claims {
      guard let backing = claim.backing, !backing.evidence(.supports).isEmpty else { continue }
      #expect(document.contains(backing.support.range), "\(claim.claim.id)")
    }
    #expect(document.contains("neither confirmed nor denied by 1 party"))
    #expect(document.contains("suggested"))
    if name != "text" {
      #expect(document.contains("rest on The Hudson Courier"))
      #expect(document.contains("joined by the reviewer: one photographer saw both"))
      #expect(document.contains("split off by the reviewer: its desk called the officials itself"))
    }
  }

  @Test func `choosing a claim changes nothing of what stands behind it`() throws {
    let desk = try FixedSession.desk()
    let whole = try json(desk)
    for id in ["c1", "c3", "c6"] {
      #expect(claim(id, in: try json(desk, ("--claim", id)))?["origins"] == claim(id, in: whole)?["origins"], "\(id)")
    }
  }

  @Test func `as of a day only what was published by then has origins`() throws {
    let desk = try FixedSession.desk()
    let then = try #require(claim("c6", in: try json(desk, ("--as-of", "2023-09-04"))))
    let origins = try #require(then["origins"]?["supports"])
    #expect(origins["list"]?.array?.flatMap { $0["evidence"]?.array ?? [] }.compactMap(\.string) == ["e10"])
    #expect(then["joins"] == nil)
    // A reviewer's join of what was not there yet says nothing.
    let c1 = try #require(claim("c1", in: try json(desk, ("--as-of", "2023-09-04"))))
    #expect(c1["joins"] == nil)
  }

  @Test func `as the reviewer had it then, what was said of origins later is not there`() throws {
    let desk = try FixedSession.desk()
    let own = try #require(desk.entries.first { $0.input.hasPrefix("own ") })
    let before = try #require(desk.entries.last { $0.at < own.at })
    let then = try #require(claim("c1", in: try json(desk, ("--known-at", before.at.description))))
    #expect(then["joins"] == nil && then["evidence"]?.array?.allSatisfy { $0["voice"] == nil } == true)
    #expect(then["origins"]?["supports"]?["own_voice"]?.array?.isEmpty == false)
    let now = try #require(claim("c1", in: try json(desk)))
    #expect(now["joins"]?.array?.count == 1)
    #expect(
      now["origins"]?["supports"]?["own_voice"]?.array?.count
        != then["origins"]?["supports"]?["own_voice"]?.array?.count)
  }

  @Test func `a review lists one article for each origin`() throws {
    let desk = try FixedSession.desk()
    let reviews = try #require(try JSONReader.value(of: try FixedSession.document("claimreview", desk)).array)
    let sheet = try FixedSession.sheet(desk)
    for review in reviews {
      let id = try #require(review["identifier"]?.string)
      let claim = try #require(sheet.claims.first { $0.claim.id.description == id })
      let appearances = (review["itemReviewed"]?["appearance"]?.array ?? []).compactMap { $0["headline"]?.string }
      #expect(Set(appearances).count == appearances.count, "\(id)")
      let origins = claim.backing?.support.origins.count ?? 0
      let read = claim.claim.statement.origin == nil ? 0 : 1
      #expect(appearances.count <= origins + read, "\(id)")
      if id == "c6" { #expect(appearances.count == origins && origins == 2) }
    }
  }

  @Test(arguments: ["html", "markdown", "text", "json"])
  func `an unverified claim says what was looked for, and no other does`(name: String) throws {
    let desk = try FixedSession.desk()
    let document = try FixedSession.document(name, desk)
    #expect(document.contains("reconnaissance drones"))
    let sheet = try FixedSession.sheet(desk)
    for claim in sheet.claims {
      #expect((claim.ledger != nil) == (claim.claim.verdict == .unverified), "\(claim.claim.id)")
    }
    try desk.run("focus c3", "confirm --why \"It was found\" --override")
    #expect(!(try FixedSession.document(name, desk)).contains("reconnaissance drones"))
  }

  @Test func `the ledger is the one of the command, with what is not written down yet`() throws {
    let desk = try FixedSession.desk()
    try desk.run("focus c3", "search \"five of them\"")
    let shown = try told("ledger c3", desk)["ledger"]?.array ?? []
    let exported = try #require(claim("c3", in: try json(desk))?["ledger"]?.array)
    #expect(
      exported.map { $0["query"]?.string ?? $0["article"]?.string }
        == shown.map { $0["query"]?.string ?? $0["article"]?.string })
    #expect(exported.last?["query"]?.string == "\"five of them\"")
    #expect(exported.map { $0["at"]?.string } == shown.map { $0["at"]?.string })
  }

  @Test func `as of a day the ledger tells nothing of later articles`() throws {
    let desk = try SampleDesk(
      corpus: SampleCorpus.of([
        Article(
          id: ArticleID("late"), metadata: ArticleMetadata(published: PartialDate("2023-09-13")),
          text: ScalarText("The words stand here."))
      ]))
    try desk.run("claim add \"They met\" --date 2023-09-05", "search words", "show a1", "unverified")
    let now = try #require(claim("c1", in: try json(desk))?["ledger"]?.array)
    #expect(now.count == 2 && now[0]["total"]?.integer == 1)
    let then = try #require(claim("c1", in: try json(desk, ("--as-of", "2023-09-06")))?["ledger"]?.array)
    #expect(then.count == 1 && then[0]["total"] == nil)
  }

  @Test(arguments: ["html", "markdown", "text", "json"])
  func `an overridden gate shows wherever the verdict's history does`(name: String) throws {
    let desk = try FixedSession.desk()
    try desk.run("focus c6", "deny --why \"Nobody saw it\"")
    let document = try FixedSession.document(name, desk)
    if name == "json" {
      let history = try #require(claim("c6", in: try JSONReader.value(of: document))?["history"]?.array)
      #expect(history.map { $0["override"]?["independence"]?.integer } == [3, nil])
    } else {
      let plain = document.running
      #expect(plain.contains("gate overridden: 1 origin where the session asks for 3"))
    }
  }

  @Test func `without a corpus nothing is said of origins, and that is said`() throws {
    let desk = try FixedSession.desk()
    let sheet = try Sheet(ExportSource(state: desk.state, entries: desk.entries))
    for format in ExportRegistry.all {
      let document = try format.document(of: sheet)
      if ["html", "markdown", "text"].contains(format.name) {
        #expect(document.contains("Origins are left out: no corpus was at hand."))
      }
      #expect(!document.contains("Where it came from") && !document.contains("\"provenance\""), "\(format.name)")
    }
  }

  @Test func `a picture of many origins is cut, and says so`() throws {
    let desk = try SampleDesk(
      corpus: SampleCorpus.of([
        SampleCorpus.article(
          "a",
          (1...60).map { "“The train number \($0) left,” said Minister Ivan Name\($0)ov." }.joined(separator: "\n\n"))
      ]))
    try desk.run("claim add \"Trains left\"")
    for number in 1...60 { try desk.run("attach a1.\(number)") }
    let document = try FixedSession.document("html", desk)
    #expect(document.contains("Drawn are the first 30 of 60 pieces of evidence."))
    #expect(document.contains("Name60ov"))
  }
}
