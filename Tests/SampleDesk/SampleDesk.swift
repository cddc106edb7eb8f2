import AssayCommands
import AssayCorpus
import AssayLocker
import AssayModel
import AssaySession
import AssayStorage
import AssayViews
import AssayWorkbench

/// A workbench with a fixed clock, a fixed reviewer and a folder of its own, called `$TMP`.
package final class SampleDesk {
  package let folder: TemporaryFolder
  package let files: RootedFileSystem
  package let bench: Workbench
  package let renderer: TextRenderer

  /// A desk whose session is kept nowhere, or in a file; without a screen for reading mode unless a test says so.
  package init(
    corpus: Corpus = SampleCorpus.all, session: String? = nil, in folder: TemporaryFolder = TemporaryFolder(),
    width: Int? = 100, hasScreen: Bool = false
  ) throws {
    self.folder = folder
    files = RootedFileSystem(folder: folder.path)
    renderer = TextRenderer(width: width)
    let clock = Clock()
    let surroundings = Surroundings(
      reviewer: "mara", now: { clock.next() }, makeID: { clock.makeID() }, holder: "a test", files: files,
      makeLocker: { _ in .inMemory() }, hasScreen: hasScreen)
    if let session {
      let opened = try SessionStore.open(
        session, newID: clock.makeID(), now: Clock.start, holder: "a test", files: files)
      bench = Workbench(corpus: corpus, store: opened.store, state: opened.state, surroundings: surroundings)
    } else {
      let store = SessionStore.inMemory(id: clock.makeID(), created: Clock.start, holder: "a test", files: files)
      bench = Workbench(corpus: corpus, store: store, state: SessionState(), surroundings: surroundings)
    }
  }

  /// What a line shows: text, or a refusal's line behind `! `.
  @discardableResult
  package func show(_ line: String) -> String {
    let answer = bench.submit(line)
    switch answer.outcome {
    case .success(let view):
      // A transcript reads the same wherever the sources lie.
      var text = renderer.text(of: view).replacing(SourceTree.path(""), with: "")
      if answer.isFailure { text += "[exit status 1]\n" }
      if answer.leaves { text += "[leaves]\n" }
      return text
    case .failure(let refusal):
      return renderer.text(of: View(Line("! \(refusal)")))
    }
  }

  /// Submits lines of which none may be refused.
  package func run(_ lines: String...) throws {
    for line in lines {
      if case .failure(let refusal) = bench.submit(line).outcome { throw UnexpectedRefusal(line: line, refusal) }
    }
  }

  package var state: SessionState { bench.desk.state }
  package var entries: [Entry] { bench.desk.entries }

  /// The refusal of a line; nil when it is accepted.
  package func refusal(of line: String) -> Refusal? {
    if case .failure(let refusal) = bench.submit(line).outcome { refusal } else { nil }
  }
}

/// A line that a test takes for granted and that was refused.
package struct UnexpectedRefusal: Error, CustomStringConvertible {
  package let description: String

  package init(line: String, _ refusal: Refusal) { description = "'\(line)' was refused: \(refusal)" }
}

/// Every look at it is one second later.
private final class Clock {
  static let start = Instant(rfc3339: "2023-09-20T08:00:00Z") ?? .earliest
  private var looks: Int64 = 0
  private var ids = 0

  func next() -> Instant {
    defer { looks += 1 }
    return Instant(milliseconds: Self.start.milliseconds + looks * 1000)
  }

  func makeID() -> String {
    ids += 1
    return "session-\(ids)"
  }
}
