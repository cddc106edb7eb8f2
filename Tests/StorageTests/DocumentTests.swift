import AssayModel
import AssaySession
import AssayStorage
import Testing

/// What a saved session is, and what it gives back.
@Suite struct DocumentTests {
  @Test(arguments: [0, 1, 2, 9, 40]) func `saving, loading and saving again gives the same bytes`(count: Int) throws {
    let (document, state) =
      count == 0 ? (SessionDocument(id: "x", created: Sample.created), SessionState()) : Sample.document(count)
    let bytes = document.encoded(state)
    let read = try Sample.read(Sample.text(bytes))
    #expect(read.faults.isEmpty)
    #expect(read.session.document.entries == document.entries)
    #expect(read.session.state == state)
    #expect(read.session.document.encoded(read.session.state) == bytes)
  }

  @Test func `a session is laid out an entry to a line, with its version first and its last entry last`() throws {
    let lines = Sample.text(Sample.saved(3)).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines.prefix(5).map(String.init) == [
        "{", #""assay":1,"#, #""id":"0a1b2c","#, #""created":"2023-09-13T00:00:00Z","#, #""entries":["#,
      ])
    #expect(lines[5].hasPrefix(#"{"at":"2023-09-13T00:00:01.500Z","by":"Mira","events":[{"claim":"c1","#) == true)
    #expect(lines[5].hasSuffix(#""prev":"\#(String(repeating: "0", count: 64))"},"#))
    #expect(lines[6].hasSuffix(#""prev":"\#(Digest(of: String(lines[5].dropLast())).hex)"},"#))
    #expect(
      lines.dropLast().suffix(2).map(String.init) == [
        #""head":{"entry":3,"digest":"\#(Digest(of: String(lines[7])).hex)"}"#, "}",
      ])
  }

  @Test func `events of every kind survive a save`() throws {
    let one = ClaimID(1)
    let two = ClaimID(2)
    let words = "“Ünïcode” \u{1F682}\u{0}\u{1B}\n\"\\/ e\u{301} ends"
    let citation = Sample.citation(words)
    let events: [Event] = [
      .claimAdded(one, Statement(text: words, speaker: words, date: PartialDate("2023-09"), origin: citation)),
      .claimAdded(two, Statement(text: "")),
      .claimEdited(one, Statement(text: "x", date: PartialDate("2023-09-05T14:30+09:00"))),
      .claimFocused(two), .claimsLinked(one, .contradicts, two), .verdictMarked(one, Judgement(.denied)),
      .verdictMarked(one, Judgement(.unverified, rationale: words)),
      .evidenceAttached(EvidenceID(1), to: one, .declines, citation, note: nil),
      .evidenceAttached(EvidenceID(2), to: one, .context, citation, note: words),
      .evidenceReattached(EvidenceID(1), citation),
      .passageDismissed(one, citation), .passageRestored(one, ArticleID(words), Span(3..<9)),
      .originsMerged(EvidenceID(1), EvidenceID(2), reason: words), .originSplit(EvidenceID(2), reason: words),
      .voiceMarked(EvidenceID(1), .own), .voiceMarked(EvidenceID(2), .background), .voiceMarked(EvidenceID(1), nil),
      .originSplit(EvidenceID(2), reason: nil), .originsMerged(EvidenceID(1), EvidenceID(2), reason: nil),
      .originsMerged(EvidenceID(1), EvidenceID(2), reason: words), .originSplit(EvidenceID(1), reason: words),
      .verdictMarked(
        one, Judgement(.confirmed, rationale: words, override: GateOverride(independence: 2, origins: 1))),
      .articleRead(one, citation.article),
      .evidenceDetached(EvidenceID(2)), .settingChanged(name: words, value: nil),
      .settingChanged(name: "a", value: words),
      .searched(query: words, total: 0), .searched(query: words, total: 1, passages: Digest(of: words)),
      .claimDropped(two), .undone(entries: [3, 2]), .redone(entries: [2]),
    ]
    var document = SessionDocument(id: words, created: Sample.created)
    document.entries.append(
      document.sealing(Entry(number: 1, at: Sample.created, by: words, input: words, events: events)))
    let bytes = document.encoded(document.folded())
    let read = try Sample.read(Sample.text(bytes)).session
    #expect(read.document.entries[0].entry.events == events)
    #expect(read.document.id.utf8.elementsEqual(words.utf8))
    #expect(read.document.encoded(read.state) == bytes)
  }

  @Test func `members that this version does not know survive a load and a save`() throws {
    let (document, state) = Sample.document(1)
    let known = document.entries[0].line
    let richer = Sample.text(known).replacing(#"{"at":"#, with: #"{"a mood":{"b":[1.50,null]},"at":"#)
      .replacing(#""claim":"c1","#, with: #""certainty":"high","claim":"c1","#)
    let digest = Digest(of: richer).hex
    let file = Sample.text(document.encoded(state)).replacing(Sample.text(known), with: richer)
      .replacing(document.head.hex, with: digest)
      .replacing(#""head":"#, with: #""weather":{"z":1,"a":[2e5]},"# + "\n" + #""head":"#)
    let read = try Sample.read(file)
    #expect(read.faults.isEmpty)
    #expect(read.session.state == state)
    let saved = Sample.text(read.session.document.encoded(read.session.state))
    #expect(saved == file)
    // And through a sitting that adds an entry.
    let disk = Sample.disk(file)
    let opened = try Sample.store("a.json", in: disk)
    var after = opened.state
    try opened.store.append([Sample.entry(2)])
    after.apply(Sample.entry(2))
    try opened.store.close(after)
    let written = try #require(disk.text("a.json"))
    #expect(written.contains(richer) && written.contains(#""weather":{"z":1,"a":[2e5]}"#))
  }

  @Test func `members that others add to claims, evidence, articles and the head survive too`() throws {
    let plain = Sample.text(Sample.saved(2))
    let richer =
      plain
      .replacing(#""claims":["# + "\n{", with: #""claims":["# + "\n{\"colour\":\"red\",")
      .replacing(#""stance":"supports","article""#, with: #""mood":[1.0],"stance":"supports","article""#)
      .replacing(
        #""published":"2023-09-12","handle""#, with: #""published":"2023-09-12","shelf":null,"handle""#
      )
      .replacing(#""head":{"#, with: #""head":{"by":"a tool","#)
    #expect(richer.count > plain.count + 50)
    let disk = Sample.disk(richer)
    let (store, state, _) = try Sample.store("a.json", in: disk)
    var after = state
    try store.append([Sample.entry(3)])
    after.apply(Sample.entry(3))
    try store.save(after)
    let saved = try #require(disk.text("a.json"))
    for added in [#""colour":"red""#, #""mood":[1.0]"#, #""shelf":null"#, #""by":"a tool""#] {
      #expect(saved.ranges(of: added).count == 1, "\(added)")
    }
    try store.save(after)
    #expect(disk.text("a.json") == saved)
    try store.close(after)
    #expect(try Sample.read(saved).faults.isEmpty)
    // What is known and was changed is no such member.
    let changed = richer.replacing(#""2023-09-12","shelf":null"#, with: #""2023-09-13","shelf":null"#)
    #expect(changed != richer)
    #expect(try Sample.read(changed).faults == [.changedCorpus])
  }

  @Test func `a byte order mark is passed over, and the next save leaves it out`() throws {
    let disk = Sample.disk("\u{FEFF}" + Sample.text(Sample.saved(3)))
    let (store, state, _) = try Sample.store("a.json", in: disk)
    #expect(state == SessionState(Sample.entries(3)))
    try store.save(state)
    #expect(disk.bytes("a.json") == Sample.saved(3))
  }

  @Test(arguments: ["start", "end", "offset", "occurrence"])
  func `a number that no place in a text can have is refused by its field`(field: String) throws {
    let file = Sample.text(Sample.saved(2))
    let place = try #require(file.firstRange(of: "\"\(field)\":"))
    let digits = file[place.upperBound...].prefix { $0.isNumber }
    for number in ["9223372036854775807", "9007199254740992"] {
      var changed = file
      changed.replaceSubrange(digits.startIndex..<digits.endIndex, with: number)
      let error = #expect(throws: StorageError.self) { try Sample.read(changed) }
      #expect(error?.problem == "'\(field)' is \(number); expected a whole number of up to 9007199254740991")
    }
  }

  @Test func `a file laid out anew by another program is the same session`() throws {
    let (document, state) = Sample.document(4)
    let bytes = document.encoded(state)
    let spread = Sample.text(bytes).replacing(#"":"#, with: #"" : "#).replacing(",", with: ",\n  ")
      .replacing("armoured", with: "\\u0061rmoured")
    // The words of the sample hold no comma or colon that the new layout could fall into.
    let read = try Sample.read(spread.replacing("train,\n  ", with: "train,"))
    #expect(read.faults.isEmpty)
    #expect(read.session.document.encoded(read.session.state) == bytes)
  }

  @Test func `a session long enough to be read on every core reads as an entry at a time would`() throws {
    let count = 2600
    let (document, state) = Sample.document(count)
    let file = Sample.text(document.encoded(state))
    let whole = try Sample.read(file)
    #expect(whole.faults.isEmpty && whole.session.document.entries == document.entries)
    // One space more, and the lines are no longer as this program writes them.
    let spread = try Sample.read(file.replacing("\"entries\":[\n", with: "\"entries\": [ \n"))
    #expect(spread.faults.isEmpty && spread.session.document.entries == document.entries)
    for number in [1, 1300, count] {
      let words = "line \(number) "
      let changed = try Sample.read(file.replacing(words, with: "lime \(number) "))
      #expect(changed.faults.contains(.changedEntry(number)), "\(changed.faults)")
      let broken = file.replacing("\"input\":\"\(words)", with: "\"input\"\"\(words)")
      let error = #expect(throws: StorageError.self) { try Sample.read(broken) }
      #expect(error?.description.contains("entry \(number)") == true, "\(String(describing: error))")
    }
  }
}
