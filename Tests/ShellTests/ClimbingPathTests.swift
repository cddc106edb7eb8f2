import AssayJSON
import AssayStorage
import SampleDesk
import Testing

/// Names that climb: whatever an article, a session or a journal calls itself, nothing outside of the desk is touched.
struct ClimbingPathTests {
  private static let secret = "The vault's code is 8417."
  private static let names = [
    "../secret.txt", "../../secret.txt", "../desk/../secret.txt", "Corpus/../../secret.txt", "..", "/etc/passwd",
    "~/secret.txt", "file:///etc/passwd", "..\\secret.txt", "%2e%2e/secret.txt",
  ]

  /// A folder with a secret in it and a desk beside that.
  private func world() throws -> ShellDesk {
    let desk = try ShellDesk()
    try desk.folder.makeFolder("desk")
    try desk.folder.makeFolder("desk/Corpus")
    try desk.folder.makeFolder("desk/Sessions")
    try desk.folder.write(Self.secret, to: "secret.txt")
    return desk
  }

  /// Runs the program in the desk, and checks that nothing came out of the secret and nothing lies beside it.
  private func run(_ desk: ShellDesk, _ arguments: String...) throws -> Run {
    let before = Files.names(in: desk.folder.path).sorted()
    let run = try Run(arguments.first == "replay" ? arguments : ["-X", "-C", "desk"] + arguments, on: desk)
    #expect(!run.output.contains("8417") && !run.messages.contains("8417"), "\(arguments)")
    #expect(Files.names(in: desk.folder.path).sorted() == before, "\(arguments)")
    #expect(desk.folder.text("secret.txt") == Self.secret)
    return run
  }

  private func articles() -> String {
    Self.names.enumerated().map { number, name in
      let id = JSONWriter.compact(.string(name))
      return #"{"uri":\#(id),"headline":"Port \#(number)","body_text":"The port opened for ship \#(number)."}"#
    }.joined(separator: "\n")
  }

  @Test func `an article that calls itself by a climbing path is only a name`() throws {
    let desk = try world()
    try desk.folder.write(articles() + "\n", to: "desk/Corpus/a.jsonl")
    var lines = ["-c", "claim add \"The port opened\""]
    for number in Self.names.indices {
      lines += ["-c", "show a\(number + 1)", "-c", "attach a\(number + 1) \"The port opened\""]
    }
    let before = Files.names(in: desk.folder.path).sorted()
    let run = try Run(
      ["-X", "-C", "desk", "--session", "desk/Sessions/s.json"] + lines
        + ["-c", "locker verify", "-c", "diff a1", "-c", "export markdown"], on: desk)
    #expect(run.status == 0, "\(run.messages)")
    #expect(!run.output.contains("8417"))
    #expect(Files.names(in: desk.folder.path).sorted() == before)
    #expect(Files.names(in: desk.folder.place("desk")).sorted() == ["Corpus", "Sessions"])
    // What was cited is kept under digests alone.
    let shelves = Files.names(in: desk.folder.place("desk/Sessions/s.locker"))
    #expect(!shelves.isEmpty && shelves.allSatisfy { $0.utf8.count == 2 })
    #expect(desk.folder.text("secret.txt") == Self.secret)
  }

  @Test func `a session that cites a climbing path reads nothing there`() throws {
    for name in Self.names {
      let desk = try world()
      try desk.folder.write("The port opened for ship 3.", to: "desk/Corpus/a.txt")
      _ = try run(
        desk, "--session", "desk/Sessions/s.json", "-c", "claim add Port", "-c", "attach a1 \"The port opened\"")
      // Chained anew by hand, a journal that was never folded into a file says what a forger wants.
      let path = "desk/Sessions/s.json"
      let forged = try forge(try #require(desk.folder.text(path)), citing: name)
      try desk.folder.write(forged, to: "\(path).journal")
      try PosixFileSystem().remove(desk.folder.place(path))
      let looked = try run(
        desk, "--session", path, "--keep-going", "-c", "claims", "-c", "show e1", "-c", "check", "-c", "diff a1", "-c",
        "locker verify", "-c", "export json")
      #expect(looked.output.contains("The port opened"), "the forgery must be read to be of use: \(looked.messages)")
      _ = try run(desk, "replay", path)
    }
  }

  /// The session's journal with another article's id in its last entry.
  private func forge(_ text: String, citing name: String) throws -> String {
    let value = try JSONReader.value(of: text)
    let first = try #require(value["entries"]?.array?.first)
    let second = JSONWriter.compact(try #require(value["entries"]?.array?.last))
    let id = JSONWriter.compact(.string(name))
    let changed = second.replacing("\"id\":\"a.txt\"", with: "\"id\":\(id)")
    #expect(changed != second)
    let lines = [JSONWriter.canonical(first), JSONWriter.canonical(try JSONReader.value(of: changed))]
      .map { String(decoding: $0, as: UTF8.self) }
    let header = #"{"assay":1,"created":"2023-09-13T00:00:00Z","id":"x"}"#
    return ([header] + lines).map { $0 + "\n" }.joined()
  }

  @Test func `a journal of a session with a climbing id is set aside beside the session`() throws {
    for name in Self.names {
      let desk = try world()
      _ = try run(desk, "--session", "desk/Sessions/s.json", "-c", "claim add Port")
      let id = JSONWriter.compact(.string(name))
      try desk.folder.write(
        #"{"assay":1,"created":"2023-09-13T00:00:00Z","id":\#(id)}"# + "\n", to: "desk/Sessions/s.json.journal")
      let opened = try run(desk, "--session", "desk/Sessions/s.json", "-c", "claims")
      #expect(opened.status == 0, "\(opened.messages)")
      let names = Files.names(in: desk.folder.place("desk/Sessions"))
      #expect(names.contains("s.json") && names.contains { $0.hasPrefix("s.json.journal-") }, "\(names)")
      #expect(Files.names(in: desk.folder.place("desk")).sorted() == ["Corpus", "Sessions"])
    }
  }
}
