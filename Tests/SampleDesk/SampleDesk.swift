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
  /// Files of commands, by name.
  package var scripts = [
    "macros.assay": "macro about \"search $1; attach #1\"  # the best hit\n",
    "circle.assay": "source circle.assay\n",
    "bad.assay": "claims\nsource worse.assay\nclaims\n",
    "worse.assay": "# The claim is missing.\nfocus c9\n",
  ]
  /// What the reviewer answers a question; nil where nobody can be asked.
  package var says: Bool? { didSet { bench.ask = says.map { yes in { [unowned self] in hear($0, yes) } } } }
  package private(set) var questions: [String] = []
  /// What an editor makes of a text.
  package var edits: (String) -> String = { $0 }
  private var answers: [Shown] = []
  private lazy var sitting = Sitting(bench, host: self)

  /// An answer as it is shown, with the line that it belongs to and its place.
  package typealias Shown = (answer: Answer, line: String, place: String?)

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
      makeLocker: { _ in .inMemory() }, hasScreen: hasScreen, history: { Self.history }, hasTerminal: true)
    if let session {
      let opened = try SessionStore.open(
        session, newID: clock.makeID(), now: Clock.start, holder: "a test", files: files)
      bench = Workbench(corpus: corpus, store: opened.store, state: opened.state, surroundings: surroundings)
    } else {
      let store = SessionStore.inMemory(id: clock.makeID(), created: Clock.start, holder: "a test", files: files)
      bench = Workbench(corpus: corpus, store: store, state: SessionState(), surroundings: surroundings)
    }
  }

  /// Lines that were typed before this desk was there.
  private static let history = [
    PastLine(number: 1, at: Instant(rfc3339: "2023-09-19T16:00:00Z"), line: "search bulletproof"),
    PastLine(number: 2, at: Instant(rfc3339: "2023-09-19T16:01:00Z"), line: "search drones date:2023-09-17"),
    PastLine(number: 4, at: nil, line: "claims"),
  ]

  /// Every answer to a line, in order.
  package func answers(to line: String) -> [Shown] {
    answers = []
    _ = sitting.take(line)
    return answers
  }

  /// What a line shows: text, or a refusal's line behind `! `.
  @discardableResult
  package func show(_ line: String) -> String {
    answers(to: line).map(text).joined()
  }

  private func text(of shown: Shown) -> String {
    switch shown.answer.outcome {
    case .success(let view):
      // A transcript reads the same wherever the sources lie.
      var text = renderer.text(of: view).replacing(SourceTree.path(""), with: "")
      if shown.answer.isFailure { text += "[exit status 1]\n" }
      if shown.answer.leaves { text += "[leaves]\n" }
      return text
    case .failure(let refusal):
      return renderer.text(of: View(Line("! \(shown.place.map { "\($0): " } ?? "")\(refusal)")))
    }
  }

  private func hear(_ question: String, _ yes: Bool) -> Bool {
    questions.append(question)
    return yes
  }

  /// Submits lines of which none may be refused.
  package func run(_ lines: String...) throws {
    for line in lines {
      if let refusal = refusal(of: line) { throw UnexpectedRefusal(line: line, refusal) }
    }
  }

  package var state: SessionState { bench.desk.state }
  package var entries: [Entry] { bench.desk.entries }

  /// The first refusal of a line; nil when it is accepted.
  package func refusal(of line: String) -> Refusal? {
    for shown in answers(to: line) {
      if case .failure(let refusal) = shown.answer.outcome { return refusal }
    }
    return nil
  }
}

extension SampleDesk: SittingHost {
  package func show(_ answer: Answer, of line: String, at place: String?) { answers.append((answer, line, place)) }

  package func script(at path: String, named name: String) throws(Refusal) -> Script {
    guard let text = scripts[path] else { throw Refusal("\(path): there is no such file") }
    var lines = text.split(separator: "\n").map(String.init)[...]
    return Script(name: name, path: path) { lines.popFirst().map { .text($0) } }
  }

  package func perform(_ errand: Errand) throws(Refusal) -> ErrandOutcome {
    guard case .edit(let edit) = errand else { return ErrandOutcome() }
    switch edit.result(of: edits(edit.text)) {
    case .command(let command): return ErrandOutcome(commands: [command])
    case .nothing(let reason): return ErrandOutcome(note: reason)
    }
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
