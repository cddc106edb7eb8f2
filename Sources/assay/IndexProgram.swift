import ArgumentParser
import AssayBacking
import AssayCatalogue
import AssayCommands
import AssayCorpus
import AssayModel
import AssayTerminal
import AssayViews

/// Makes the index of a corpus, or brings it up to date.
struct IndexProgram: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index", abstract: "Make the index of a corpus, or bring it up to date; a shell does so by itself.",
    discussion: """
      The index stands in .assay beside the corpus, or in the user's cache folder where nothing can be written there. It \
      can be removed at any time. An indexing that is stopped goes on from there the next time.
      """)

  @Option(name: [.customShort("C"), .long], help: "A desk: a folder with Corpus/ and Sessions/.")
  var desk = "."

  @Option(help: "A folder of articles or a .jsonl file. (default: DESK/Corpus)")
  var corpus: String?

  @Flag(help: "Only tell how large the index is and how old.")
  var status = false

  @Flag(help: "Read the whole index first and compare it with its checksums.")
  var verify = false

  @Flag(help: "Read who says what in every article too, so that nothing has to be waited for later.")
  var origins = false

  func run() throws {
    System.ignoreBrokenPipes()
    let loading = Loading()
    let output = loading.output
    let location = corpus ?? DeskLayout(desk).corpus
    if status { return try tell(of: location, loading) }
    Interrupts.watch()
    output.progress.begin()
    defer { output.progress.end() }
    let opened: IndexedCorpus.Opened?
    do throws(CorpusError) {
      opened = try loading.indexed.index(
        location, verify ? [.waits, .verifies] : .waits, isCancelled: { Interrupts.isRaised },
        tell: { output.progress.tell($0) })
      output.progress.end()
    } catch {
      output.progress.end()
      if case .stopped = error {
        output.note("assay: the indexing of \(location) was stopped; the next one goes on from there.")
        throw ExitStatus.refused
      }
      output.note("assay: \(error)")
      throw ExitStatus.unreadable
    }
    guard let opened else {
      output.note("assay: no folder for the index of \(location) can be written.")
      throw ExitStatus.unreadable
    }
    for notice in opened.notices { output.note(notice) }
    if origins { try readOrigins(in: opened.corpus, loading) }
    output.write(Self.words(of: opened) + "\n")
    try output.finish()
    // The corpus can be worked with, but what was asked for was not done.
    if opened.report == nil { throw ExitStatus.refused }
  }

  private func readOrigins(in corpus: Corpus, _ loading: Loading) throws {
    let book = ProvenanceBook(over: corpus, cache: loading.cache(of: corpus))
    loading.output.progress.begin()
    let isWhole = book.readAll(isCancelled: { Interrupts.isRaised }, tell: { loading.output.progress.tell($0) })
    loading.output.progress.end()
    guard !isWhole else { return }
    loading.output.note("assay: the reading of who says what was stopped; the next one goes on from there.")
    throw ExitStatus.refused
  }

  private func tell(of location: String, _ loading: Loading) throws {
    guard CorpusStamp(of: location) != nil else {
      loading.output.note("assay: \(CorpusError.missing(location))")
      throw ExitStatus.unreadable
    }
    guard let status = loading.indexed.status(of: location) else {
      loading.output.note("assay: there is no index of \(location).")
      throw ExitStatus.refused
    }
    loading.output.write(
      loading.output.renderer.text(of: IndexPage.view(of: status, at: location, now: System.now())))
    try loading.output.finish()
  }

  /// `Corpus: 20,000 articles, 3 left out; 2 changed, 1 added. The index is in ./.assay/Corpus.index.`
  private static func words(of opened: IndexedCorpus.Opened) -> String {
    let corpus = opened.corpus
    var text = "\(SafeText.make(corpus.location)): \(WordList.count(corpus.count, "article"))"
    if corpus.skippedCount > 0 { text += ", \(corpus.skippedCount) left out" }
    guard let report = opened.report else { return text + "." }
    let change = report.change
    let parts = [(change.changed, "changed"), (change.added, "added"), (change.removed, "removed")]
      .filter { !$0.0.isEmpty }.map { "\($0.0.count) \($0.1)" }
    text +=
      report.wasBuilt ? "; indexed" : parts.isEmpty ? "; nothing has changed" : "; \(parts.joined(separator: ", "))"
    return text + ". The index is in \(SafeText.make(report.folder))."
  }
}
