import AssayCatalogue
import AssayCorpus
import AssayModel
import AssaySearch
import Foundation
import Testing

@Suite struct IndexedCorpusTests {
  private func mixed() throws -> IndexedDesk {
    let desk = try IndexedDesk()
    try desk.write("one.txt", "The bridge is closed\n\nThe old bridge has been closed since Monday.\n")
    try desk.write("two.md", "---\ntitle: A ferry\noutlet: Harbour Post\n---\nThe ferry goes twice a day.\n")
    try desk.write("bad.json", "{ not json")
    try desk.write("empty.txt", "  \n")
    try desk.write("odd.pdf", "x")
    try desk.write(
      "list.json",
      #"[{"title":"Rain","text":"It rained for a week."},{"title":"Snow","text":"Snow fell on Tuesday.","url":"https://a.example/snow"}]"#
    )
    try desk.writeLines(
      "wire.jsonl", [("https://a.example/1", "kite"), (nil, "balloon"), ("https://a.example/1", "second kite")])
    return desk
  }

  @Test func `an index says of a corpus what reading it says`() throws {
    let desk = try mixed()
    let opened = try desk.open()
    let plain = try desk.plain()
    #expect(opened.notices == [])
    #expect(opened.report?.wasBuilt == true)
    #expect(opened.corpus.count == plain.count)
    #expect(opened.corpus.sayings == plain.sayings)
    #expect(opened.corpus.complaints == plain.complaints)
    #expect(opened.corpus.skippedCount == plain.skippedCount)
    #expect(opened.corpus.digest == plain.digest)
    #expect(opened.corpus.handles == plain.handles)
    #expect(opened.corpus.articles.map(\.id) == plain.articles.map(\.id))
    for query in ["bridge", "ferry outlet:harbour", "snow OR rained", "kite", "bridge NOT kite", "title:balloon"] {
      #expect(try opened.corpus.found(query) == plain.found(query), "\(query)")
    }
  }

  @Test func `an index that is there is used again`() throws {
    let desk = try mixed()
    let first = try desk.open()
    // Files as young as these are looked at once more, and found to be the same.
    let second = try desk.open()
    #expect(second.report?.wasBuilt == false)
    #expect(second.report?.change.isEmpty == true)
    #expect(second.corpus.sayings == first.corpus.sayings)
    #expect(second.corpus.digest == first.corpus.digest)
  }

  @Test func `changed, new and removed articles are taken up, and the others keep their numbers`() throws {
    let desk = try mixed()
    let first = try desk.open().corpus
    let ferry = try #require(first.handle(of: ArticleID("two.md")))
    let bridge = try #require(first.handle(of: ArticleID("one.txt")))
    try desk.write("one.txt", "The bridge is open\n\nThe old bridge is open again.\n")
    try desk.write("aaa.txt", "A tunnel\n\nThe tunnel was dug by hand.\n")
    try desk.remove("list.json")
    let opened = try desk.open()
    let change = try #require(opened.report?.change)
    #expect(change.changed.map(\.value) == ["one.txt"])
    #expect(change.added.map(\.value) == ["aaa.txt"])
    #expect(change.removed.map(\.value).sorted() == ["https://a.example/snow", "list.json#1"])
    #expect(opened.corpus.handle(of: ArticleID("two.md")) == ferry)
    #expect(opened.corpus.handle(of: ArticleID("one.txt")) == bridge)
    #expect(opened.corpus.handles.count == opened.corpus.count)
    let plain = try desk.plain()
    #expect(opened.corpus.sayings == plain.sayings)
    #expect(opened.corpus.digest == plain.digest)
    for query in ["bridge", "open", "closed", "tunnel", "snow"] {
      #expect(try opened.corpus.found(query) == plain.found(query), "\(query)")
    }
    #expect(CorpusChange(from: first, to: opened.corpus) == change)
  }

  @Test func `what was opened stays as it was while another program indexes`() throws {
    let desk = try mixed()
    let first = try desk.open().corpus
    try desk.write("one.txt", "Another text\n\nNothing of it is the same.\n")
    _ = try desk.open()
    #expect(try first.found("ferry") == ["two.md"])
    // The article that has changed counts as gone: its places mean nothing in the new text.
    #expect(first.article(ArticleID("one.txt")) == nil)
    #expect(first.articles.contains { $0.id.value == "one.txt" } == false)
  }

  @Test func `what several indexings of other programs changed is told as one change`() throws {
    let desk = try mixed()
    let first = try desk.open().corpus
    try desk.write("one.txt", "Another text\n\nNothing of it is the same.\n")
    _ = try desk.open()
    try desk.write("three.txt", "A third\n\nIt is new.\n")
    try desk.remove("two.md")
    _ = try desk.open()
    let change = CorpusChange(from: first, to: try desk.open().corpus)
    #expect(change.changed.map(\.value) == ["one.txt"])
    #expect(change.added.map(\.value) == ["three.txt"])
    #expect(change.removed.count == 1)
  }

  @Test func `an article whose file was written to since is never shown with old places`() throws {
    let desk = try mixed()
    let corpus = try desk.open().corpus
    try desk.write("two.md", "---\ntitle: A ferry\noutlet: Harbour Post\n---\nThe ferry went down.\n")
    #expect(corpus.article(ArticleID("two.md")) == nil)
    #expect(corpus.handle(of: ArticleID("two.md")) != nil)
  }

  @Test func `lines that are put in, changed, taken out and appended are taken up`() throws {
    let desk = try IndexedDesk()
    func name(_ number: Int) -> String { "word\(number)" }
    // Some parts of a mebibyte each.
    var articles: [(id: String?, words: String)] = (0..<9_000).map { number in
      ("https://a.example/\(number)", name(number) + String(repeating: " and more", count: 40))
    }
    try desk.writeLines("wire.jsonl", articles)
    var corpus = try desk.open().corpus
    #expect(corpus.count == 9_000)
    let last = try #require(corpus.handle(of: ArticleID("https://a.example/8999")))
    for step in 0..<5 {
      switch step {
      case 0: articles[4_500].words = "zebra" + String(repeating: " and more", count: 41)
      case 1: articles.insert(("https://a.example/new", "lynx"), at: 2_000)
      case 2: articles.remove(at: 7_000)
      case 3: articles.append(("https://a.example/last", "otter"))
      default: articles.removeFirst(10)
      }
      try desk.writeLines("wire.jsonl", articles)
      let opened = try desk.open()
      let change = try #require(opened.report?.change)
      #expect(change.changed.count + change.added.count + change.removed.count == (step == 4 ? 10 : 1), "\(step)")
      corpus = opened.corpus
      #expect(corpus.count == articles.count)
      #expect(corpus.handle(of: ArticleID("https://a.example/8999")) == last)
    }
    let plain = try desk.plain()
    // Makes an index in memory once.
    let searcher = Searcher()
    #expect(corpus.sayings == plain.sayings)
    for query in ["zebra", "lynx", "otter", "word4500", "word5", "word8999"] {
      #expect(try corpus.found(query) == plain.found(query, with: searcher), "\(query)")
    }
  }

  @Test func `lines without ids are called by their places, wherever these move`() throws {
    let desk = try IndexedDesk()
    try desk.writeLines("wire.jsonl", [(nil, "kite"), (nil, "balloon"), (nil, "glider")])
    _ = try desk.open()
    try desk.writeLines("wire.jsonl", [(nil, "zeppelin"), (nil, "kite"), (nil, "balloon"), (nil, "glider")])
    let corpus = try desk.open().corpus
    #expect(corpus.sayings == (try desk.plain()).sayings)
    #expect(try corpus.found("glider") == ["wire.jsonl#4"])
  }

  @Test func `a last line without its end is read again when it goes on`() throws {
    let desk = try IndexedDesk()
    let line = IndexedDesk.line("https://a.example/1", "kite")
    try desk.write("wire.jsonl", String(line.dropLast()))
    _ = try desk.open()
    try desk.write("wire.jsonl", line.dropLast() + "x\n" + IndexedDesk.line("https://a.example/2", "glider"))
    let corpus = try desk.open().corpus
    #expect(corpus.sayings == (try desk.plain()).sayings)
    #expect(corpus.complaints == (try desk.plain()).complaints)
  }

  @Test func `an article that was left out for its id comes in when that is free`() throws {
    let desk = try IndexedDesk()
    try desk.writeLines("a.jsonl", [("https://a.example/1", "kite")])
    try desk.writeLines("b.jsonl", [("https://a.example/1", "glider")])
    let first = try desk.open().corpus
    #expect(first.count == 1 && first.skippedCount == 1)
    try desk.remove("a.jsonl")
    let corpus = try desk.open().corpus
    #expect(corpus.sayings == (try desk.plain()).sayings)
    #expect(try corpus.found("glider") == ["https://a.example/1"])
    #expect(corpus.skippedCount == 0)
  }

  @Test func `many small changes leave few segments`() throws {
    let desk = try IndexedDesk()
    for number in 0..<40 { try desk.write("\(number).txt", "Kite \(number)\n\nThe kite number \(number) flew.\n") }
    _ = try desk.open()
    for number in 0..<30 {
      try desk.write("\(number).txt", "Glider\n\nThe glider number \(number) flew.\n")
      _ = try desk.open()
    }
    let corpus = try desk.open().corpus
    #expect(try corpus.found("glider").count == 30)
    #expect(try corpus.found("kite").count == 10)
    let names = try FileManager.default.contentsOfDirectory(atPath: desk.index)
    #expect(names.filter { $0.hasSuffix(".segment") }.count <= 12)
    #expect(!names.contains("build"))
  }

  @Test func `an indexing that is stopped goes on from there`() throws {
    let desk = try IndexedDesk()
    for number in 0..<300 { try desk.write("\(number).txt", "Kite \(number)\n\nThe kite number \(number) flew.\n") }
    var asked = 0
    var stopped = 0
    while asked < 6 {
      let limit = asked
      var calls = 0
      do {
        _ = try desk.open(isCancelled: {
          calls += 1
          return calls > limit
        })
      } catch is CorpusError { stopped += 1 }
      asked += 1
    }
    #expect(stopped > 0)
    #expect(try desk.open().corpus.sayings == desk.plain().sayings)
  }

  @Test func `an index folder that cannot be made is replaced by one in the cache folder`() throws {
    let desk = try IndexedDesk()
    try desk.write("one.txt", "The bridge is closed\n\nThe old bridge has been closed.\n")
    // A file stands where the folder would be.
    try Data().write(to: URL(fileURLWithPath: desk.folder + "/.assay"))
    let indexed = IndexedCorpus(cache: desk.folder + "/cache", leastSize: 0, leastFiles: 0)
    let opened = try indexed.open(desk.corpus)
    #expect(opened.report?.folder.hasPrefix(desk.folder + "/cache/assay/Corpus-") == true)
    #expect(try opened.corpus.found("bridge") == ["one.txt"])
    let without = try IndexedCorpus(cache: nil, leastSize: 0, leastFiles: 0).open(desk.corpus)
    #expect(without.report == nil)
    #expect(try without.corpus.found("bridge") == ["one.txt"])
  }
}
