import Foundation
import PseudoTerminal
import SampleDesk
import Testing

/// The index on the disk, made and used by the real program.
struct IndexingTests {
  private let controlC = "\u{3}"
  private let desk: ShellDesk

  init() throws { desk = try ShellDesk() }

  private static let filler = String(repeating: " and nothing more was said of it on that long day", count: 8)

  /// Lines of an article each, about half a kilobyte long; `word7` stands in the seventh alone.
  private func writeLines(_ count: Int, to name: String) throws {
    let lines = (0..<count).map { number in
      #"{"url":"https://news.example/\#(number)","title":"Seen","text":"The word\#(number) was seen.\#(Self.filler)"}"#
    }
    try desk.folder.write(lines.joined(separator: "\n") + "\n", to: name)
  }

  /// Files of an article each. They are few, but once they have an index it is used.
  private func writeFiles(_ numbers: Range<Int>, saying verb: String = "was seen") throws {
    try desk.folder.makeFolder("Large")
    for number in numbers {
      // Without waiting for the disk, file by file.
      try Data("Report \(number)\n\nThe word\(number) \(verb) near the harbour.\n".utf8)
        .write(to: URL(fileURLWithPath: desk.folder.place("Large/\(number).txt")))
    }
  }

  @Test func `Ctrl-C ends an indexing with a sentence, and the next one goes on from there`() throws {
    try writeLines(4_000, to: "wire.jsonl")
    let program = try PseudoTerminal(
      running: BuiltProduct.path(of: "assay"), arguments: ["index", "--corpus", "wire.jsonl"],
      environment: desk.environment, directory: desk.folder.path, columns: 100)
    try program.expect("articles indexed")
    try program.send(controlC)
    try program.expect("assay: the indexing of wire.jsonl was stopped; the next one goes on from there.")
    #expect(try program.wait() == .exited(1))
    let again = try desk.call("index", "--corpus", "wire.jsonl")
    #expect(again.status == 0)
    #expect(again.output.hasPrefix("wire.jsonl: 4000 articles; indexed. The index is in "))
    let search = try desk.call("--corpus", "wire.jsonl", "-c", "search word3999")
    #expect(search.output.contains("The *word3999* was seen"))
  }

  @Test func `Ctrl-C while the shell makes its index ends it in order`() throws {
    try writeLines(20_000, to: "wire.jsonl")
    let program = try PseudoTerminal(
      running: BuiltProduct.path(of: "assay"), arguments: ["--corpus", "wire.jsonl"],
      environment: desk.environment, directory: desk.folder.path, columns: 100)
    try program.expect("articles indexed")
    try program.send(controlC)
    try program.expect("assay: the reading of wire.jsonl was stopped; the next one goes on from there.")
    #expect(try program.wait() == .exited(1))
    #expect(program.modes.isCooked)
  }

  @Test func `an index tells of itself, in the shell and outside`() throws {
    try writeFiles(0..<300)
    #expect(try desk.call("index", "--status", "--corpus", "Large").status == 1)
    #expect(try desk.call("index", "--corpus", "Large").status == 0)
    let outside = try desk.call("index", "--status", "--corpus", "Large")
    #expect(outside.lines.first == "Large: 300 articles from 300 files")
    #expect(outside.output.contains("brought up to date just now"))
    let inside = try desk.call("--corpus", "Large", "-c", "index --status")
    #expect(inside.lines.first == outside.lines.first)
    try writeFiles(300..<303)
    let taken = try desk.call("--corpus", "Large", "--json", "-c", "index")
    #expect(taken.output.contains(#""articles":303"#))
    #expect(try desk.call("index", "--verify", "--corpus", "Large").output.contains("nothing has changed"))
  }

  @Test func `who says what is read in all articles ahead, outside and in the shell`() throws {
    try writeFiles(0..<300, saying: "was seen, Ada Quill said,")
    let kept = desk.folder.place(".assay/Large.findings")
    func size() -> Int { (try? FileManager.default.attributesOfItem(atPath: kept)[.size] as? Int) ?? 0 }
    #expect(try desk.call("index", "--corpus", "Large").status == 0)
    #expect(size() == 0)
    #expect(try desk.call("index", "--origins", "--corpus", "Large").status == 0)
    let before = size()
    // A digest of 32 bytes for each article, and what was found in it.
    #expect(before > 300 * 32)
    try writeFiles(300..<310, saying: "was seen, Jo Orr said,")
    #expect(try desk.call("--corpus", "Large", "-c", "index --origins").status == 0)
    #expect(size() > before)
  }

  @Test func `altered bytes are found by a look at all of them, and the index is made anew`() throws {
    try writeFiles(0..<300)
    _ = try desk.call("index", "--corpus", "Large")
    let folder = desk.folder.place(".assay/Large.index")
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: folder).first { $0.hasSuffix(".segment") })
    let path = "\(folder)/\(name)"
    let times = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate]
    let file = try #require(FileHandle(forUpdatingAtPath: path))
    try file.seek(toOffset: 9_000)
    try file.write(contentsOf: Data([0xAA, 0x55, 0xAA]))
    try file.close()
    // As when the disk forgets what it was told: nobody has written to the file.
    try FileManager.default.setAttributes([.modificationDate: try #require(times)], ofItemAtPath: path)
    let verified = try desk.call("index", "--verify", "--corpus", "Large")
    #expect(verified.status == 0)
    #expect(verified.messages.contains("it is built anew"))
    #expect(verified.output.contains("indexed"))
    #expect(try desk.call("index", "--verify", "--corpus", "Large").messages == "")
  }

  @Test func `where nothing more can be written the index stays as it was`() throws {
    try writeFiles(0..<300)
    _ = try desk.call("index", "--corpus", "Large")
    try writeFiles(0..<200, saying: "was heard\(String(repeating: " again", count: 120))")
    // No file may become larger than some blocks.
    let script = "trap '' XFSZ; ulimit -f 96; exec \(BuiltProduct.path(of: "assay"))"
    func limited(_ words: String) throws -> (status: Int32, text: String) {
      let process = Process()
      let pipe = Pipe()
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = ["-c", "\(script) \(words)"]
      process.currentDirectoryURL = URL(fileURLWithPath: desk.folder.path)
      process.environment = desk.environment
      process.standardOutput = pipe
      process.standardError = pipe
      try process.run()
      let text = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
      process.waitUntilExit()
      return (process.terminationStatus, text)
    }
    let indexing = try limited("index --corpus Large")
    #expect(indexing.status == 1)
    #expect(indexing.text.contains("stays as it was"))
    // What was not written to since is found and shown; the session goes on.
    let search = try limited("--corpus Large -c 'search word299'")
    #expect(search.status == 0, "\(search.text)")
    #expect(search.text.contains("The *word299* was seen"))
    let whole = try desk.call("index", "--corpus", "Large")
    #expect(whole.output.contains("200 changed"))
    #expect(try desk.call("--corpus", "Large", "-c", "search word7").output.contains("was heard"))
  }

  @Test func `two programs search while a third indexes`() throws {
    try writeFiles(0..<300)
    _ = try desk.call("index", "--corpus", "Large")
    try writeFiles(0..<100, saying: "was heard")
    func start(_ arguments: [String], _ name: String) throws -> Process {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: BuiltProduct.path(of: "assay"))
      process.arguments = arguments
      process.currentDirectoryURL = URL(fileURLWithPath: desk.folder.path)
      process.environment = desk.environment
      try desk.folder.write("", to: name)
      process.standardOutput = FileHandle(forWritingAtPath: desk.folder.place(name))
      process.standardError = FileHandle.nullDevice
      try process.run()
      return process
    }
    let indexing = try start(["index", "--corpus", "Large"], "index.out")
    var searches: [Process] = []
    for round in 0..<2 {
      searches.append(try start(["--corpus", "Large", "-c", "search word299"], "\(round).out"))
    }
    for process in [indexing] + searches {
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
    for round in 0..<2 {
      let output = desk.folder.text("\(round).out") ?? ""
      #expect(output.contains("The *word299* was seen"), "\(output)")
    }
    #expect(try desk.call("--corpus", "Large", "-c", "search heard").output.contains("hits in 100 articles"))
  }

  @Test func `a corpus that vanishes between two commands is said, and the session goes on`() throws {
    try writeFiles(0..<300)
    _ = try desk.call("index", "--corpus", "Large")
    let shell = try PseudoTerminal(
      running: BuiltProduct.path(of: "assay"), arguments: ["--corpus", "Large"], environment: desk.environment,
      directory: desk.folder.path, columns: 100)
    try shell.expect("assay> ")
    try shell.send("claim add \"The word7 was seen\"\r")
    try shell.expect("c1 ·1> ")
    try FileManager.default.moveItem(atPath: desk.folder.place("Large"), toPath: desk.folder.place("Away"))
    try shell.send("search word7\r")
    try shell.expect("Large cannot be read any more; its articles come back when it does.")
    try shell.expect("1 passage found, and the articles cannot be read")
    try shell.expect("c1 ·1> ")
    try shell.send("suggest c1\r")
    try shell.expect("cannot be read")
    try shell.expect("c1 ·1> ")
    try shell.send("show a3\r")
    try shell.expect("article a3 cannot be read")
    try shell.expect("c1 ·1> ")
    try FileManager.default.moveItem(atPath: desk.folder.place("Away"), toPath: desk.folder.place("Large"))
    try shell.send("search word7\r")
    try shell.expect("The word7 was seen near the harbour.")
    try shell.expect("c1 ·1> ")
    try shell.send("unverified c1\r")
    try shell.expect("> ")
    try shell.send("quit\r")
    #expect(try shell.wait() == .exited(0))
  }
}
