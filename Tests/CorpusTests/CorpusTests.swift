import AssayCorpus
import AssayModel
import Testing

struct CorpusTests {
  private func corpus(_ names: [String]) throws -> Corpus {
    let folder = try TemporaryFolder()
    for name in names { try folder.write(name, "A text named \(name).") }
    return try Corpus.open(folder.path)
  }

  @Test func `articles are numbered in the order of their paths' bytes`() throws {
    let corpus = try corpus(["b.txt", "a/z.txt", "B.txt", "a.txt", "ä.txt", "a/b/c.txt"])
    #expect(corpus.articles.map(\.file) == ["B.txt", "a.txt", "a/b/c.txt", "a/z.txt", "b.txt", "ä.txt"])
    #expect(corpus.handles.map(\.description) == ["a1", "a2", "a3", "a4", "a5", "a6"])
    #expect(corpus.article(at: ArticleHandle(3))?.id == ArticleID("a/b/c.txt"))
    #expect(corpus.article(ArticleID("b.txt"))?.handle == ArticleHandle(5))
    #expect(corpus.handle(of: ArticleID("b.txt")) == ArticleHandle(5))
  }

  @Test(arguments: [-1, 0, 3, Int.max, Int.min])
  func `a handle that no article has yields nothing`(_ number: Int) throws {
    let corpus = try corpus(["a.txt", "b.txt"])
    #expect(corpus.article(at: ArticleHandle(number)) == nil)
  }

  @Test func `an empty folder is a corpus without articles`() throws {
    let corpus = try corpus([])
    #expect(corpus.count == 0 && corpus.handles.isEmpty && corpus.article(at: ArticleHandle(1)) == nil)
  }

  @Test func `pinned articles keep their numbers and the others fill the free ones in order`() throws {
    let corpus = try corpus(["a.txt", "b.txt", "c.txt", "d.txt"])
      .renumbered(keeping: [
        ArticleID("d.txt"): ArticleHandle(1), ArticleID("b.txt"): ArticleHandle(6),
        ArticleID("gone.txt"): ArticleHandle(2),
      ])
    #expect(corpus.articles.map { "\($0.handle) \($0.id)" } == ["a1 d.txt", "a3 a.txt", "a4 c.txt", "a6 b.txt"])
    #expect(corpus.article(at: ArticleHandle(2)) == nil)
    #expect(corpus.article(ArticleID("b.txt"))?.handle == ArticleHandle(6))
  }

  @Test func `of two pins to one number the first id has it`() throws {
    let corpus = try corpus(["a.txt", "b.txt"])
      .renumbered(keeping: [ArticleID("b.txt"): ArticleHandle(2), ArticleID("a.txt"): ArticleHandle(2)])
    #expect(corpus.articles.map { "\($0.handle) \($0.id)" } == ["a1 b.txt", "a2 a.txt"])
  }

  @Test func `renumbering again starts from the store's order`() throws {
    let once = try corpus(["a.txt", "b.txt"]).renumbered(keeping: [ArticleID("b.txt"): ArticleHandle(1)])
    #expect(once.renumbered(keeping: [:]).articles.map(\.id.value) == ["a.txt", "b.txt"])
  }

  @Test func `the digest depends on ids and texts, not on place or numbers`() throws {
    let one = try corpus(["a.txt", "b.txt"])
    let other = try corpus(["b.txt", "a.txt"])
    #expect(one.digest == other.digest)
    #expect(one.digest == one.renumbered(keeping: [ArticleID("b.txt"): ArticleHandle(1)]).digest)
    #expect(try corpus(["a.txt"]).digest != one.digest)
    let lines = one.articles.map { "\($0.id) \($0.article.digest)\n" }.joined()
    #expect(one.digest == Digest(of: lines))
  }

  @Test func `a location that does not exist, is empty or is of no known type is refused with a remedy`() throws {
    let folder = try TemporaryFolder()
    try folder.write("page.html", "<p>Hello.</p>")
    #expect(throws: CorpusError.missing(folder.path + "/none")) { try Corpus.open(folder.path + "/none") }
    #expect(throws: CorpusError.missing("")) { try Corpus.open("") }
    #expect(throws: CorpusError.notACorpus(folder.path + "/page.html")) { try Corpus.open(folder.path + "/page.html") }
    #expect(CorpusError.missing("x").description.contains("--corpus"))
  }

  @Test(arguments: ["one.txt", "one.md", "one.TXT"])
  func `a single file is a corpus of one`(_ name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(name, "A harbour opened.")
    let corpus = try Corpus.open(folder.path + "/" + name)
    #expect(corpus.articles.map(\.id.value) == [name])
  }

  @Test func `two articles with one id: the second is left out and the first one's file is named`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", "---\nid: story-1\n---\nOne.")
    try folder.write("b.md", "---\nid: story-1\n---\nTwo.")
    let corpus = try Corpus.open(folder.path)
    #expect(corpus.articles.map(\.file) == ["a.md"])
    #expect(corpus.skipped == [SkippedFile(file: "b.md", line: nil, reason: "the id 'story-1' is taken by a.md")])
  }

  @Test func `every reader and backend has a name, and no two readers claim one ending`() {
    let endings = ArticleReaders.all.flatMap(\.extensions)
    #expect(Set(endings).count == endings.count && endings.allSatisfy { $0 == $0.lowercased() && !$0.isEmpty })
    #expect(ArticleReaders.all.allSatisfy { !$0.name.isEmpty } && CorpusBackends.all.allSatisfy { !$0.name.isEmpty })
  }
}
