import AssayJSON
import SampleDesk
import Testing

/// Replay, rerun, check, export and help from outside.
struct SubcommandTests {
  private let corpus = SourceTree.path("Corpus")

  /// A finished session at `a.json`.
  private func desk() throws -> ShellDesk {
    let desk = try ShellDesk()
    let run = try desk.run(
      "--session", "a.json", "-c", "search armoured train", "-c", "claim add \"Kim came by train\"", "-c", "attach #2",
      "-c", "attach a13 \"five drones\" --context", "-c", "confirm --why seen")
    #expect(run.status == 0, "\(run.messages)")
    return desk
  }

  @Test func `a session goes on where it was left`() throws {
    let desk = try desk()
    let run = try desk.run("--session", "a.json", "--as", "noor", "-c", "deny", "-c", "log 1")
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.lines.suffix(2).first?.contains("noor") == true)
    #expect(!Files.exists(desk.folder.place("a.json.journal")))
  }

  @Test func `a replay shows every entry, and verifies`() throws {
    let desk = try desk()
    let replay = try desk.call("replay", "a.json")
    #expect(replay.status == 0)
    #expect(replay.output.contains("+ Kim came by train"))
    #expect(replay.output.contains("· open → ✓ confirmed: seen"))
    let verified = try desk.call("replay", "a.json", "--verify")
    #expect(verified.status == 0)
    #expect(verified.output == "the record is whole: 5 entries, 1 claim: 1 confirmed\n")
    let early = try desk.call("replay", "a.json", "--verify", "--until", "2")
    #expect(early.output == "the record is whole: 5 entries; as of entry 2: 1 claim: 1 open\n")
    let part = try desk.call("replay", "a.json", "--until", "2")
    #expect(part.output.hasSuffix("2 entries; 1 claim: 1 open\n"))
    #expect(try desk.call("replay", "a.json", "--until", "9").status == 1)
    for line in try desk.call("replay", "a.json", "--json").lines {
      #expect(try JSONReader.value(of: line)["command"] == "replay")
    }
  }

  @Test func `a damaged last line of a journal is no whole record`() throws {
    let desk = try desk()
    let start = #"{"assay":1,"created":"2023-09-13T00:00:00Z","id":"x"}"# + "\n"
    try desk.folder.write(start + "{\"entries\":[{\"number\":1\n", to: "b.json.journal")
    let run = try desk.call("replay", "b.json", "--verify")
    #expect(run.status == 4 && run.output == "", "\(run.output)")
    #expect(run.messages.contains("b.json.journal, line 2: "), "\(run.messages)")
  }

  @Test func `the words of a call give the terminal no orders`() throws {
    let desk = try desk()
    let hostile = "x\u{1B}]0;z\u{7}\u{9B}31m"
    for arguments in [
      [hostile], ["--\(hostile)"], ["export", "a.json", "--format", hostile], ["replay", "a.json", "--until", hostile],
      ["replay", hostile], ["help", hostile],
    ] {
      let run = try Run(arguments, on: desk)
      #expect(run.status != 0, "\(arguments)")
      let shown = run.output + run.messages
      #expect(!shown.unicodeScalars.contains { $0.value < 32 && $0 != "\n" || (0x7F..<0xA0).contains($0.value) })
      #expect(run.messages.contains("x"), "\(arguments)")
    }
  }

  @Test func `one changed byte is found, and its entry named`() throws {
    let desk = try desk()
    let text = try #require(desk.folder.text("a.json"))
    let place = try #require(text.firstRange(of: "confirm --why seen"))
    var changed = text
    changed.replaceSubrange(place, with: "confirm --why seem")
    try desk.folder.write(changed, to: "a.json")
    for arguments in [
      ["replay", "a.json", "--verify"], ["replay", "a.json"], ["export", "a.json", "--format", "csv"],
    ] {
      let run = try Run(arguments, on: desk)
      #expect(run.status == 4, "\(arguments): \(run.status)")
      #expect(run.messages.contains("a.json") && run.messages.contains("5"), "\(run.messages)")
      #expect(run.output == "")
    }
  }

  @Test func `a rerun over the same corpus comes out as recorded, over another it does not`() throws {
    let desk = try desk()
    let same = try desk.call("rerun", "a.json", "--corpus", corpus)
    #expect(same.status == 0, "\(same.messages)")
    #expect(same.output == "5 entries come out as recorded\n")
    try desk.folder.makeFolder("Other")
    try desk.folder.write("Kim came in an armoured train.", to: "Other/one.txt")
    let other = try desk.call("rerun", "a.json", "--corpus", "Other")
    #expect(other.status == 4)
    #expect(other.messages.hasPrefix("a.json, entry 1: search armoured train\n"), "\(other.messages)")
    #expect(other.output.contains("orphaned") && other.output.contains("c1   ✓ confirmed rests on e1 orphaned"))
    #expect(other.output.hasSuffix("rests on evidence that has changed\n"), "\(other.output)")
    let json = try JSONReader.value(of: desk.call("rerun", "a.json", "--corpus", "Other", "--json").output)
    #expect(json["command"] == "rerun" && json["entries"]?.integer == 5)
    #expect(json["divergences"]?.array?.first?["entry"]?.integer == 1)
    #expect(json["citations"]?.array?.map { $0["fidelity"]?.string } == ["orphaned", "orphaned"])
    #expect(json["verdicts"]?.array?.first?["evidence"]?.array?.first?["id"] == "e1")
    #expect(Files.names(in: desk.folder.path).filter { $0.hasSuffix("journal") }.isEmpty)
    #expect(try desk.call("rerun", "a.json", "--corpus", "nowhere").status == 3)
  }

  @Test func `check is silent when all is well`() throws {
    let desk = try desk()
    let good = try desk.call("check", "a.json", "--corpus", corpus)
    #expect(good.status == 0)
    #expect(good.output == "" && good.messages == "")
    #expect(try desk.run("--session", "a.json", "-c", "claim add \"By air\"").status == 0)
    let bad = try desk.call("check", "a.json", "--corpus", corpus)
    #expect(bad.status == 1)
    #expect(bad.output == "open         c2 is still open\n")
    let json = try desk.call("check", "a.json", "--corpus", corpus, "--json")
    #expect(try JSONReader.value(of: json.output)["findings"]?.array?.count == 1)
    #expect(Files.names(in: desk.folder.path).filter { $0.hasSuffix("journal") }.isEmpty)
  }

  @Test func `what an export leaves out is a message, never part of the document`() throws {
    let desk = try desk()
    #expect(try desk.run("--session", "a.json", "-c", "claim add Open").status == 0)
    let call = ["export", "a.json", "--format", "claimreview", "--publisher", "P", "--url", "https://example.org/x"]
    let printed = try Run(call + ["-o", "-"], on: desk)
    #expect(printed.status == 0 && printed.messages == "a.json: 1 claim left out: not judged.\n")
    #expect(try JSONReader.value(of: printed.output).array?.count == 1)
    let written = try Run(call + ["-o", "out.json"], on: desk)
    #expect(written.output == "" && written.messages == "out.json: 1 claim left out: not judged.\n")
    #expect(desk.folder.text("out.json") == printed.output)
  }

  @Test func `an export is printed, or written where nothing is`() throws {
    let desk = try desk()
    let printed = try desk.call("export", "a.json", "--format", "markdown")
    #expect(printed.status == 0)
    #expect(printed.output.hasPrefix("# Verdict summary\n"))
    #expect(try desk.call("export", "a.json", "--format", "markdown", "-o", "a.md").output == "")
    #expect(desk.folder.text("a.md") == printed.output)
    let again = try desk.call("export", "a.json", "--format", "csv", "-o", "a.md")
    #expect(again.status == 1)
    #expect(again.messages.contains("a.md: there is a file of this name already"))
    #expect(desk.folder.text("a.md") == printed.output)
    #expect(try desk.call("export", "a.json", "--format", "json", "-o", "a.md", "--force").status == 0)
    #expect(desk.folder.text("a.md")?.hasPrefix("{") == true)
  }

  @Test func `an export beside the articles says which evidence no longer stands in them`() throws {
    let desk = try ShellDesk()
    try desk.folder.makeFolder("Articles")
    try desk.folder.write(
      "The harbour\n\nThe port was shut on Monday.\n\nShips lay at anchor.\n", to: "Articles/port.txt")
    let shut = ["--corpus", "Articles", "--session", "b.json", "-c", "claim add \"The port was shut\""]
    #expect(try Run(shut + ["-c", "attach a1 \"shut on Monday\"", "-c", "confirm"], on: desk).status == 0)
    try desk.folder.write(
      "The harbour\n\nThe port was never closed.\n\nShips lay at anchor.\n", to: "Articles/port.txt")
    let recorded = try desk.call("export", "b.json", "--format", "json").output
    let present = try desk.call("export", "b.json", "--format", "json", "--corpus", "Articles").output
    #expect(recorded.contains("\"exact\"") && !recorded.contains("\"orphaned\""))
    #expect(present.contains("\"orphaned\"") && present.contains("shut on Monday"), "\(present)")
    #expect(try desk.call("export", "b.json", "--format", "json", "--corpus", "Nowhere").status == 3)
  }

  @Test func `help explains subcommands and the shell's commands alike`() throws {
    let desk = try ShellDesk()
    #expect(try desk.call("--version").output == "0.1.0\n")
    #expect(try desk.call("--help").output.contains("USAGE: assay"))
    #expect(try desk.call("help").output.contains("SUBCOMMANDS:"))
    #expect(try desk.call("help", "replay").output.contains("--verify"))
    #expect(try desk.call("help", "claim", "add").output.hasPrefix("claim add \"TEXT\""))
    #expect(try desk.call("help", "addresses").output.contains("a3:412-795"))
    let both = try desk.call("help", "export").output
    #expect(both.contains("--format") && both.contains("export FORMAT [FILE]"), "\(both)")
    let unknown = try desk.call("help", "atach")
    #expect(unknown.status == 64)
    #expect(unknown.messages.contains("Did you mean 'attach'?"))
  }
}
