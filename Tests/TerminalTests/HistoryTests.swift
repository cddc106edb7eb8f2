import AssayModel
import PseudoTerminal
import Testing

@testable import AssayTerminal

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

struct HistoryTests {
  private let morning = Instant(milliseconds: 1_694_584_800_000)

  @Test func `lines that were typed before anybody asked for older ones are counted once`() throws {
    let folder = TemporaryFolder()
    let file = HistoryFile(path: folder.path + "/history.jsonl")
    try file.append(HistoryEntry(at: morning, line: "earlier"))
    let history = History(file: file, now: { morning })
    for line in ["one", "two", "three", "one"] { history.add(line) }
    #expect(history.entries.map(\.line) == ["earlier", "two", "three", "one"])
    #expect(history.numbers == [1, 3, 4, 5])
    history.add("four")
    #expect(history.numbers == [1, 3, 4, 5, 6])
  }

  @Test func `Up brings earlier lines back and Down the draft`() throws {
    let shell = try demo()
    for line in ["first", "second"] {
      try shell.send(line + Type.enter)
      try shell.expect("[\(line)]")
      try shell.expect("assay> ")
    }
    try shell.send(Type.up + Type.up + Type.enter)
    try shell.expect("[first]")
    try shell.expect("assay> ")
    try shell.send("draft" + Type.control("a") + Type.up + Type.down + "!" + Type.enter)
    try shell.expect("[draft!]")
  }

  @Test func `Up keeps to lines that begin like the one being typed`() throws {
    let shell = try demo()
    for line in ["mark c1", "show a1", "mark c2", "show a2"] {
      try shell.send(line + Type.enter)
      try shell.expect("[\(line)]")
      try shell.expect("assay> ")
    }
    try shell.send("ma" + Type.up + Type.up + Type.enter)
    try shell.expect("[mark c1]")
  }

  @Test func `Ctrl-R finds, goes on to older lines, and takes one as it stands`() throws {
    let shell = try demo()
    for line in ["search Train", "attach a1", "search armoured train"] {
      try shell.send(line + Type.enter)
      try shell.expect("[\(line)]")
      try shell.expect("assay> ")
    }
    try shell.send(Type.control("r") + "train")
    try shell.expect("search 'train': search armoured train")
    try shell.send(Type.control("r"))
    try shell.expect("search 'train': search Train")
    try shell.send(Type.control("r"))
    try shell.expect("not found 'train': search Train")
    try shell.send(Type.enter)
    try shell.expect("[search Train]")
    try shell.expect("assay> ")
    try shell.send("keep" + Type.control("r") + "att" + Type.control("g") + "!" + Type.enter)
    try shell.expect("[keep!]")
    try shell.expect("assay> ")
    try shell.send(Type.control("r") + "att" + Type.control("c"))
    try shell.expect("[interrupted]")
    try shell.expect("assay> ")
  }

  @Test func `history outlives the session, without doubles`() throws {
    let folder = TemporaryFolder()
    let environment = ["DEMO_HISTORY": folder.path + "/more/history"]
    let first = try demo(environment)
    for line in ["one", "поезд", "one"] {
      try first.send(line + Type.enter)
      try first.expect("[\(line)]")
      try first.expect("assay> ")
    }
    try first.send(Type.control("d"))
    try first.wait()
    let second = try demo(environment)
    try second.send("history" + Type.enter)
    try second.expect("(поезд)\r\n(one)\r\n(history)")
    try second.expect("assay> ")
    try second.send(Type.up + Type.up + Type.up + Type.enter)
    try second.expect("[поезд]")
  }

  @Test func `the file is JSON Lines that its owner alone may read`() throws {
    let folder = TemporaryFolder()
    let file = HistoryFile(path: folder.path + "/history")
    try file.append(HistoryEntry(at: morning, line: "search \"train\"\t기차"))
    #expect(folder.read("history") == #"{"at":"2023-09-13T06:00:00Z","line":"search \"train\"\t기차"}"# + "\n")
    var status = stat()
    stat(file.path, &status)
    #expect(status.st_mode & 0o777 == 0o600)
    #expect(try file.load() == [HistoryEntry(at: morning, line: "search \"train\"\t기차")])
  }

  @Test func `broken lines are passed over and half a line takes nothing with it`() throws {
    let folder = TemporaryFolder()
    let path = folder.write(
      Array("nonsense\n{\"line\":\"a\"}\n{\"at\":5,\"line\":\"b\"}\n{\"at\":\"x\"}\n".utf8) + [0xFF, 0x0A]
        + Array("{\"line\":\"half".utf8), to: "history")
    let file = HistoryFile(path: path)
    try file.append(HistoryEntry(at: nil, line: "c"))
    #expect(try file.load().map(\.line) == ["a", "b", "c"])
  }

  @Test func `an overlong file is shortened to the lines that count`() throws {
    let folder = TemporaryFolder()
    let lines = (1...40).map { HistoryLine.text(of: HistoryEntry(at: nil, line: "line \($0 % 30)")) }
    let file = HistoryFile(path: folder.write(lines.joined().utf8, to: "history"))
    let expected = (31...40).map { "line \($0 % 30)" }
    #expect(try file.load(limit: 10).map(\.line) == expected)
    #expect(folder.read("history").utf8.count { $0 == 0x0A } == 10)
    #expect(try file.load(limit: 10).map(\.line) == expected)
  }

  @Test func `the file stays bounded while two shells add to it`() throws {
    let folder = TemporaryFolder()
    let file = HistoryFile(path: folder.path + "/history")
    let shells = (1...2).map { _ in History(file: file, limit: 50, now: { [morning] in morning }) }
    var most = 0
    for number in 1...600 {
      for (index, shell) in shells.enumerated() {
        shell.add("shell \(index), line \(number)")
        #expect(shell.failure == nil)
      }
      if number % 50 == 0 { most = max(most, folder.read("history").utf8.count { $0 == 0x0A }) }
    }
    // Half as many lines again, and what each of them adds before it looks.
    #expect(most <= 75 + shells.count * History.checkInterval)
    let lines = try file.load(limit: 50).map(\.line)
    #expect(lines.suffix(2) == ["shell 0, line 600", "shell 1, line 600"])
    #expect(lines.count == 50)
  }

  @Test func `pasted articles do not make the file swell`() throws {
    let folder = TemporaryFolder()
    let file = HistoryFile(path: folder.path + "/history")
    for number in 1...30 {
      try file.append(HistoryEntry(at: morning, line: "\(number) " + String(repeating: "x", count: 1000)))
    }
    let lines = try file.load(byteLimit: 10_000).map { $0.line.prefix { $0 != " " } }
    #expect(lines == ["22", "23", "24", "25", "26", "27", "28", "29", "30"])
    #expect(folder.read("history").utf8.count <= 10_000)
  }

  @Test func `a history that cannot be written is kept in memory`() {
    let history = History(file: HistoryFile(path: "/dev/null/history"), now: { [morning] in morning })
    history.add("one")
    history.add(" ")
    #expect(history.entries.map(\.line) == ["one"])
    #expect(history.failure != nil)
  }

  @Test func `memory is bounded and holds no line twice`() {
    let history = History(limit: 3, now: { [morning] in morning })
    for line in ["a", "b", "a", "c", "d", "d"] { history.add(line) }
    #expect(history.entries.map(\.line) == ["a", "c", "d"])
  }

  @Test func `a line keeps its number while the program runs`() throws {
    let folder = TemporaryFolder()
    let file = HistoryFile(path: folder.path + "/history")
    for line in ["one", "two", "three"] { try file.append(HistoryEntry(at: morning, line: line)) }
    let history = History(file: file, limit: 4) { morning }
    history.add("two")
    #expect(history.entries.map(\.line) == ["one", "three", "two"])
    #expect(history.numbers == [1, 2, 3])
    history.add("one")
    history.add("four")
    history.add("five")
    #expect(history.entries.map(\.line) == ["two", "one", "four", "five"])
    #expect(history.numbers == [3, 4, 5, 6])
  }

  @Test func `a walk passes over what looks the same and stops at both ends`() {
    var walk = HistoryWalk(through: ["ab", "x", "ac"], draft: "a", prefix: "a")
    #expect(walk.step(.newer) == nil)
    #expect(walk.step(.older) == "ac")
    #expect(walk.step(.older) == "ab")
    #expect(walk.step(.older) == nil)
    #expect(walk.step(.newer) == "ac")
    #expect(walk.step(.newer) == "a")
  }

  @Test func `a search folds small letters in any script and knows where it found them`() {
    var search = HistorySearch(through: ["Поезд ушёл", "поезд", "other"])
    search.type("пое")
    #expect(search.found == "поезд")
    search.older()
    #expect(search.found == "Поезд ушёл")
    search.erase()
    search.clear()
    search.type("уш")
    #expect(search.found == "Поезд ушёл" && search.offset == 6)
    search.type("zzz")
    #expect(search.hasFailed && search.found == "Поезд ушёл")
    search.clear()
    search.type("П")
    #expect(search.found == "Поезд ушёл")
  }
}
