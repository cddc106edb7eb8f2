import ArgumentParser
import AssayCommands
import AssayCorpus
import AssayModel
import AssaySession
import AssayStorage
import AssayTerminal
import AssayViews
import AssayWorkbench

/// Says what does not hold together in a saved session; says nothing when all is well.
struct CheckProgram: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Say what does not hold together in a saved session; nothing when all is well.")

  @Argument(help: "A saved session.")
  var file: String

  @Option(help: "A folder of articles or a .jsonl file. (default: Corpus)")
  var corpus: String?

  @Flag(help: "One JSON object.")
  var json = false

  @OptionGroup var appearance: Appearance

  func run() throws {
    System.ignoreBrokenPipes()
    let loading = Loading(appearance)
    let session = try loading.session(file)
    let bench = Workbench(
      corpus: try loading.corpus(corpus ?? DeskLayout(".").corpus),
      store: .reading(session.document), state: session.state,
      surroundings: .looking(at: file) { loading.output.progress.tell($0) })
    loading.output.progress.begin()
    let answer = bench.submit("check")
    loading.output.progress.end()
    guard case .success(let view) = answer.outcome else { throw ExitStatus.refused }
    loading.output.write(json ? answer.json(place: nil) + "\n" : loading.output.renderer.text(of: view))
    if answer.isFailure { throw ExitStatus.refused }
    try loading.output.finish()
  }
}
