import AssayBacking
import AssayCache
import AssayCorpus
import AssayModel
import AssayProvenance
import SampleDesk
import Testing

/// What was read in articles, kept between runs by the articles' digests.
struct KeepingTests {
  private let folder = TemporaryFolder()

  private func cache(version: UInt64 = ProvenanceBook.cacheVersion) -> PackedCache {
    PackedCache(path: folder.place(".assay/Corpus.findings"), version: version)
  }

  private func corpus(_ count: Int, changed: Int? = nil) -> Corpus {
    SampleCorpus.of(
      (0..<count).map { number in
        let text =
          "Pier \(number) is safe, Ada Quill said on Monday. \u{201C}It stands,\u{201D} she added. "
          + "The mayor of town \(number) declined to comment."
        return SampleCorpus.article(
          "urn:\(number)", number == changed ? "Jo Orr said that pier \(number) is shut." : text)
      })
  }

  private func findings(_ book: ProvenanceBook, _ corpus: Corpus) -> [ArticleFindings] {
    corpus.articles.map { book.findings(in: $0) }
  }

  @Test func `all articles are read on every core once, and the next run finds the same without reading`() throws {
    let corpus = corpus(300)
    var steps: [WorkStep] = []
    #expect(ProvenanceBook(over: corpus, cache: cache()).readAll(tell: { steps.append($0) }))
    #expect(steps.allSatisfy { $0.total == 300 } && !steps.isEmpty)
    #expect(cache().count == 300)
    let kept = findings(ProvenanceBook(over: corpus, cache: cache()), corpus)
    #expect(kept == findings(ProvenanceBook(over: corpus), corpus))
    #expect(kept.allSatisfy { !$0.attributions.isEmpty && !$0.nonDenials.isEmpty })
    steps = []
    #expect(ProvenanceBook(over: corpus, cache: cache()).readAll(tell: { steps.append($0) }))
    #expect(steps.isEmpty, "nothing is left to be read")
  }

  @Test func `an article that has changed is read again, and the others are not`() throws {
    #expect(ProvenanceBook(over: corpus(200), cache: cache()).readAll())
    let after = corpus(200, changed: 5)
    let book = ProvenanceBook(over: after, cache: cache())
    let found = findings(book, after)
    book.save()
    #expect(cache().count == 201)
    #expect(found == findings(ProvenanceBook(over: after), after))
  }

  @Test func `a reading that is stopped keeps what it has read`() {
    let corpus = corpus(2_000)
    var asked = 0
    let book = ProvenanceBook(over: corpus, cache: cache())
    #expect(
      !book.readAll(isCancelled: {
        asked += 1
        return asked > 12
      }))
    let kept = cache().count
    #expect(kept < 2_000)
    #expect(ProvenanceBook(over: corpus, cache: cache()).readAll())
    #expect(cache().count == 2_000)
  }

  @Test func `findings of another text, kept under this one's digest, are not believed`() throws {
    let corpus = corpus(1)
    let entry = try #require(corpus.article(at: ArticleHandle(1)))
    let long = ArticleReading(
      of: ScalarText(String(repeating: "Nothing happened. ", count: 200) + "Jo Orr said that it rained."),
      language: "en")
    let forged = cache()
    forged.keep(
      ArticleFindings(in: long).bytes, of: CacheKey(entry.article.digest, "findings "))
    forged.flush()
    let found = ProvenanceBook(over: corpus, cache: cache()).findings(in: entry)
    #expect(found == ProvenanceBook(over: corpus).findings(in: entry))
  }

  @Test func `copies are the same with a cache and without`() throws {
    let pier =
      "The pier at Tern Bay will close on Monday for repairs, the harbour office said in a notice on its door. "
      + "Anglers have used it for ninety years without a day of rest, and a kiosk at its end sells tea and bait. "
      + "The works are to last until the first storms of autumn, when the planks must bear the weight of waves again."
    let texts =
      (0..<200).map { "Town \($0) has no pier, and nobody there misses one in the least, says nobody." } + [
        pier, pier + " More.",
      ]
    let corpus = SampleCorpus.of(texts.enumerated().map { SampleCorpus.article("urn:\($0)", $1) })
    let plain = try #require(ProvenanceBook(over: corpus).copyGroups())
    let first = try #require(ProvenanceBook(over: corpus, cache: cache()).copyGroups())
    let second = try #require(ProvenanceBook(over: corpus, cache: cache()).copyGroups())
    #expect(plain.groups == first.groups && first.groups == second.groups)
    #expect(plain.areCopies(ArticleHandle(201), ArticleHandle(202)))
  }

  /// What is found in the sample desk by each version of the rules. A digest that is entered stays.
  private static let findingsOfVersions: [UInt64: String] = [
    2: "4ae916278702c96ac158467e31284d2242469b5d606ccf87c4d0d9f30943d4c1",
    3: "d9995142dcbec9de89167206d5e7b51e9918c022c1882c5de6404deb37805619",
    4: "d459a8dea8abd8c6936f6e420efa652bba0ef01a5d4f9fc6f8e3fca1ea3d3f4d",
    5: "aa78fde96157818d5d3602c4ffdb20257c99af6839c93117f2cc2fbe53bf580c",
    6: "b28de8251342bcee2a2b490dcb3d1fc25d020001bdfb166bc5f464f8e0373452",
    7: "2c69373fa1094327e1541f7306eed1e127a22fbdb2de642dad42e01aff2dac03",
  ]

  @Test func `whoever changes what is found in articles raises the version, so that nothing outdated is kept`() {
    let corpus = SampleCorpus.all
    let found = corpus.articles.flatMap {
      ArticleFindings(in: ArticleReading(of: $0.article.text, language: $0.article.metadata.language)).bytes
    }
    #expect(
      Digest(of: found).hex == Self.findingsOfVersions[ArticleFindings.version],
      "raise ArticleFindings.version, and enter the new version's digest")
  }
}
