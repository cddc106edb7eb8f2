import AssayCommands
import AssayExports
import AssayModel
import SampleDesk
import Testing

/// A command is a trio of code, help and transcript, and stands in the contract: what is missing is said in words.
struct CompletenessTests {
  /// The commands that are promised so far, in the order in which help lists them.
  private let promised = [
    "articles", "search", "suggest", "more", "show", "read", "claim add", "claim edit", "claim drop", "edit", "claims",
    "focus", "next",
    "link",
    "mark",
    "confirm", "deny", "unverified", "attach", "detach", "reattach", "dismiss", "sources", "chain",
    "copies", "attributions", "quotes", "compare", "whatif drop", "ledger", "merge", "split", "own", "background",
    "summary",
    "check", "diff", "corpus", "index", "locker", "undo", "redo", "log", "history", "again", "save",
    "open", "export", "import", "set", "macro", "source", "complete", "help", "quit",
  ]

  private let catalogue = "Sources/Commands/Catalogue"

  @Test func `what is promised is there, in the order of help`() {
    let registered = CommandRegistry.all.map { $0.manual.name }
    var missing = promised.filter { !registered.contains($0) }.map { "'\($0)' is promised and not registered" }
    missing += registered.filter { !promised.contains($0) }.map {
      "'\($0)' is registered and not promised: add it to the contract and to this test"
    }
    #expect(missing.isEmpty, "\(missing.joined(separator: "\n"))")
    #expect(registered == promised, "help lists the commands in another order than the contract")
  }

  @Test func `every file of the catalogue is registered, and every registered command has a file`() throws {
    let registered = Set(CommandRegistry.all.map { String(describing: $0) })
    var declared: Set<String> = []
    var missing: [String] = []
    for file in SourceTree.names(in: catalogue, endingWith: ".swift") {
      let text = try #require(Files.text(SourceTree.path("\(catalogue)/\(file)")))
      let types = commands(declaredIn: text)
      let name = String(file.dropLast(".swift".count))
      if !types.contains(name) { missing.append("\(file) declares no command '\(name)'") }
      declared.formUnion(types)
    }
    missing += declared.subtracting(registered).sorted().map { "\($0) has no line in CommandRegistry" }
    missing += registered.subtracting(declared).sorted().map { "\($0) has no file in \(catalogue)" }
    #expect(missing.isEmpty, "\(missing.joined(separator: "\n"))")
  }

  private func commands(declaredIn text: String) -> Set<String> {
    let start = "struct "
    let end = ": Command {"
    return Set(
      text.split(separator: "\n").compactMap { line in
        guard line.hasSuffix(end), let place = line.firstRange(of: start) else { return nil }
        return String(line[place.upperBound...].dropLast(end.count))
      })
  }

  @Test(arguments: CommandRegistry.all.map { $0.manual.name })
  func `a command has help and a transcript`(name: String) throws {
    let manual = try #require(CommandRegistry.type(named: name)?.manual)
    var missing: [String] = []
    if !manual.summary.hasSuffix(".") { missing.append("the summary of '\(name)' does not end with a full stop") }
    if manual.summary.unicodeScalars.count > 90 { missing.append("the summary of '\(name)' is longer than a line") }
    if manual.examples.count < 2 { missing.append("'\(name)' has fewer than two examples") }
    for option in manual.options where !option.summary.hasSuffix(".") {
      missing.append("the help on \(option.name) of '\(name)' does not end with a full stop")
    }
    for option in manual.options where !manual.usage.contains(where: { $0.contains(option.name) }) {
      missing.append("\(option.name) stands in no usage line of '\(name)'")
    }
    let transcript = "\(name.split(separator: " ").joined(separator: "-")).transcript"
    let folder = "Tests/TranscriptTests/Transcripts"
    if !Files.exists(SourceTree.path("\(folder)/\(transcript)")) {
      missing.append("'\(name)' has no transcript: write \(folder)/\(transcript)")
    }
    #expect(missing.isEmpty, "\(missing.joined(separator: "\n"))")
  }

  @Test func `every transcript belongs to a command`() {
    let names = Set(CommandRegistry.all.map { $0.manual.name.split(separator: " ").joined(separator: "-") })
    let stray = SourceTree.names(in: "Tests/TranscriptTests/Transcripts", endingWith: "")
      .filter { !names.contains(String($0.prefix { $0 != "." })) }
    #expect(stray.isEmpty, "no command has the transcript \(stray.joined(separator: ", "))")
  }

  @Test func `every export format has a golden file, and every golden file a format`() {
    let golden = Set(
      SourceTree.names(in: "Tests/ExportTests/Golden", endingWith: "").map { String($0.prefix { $0 != "." }) })
    let formats = Set(ExportRegistry.all.map { $0.name })
    let missing = formats.subtracting(golden).sorted(), stray = golden.subtracting(formats).sorted()
    #expect(missing.isEmpty, "no golden file in Tests/ExportTests/Golden shows \(missing.joined(separator: ", "))")
    #expect(stray.isEmpty, "no export format writes \(stray.joined(separator: ", "))")
  }
}
