import ArgumentParser
import AssayCommands
import AssayExports
import AssayModel
import AssaySession
import AssayStorage
import AssayWorkbench

/// Writes a saved session down for others.
struct ExportProgram: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write a saved session's verdicts down for others.")

  @Argument(help: "A saved session.")
  var file: String

  @Option(help: "One of: \(ExportRegistry.all.map { $0.name }.joined(separator: ", ")).")
  var format: String

  @Option(name: [.short, .long], help: "The file to write; - or none for standard output.")
  var output: String?

  @Option(help: "The articles as they are now: the evidence is shown as it stands in them. (default: as recorded)")
  var corpus: String?

  @Flag(help: "Replace a file that is there already.")
  var force = false

  @OptionGroup var appearance: Appearance

  func validate() throws {
    if ExportRegistry.format(named: format) == nil {
      let names = ExportRegistry.all.map { $0.name }
      let nearest = Nearest.word(to: format, among: names).map { " Did you mean '\($0)'?" } ?? ""
      throw ValidationError("'\(format)' is no format (choose \(WordList.or(names))).\(nearest)")
    }
  }

  func run() throws {
    System.ignoreBrokenPipes()
    let loading = Loading(appearance)
    let session = try loading.session(file)
    guard let format = ExportRegistry.format(named: format) else { throw ExitStatus.refused }
    let source = ExportSource(
      state: try shown(session, loading), entries: session.document.entries.map(\.entry))
    let document = format.document(of: source)
    guard let output, output != "-" else {
      loading.output.write(document)
      return try loading.output.finish()
    }
    guard !isSameFile(output, file) else {
      loading.output.note("\(output): it is the session itself. Choose another name.")
      throw ExitStatus.refused
    }
    do throws(StorageError) {
      try DocumentWriter.write(document, to: output, overwriting: force, in: PosixFileSystem())
    } catch {
      loading.output.note(error.description)
      throw ExitStatus.refused
    }
  }

  /// The state with each evidence's fidelity: to the corpus that was given, or as it was last recorded.
  private func shown(_ session: SessionRecovery.Recovered, _ loading: Loading) throws -> SessionState {
    guard let corpus else { return session.state }
    let bench = Workbench(
      corpus: try loading.corpus(corpus), store: .reading(session.document), state: session.state,
      surroundings: .looking(at: file))
    return bench.desk.shown
  }

  private func isSameFile(_ path: String, _ other: String) -> Bool {
    let files = PosixFileSystem()
    return files.resolved(path) == files.resolved(other)
  }
}
