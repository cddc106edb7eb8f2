import AssayCommands
import AssayCorpus
import AssayModel
import AssaySession
import AssayStorage
import AssayWorkbench
import Foundation
import SampleDesk
import Synchronization
import Testing

/// A corpus of so many files that nobody waits while they are looked at.
struct LookoutTests {
  private let folder = TemporaryFolder()

  /// The articles of a small folder, which claim to come from many files.
  private struct ManyFiles: ArticleStore {
    let store: any ArticleStore
    var files: Int { Corpus.manyFiles + 1 }
    var count: Int { store.count }
    var skipped: [SkippedFile] { store.skipped }
    var digest: Digest { store.digest }
    func record(at position: Int) -> ArticleRecord? { store.record(at: position) }
    func position(of id: ArticleID) -> Int? { store.position(of: id) }
  }

  private static func many(_ location: String) -> Result<AsideCorpus, CorpusError> {
    do throws(CorpusError) {
      let corpus = try Corpus.open(location)
      let many = Corpus(location: location, store: ManyFiles(store: corpus.store), stamp: corpus.stamp)
      return .success(AsideCorpus(many, notices: []))
    } catch { return .failure(error) }
  }

  private func bench(_ looks: Looks) throws -> Workbench {
    let now = Instant(milliseconds: 1_700_000_000_000)
    let surroundings = Surroundings(
      reviewer: "mara", now: { now }, makeID: { "id" }, holder: "a test",
      openCorpus: { (_, _, _) throws(CorpusError) in
        Issue.record("nobody waits for a look")
        throw .missing("")
      },
      openAside: { location in
        let found = Self.many(location)
        looks.count.add(1, ordering: .releasing)
        return found
      }, watchesCorpus: true)
    let opened = try SessionStore.open(folder.place("s.json"), newID: "id", now: now, holder: "a test")
    return Workbench(
      corpus: try Self.many(folder.place("Corpus")).get().corpus, store: opened.store, state: opened.state,
      surroundings: surroundings)
  }

  private final class Looks: Sendable {
    let count = Atomic<Int>(0)
  }

  @Test func `what changes in very many files is taken up by a later command, and none waits for it`() throws {
    try folder.makeFolder("Corpus")
    try folder.write("One\n\nThe first of the reports.", to: "Corpus/1.txt")
    let looks = Looks()
    let bench = try bench(looks)
    #expect(bench.submit("articles").notices.isEmpty)
    try folder.write("Two\n\nThe second of the reports.", to: "Corpus/2.txt")
    var notices: [String] = []
    // The look that is under way may have begun before the change; the one behind it has not.
    while notices.isEmpty, looks.count.load(ordering: .acquiring) < 50 { notices = bench.submit("claims").notices }
    #expect(notices == ["1 article added"])
    #expect(bench.desk.corpus.count == 2)
  }

  @Test func `a corpus that has gone meanwhile is said once`() throws {
    try folder.makeFolder("Corpus")
    try folder.write("One\n\nThe first of the reports.", to: "Corpus/1.txt")
    let looks = Looks()
    let bench = try bench(looks)
    try FileManager.default.removeItem(atPath: folder.place("Corpus"))
    var notices: [String] = []
    while looks.count.load(ordering: .acquiring) < 20 { notices += bench.submit("claims").notices }
    #expect(notices.count == 1)
    #expect(notices.first?.contains("cannot be read any more") == true)
  }
}
