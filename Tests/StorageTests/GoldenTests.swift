import AssayAnchoring
import AssayModel
import AssaySession
import AssayStorage
import Testing

/// Sessions as every version of the schema has written them: they are read for good, and never written anew.
@Suite struct GoldenTests {
  /// A session of each schema, with members that no version of Assay knows: at the top, in an entry, in an event and
  /// in a citation.
  private func golden(_ schema: Int) throws -> [UInt8] {
    let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    return try #require(try PosixFileSystem().read("\(folder)/Golden/session-\(schema).json"))
  }

  @Test func `a session of schema 1 replays to the claims it was saved with`() throws {
    let disk = Disk()
    disk.put(try golden(1), at: "a.json")
    let (session, faults) = try SessionRecovery.read("a.json", in: disk)
    #expect(faults.isEmpty)
    #expect(session.document.entries.map(\.entry.number) == Array(1...17))
    let state = session.state
    #expect(state.claims.values.map(\.id.description) == ["c1", "c2"])
    let first = try #require(state.claims[ClaimID(1)])
    #expect(first.statement.text == "The ferry sailed on Monday" && first.statement.speaker == "a fisherman")
    #expect(first.judgement?.verdict == .denied && first.judgement?.rationale == "It stayed in port")
    let evidence = try #require(state.evidence[EvidenceID(1)])
    #expect(evidence.citation.description.quote == "not sail on Monday" && evidence.stance == .refutes)
    #expect(evidence.formerCitations.map(\.description.quote) == ["did not sail on Monday"])
    #expect(state.evidence[EvidenceID(2)] == nil, "it was detached")
    #expect(state.claims[ClaimID(2)]?.statement.text == "The harbour master spoke")
    #expect(state.settings["title"] == "The ferry")
  }

  @Test func `a session of schema 1 is saved again to the same bytes`() throws {
    let bytes = try golden(1)
    let disk = Disk()
    disk.put(bytes, at: "a.json")
    let (store, state, notices) = try Sample.store("a.json", in: disk)
    #expect(notices.isEmpty)
    try store.save(state)
    #expect(disk.bytes("a.json") == bytes)
    try store.close(state)
    #expect(disk.bytes("a.json") == bytes && disk.paths == ["a.json"])
  }

  @Test func `what schema 1 does not know outlives new entries`() throws {
    let disk = Disk()
    disk.put(try golden(1), at: "a.json")
    let (store, state, _) = try Sample.store("a.json", in: disk)
    var after = state
    try store.append([Sample.entry(18)])
    after.apply(Sample.entry(18))
    try store.close(after)
    let text = try #require(disk.text("a.json"))
    for extra in [
      #""desk":{"lamp":[1.50,"on",null],"chair":{}}"#, #""weather":"rain""#,
      #""certainty":{"level":0.8,"of":"the reader"}"#, #""medium":null"#,
    ] {
      #expect(text.contains(extra), "\(extra)")
    }
    let (again, faults) = try SessionRecovery.read("a.json", in: disk)
    #expect(faults.isEmpty && again.document.entries.count == 18)
  }

  @Test func `a journal of schema 1 without digests in its lines is taken up behind its session`() throws {
    let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    let disk = Disk()
    disk.put(try golden(1), at: "a.json")
    let journal = try PosixFileSystem().read("\(folder)/Golden/session-1.journal.jsonl")
    disk.put(try #require(journal), at: "a.json.journal")
    let (store, state, notices) = try Sample.store("a.json", in: disk)
    #expect(notices == ["Took up 3 entries from the journal."])
    #expect(store.document.entries.count == 20 && state.settings["title"] == "Again" && state.settings["width"] == "80")
    try store.close(state)
    let (again, faults) = try SessionRecovery.read("a.json", in: disk)
    #expect(faults.isEmpty && again.state == state)
    #expect(disk.text("a.json")?.contains("\"opened\":\"at night\"") == true)
  }
}
