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

  @Option(name: .customLong("by"), help: "For csv: a row for each evidence, or for each claim.")
  var row: String?

  @Option(help: "Only these claims: c1,c4 or c2..c5.")
  var claim: String?

  @Option(help: "Only claims with this verdict, or those that are open.")
  var verdict: String?

  @Option(help: "Only claims that were worked on since this day or time.")
  var since: String?

  @Option(help: "The verdicts as they could be held with articles published by this day.")
  var asOf: String?

  @Option(help: "The session as the reviewer had it at this day's end, or time.")
  var knownAt: String?

  @Option(help: "Hide reviewers, notes, or the name of one reviewer; several with commas.")
  var redact: String?

  @Option(help: "Who publishes, where the session does not say it.")
  var publisher: String?

  @Option(help: "Where it is published, where the session does not say it.")
  var url: String?

  @Flag(help: "Replace a file that is there already.")
  var force = false

  @OptionGroup var appearance: Appearance

  func validate() throws {
    guard let chosen = ExportRegistry.format(named: format) else {
      let names = ExportRegistry.all.map { $0.name }
      let nearest = Nearest.word(to: format, among: names).map { " Did you mean '\($0)'?" } ?? ""
      throw ValidationError("'\(format)' is no format (choose \(WordList.or(names))).\(nearest)")
    }
    do throws(ExportProblem) { try options().check(chosen) } catch {
      throw ValidationError("\(error)")
    }
  }

  private func options() throws(ExportProblem) -> ExportOptions {
    var options = ExportOptions()
    let given = [
      "--by": row, "--claim": claim, "--verdict": verdict, "--since": since, "--as-of": asOf, "--known-at": knownAt,
      "--redact": redact, "--publisher": publisher, "--url": url,
    ]
    for name in ExportOptions.names {
      if let value = given[name] ?? nil { try options.set(name, to: value) }
    }
    return options
  }

  func run() throws {
    System.ignoreBrokenPipes()
    let loading = Loading(appearance)
    let session = try loading.session(file)
    guard let format = ExportRegistry.format(named: format) else { throw ExitStatus.refused }
    let source = try source(session, loading)
    let document: String
    let omissions: [String]
    do throws(ExportProblem) {
      let sheet = try Sheet(source, options())
      document = try format.document(of: sheet)
      omissions = format.omissions(of: sheet)
    } catch {
      loading.output.note("\(file): \(error)")
      throw ExitStatus.refused
    }
    guard let output, output != "-" else {
      loading.output.write(document)
      for omission in omissions { loading.output.note("\(file): \(omission).") }
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
    for omission in omissions { loading.output.note("\(output): \(omission).") }
  }

  /// The session with each evidence's fidelity: to the corpus that was given, or as it was last recorded.
  private func source(_ session: SessionRecovery.Recovered, _ loading: Loading) throws -> ExportSource {
    guard let corpus else {
      return ExportSource(state: session.state, entries: session.document.entries.map(\.entry))
    }
    let bench = Workbench(
      corpus: try loading.corpus(corpus), store: .reading(session.document), state: session.state,
      surroundings: .looking(at: file))
    return bench.desk.exportSource
  }

  private func isSameFile(_ path: String, _ other: String) -> Bool {
    let files = PosixFileSystem()
    return files.resolved(path) == files.resolved(other)
  }
}
