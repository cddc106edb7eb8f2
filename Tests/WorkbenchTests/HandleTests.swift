import AssayCommands
import AssayCorpus
import AssayModel
import AssaySession
import AssayViews
import AssayWorkbench
import SampleDesk
import Testing

/// `a3` means the same article in every sitting of a session, whatever happens to the folder.
struct HandleTests {
  private func corpus(_ names: String...) -> Corpus {
    SampleCorpus.of(names.map { SampleCorpus.article($0, "The words of \($0).", title: $0) })
  }

  private func titles(_ desk: SampleDesk) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: desk.bench.desk.corpus.articles.map {
        ($0.handle.description, $0.article.metadata.title ?? "")
      })
  }

  @Test func `an article keeps the handle it was cited under when files come and go`() throws {
    let desk = try SampleDesk(corpus: corpus("beta", "gamma"), session: "$TMP/a.json")
    try desk.run("claim add \"A claim\" --from a1", "attach a2.1")
    try desk.bench.close()

    let more = try SampleDesk(corpus: corpus("alpha", "beta", "gamma"), session: "$TMP/a.json", in: desk.folder)
    #expect(titles(more) == ["a1": "beta", "a2": "gamma", "a3": "alpha"])
    try more.run("attach a3.1")
    try more.bench.close()

    let fewer = try SampleDesk(corpus: corpus("alpha", "delta"), session: "$TMP/a.json", in: desk.folder)
    #expect(titles(fewer) == ["a3": "alpha", "a4": "delta"])
    #expect(fewer.refusal(of: "show a1")?.problem == "no article a1 (the last is a4)")
    #expect(fewer.show("show e1").contains("The words of gamma."))
  }

  @Test func `another session numbers the corpus anew`() throws {
    let desk = try SampleDesk(corpus: corpus("beta"), session: "$TMP/a.json")
    try desk.run("claim add \"A claim\" --from a1")
    try desk.bench.close()
    let wider = try SampleDesk(corpus: corpus("alpha", "beta"), session: "$TMP/a.json", in: desk.folder)
    #expect(titles(wider) == ["a1": "beta", "a2": "alpha"])
    try wider.run("open $TMP/b.json")
    #expect(titles(wider) == ["a1": "alpha", "a2": "beta"])
    try wider.run("open $TMP/a.json")
    #expect(titles(wider) == ["a1": "beta", "a2": "alpha"])
  }
}
