import ArgumentParser
import AssayCorpus
import AssayModel
import AssaySession
import AssayStorage
import AssayViews
import AssayWorkbench

/// Types a session's lines again over a corpus and compares what comes of them.
struct RerunProgram: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rerun",
    abstract: "Type a session's lines again over a corpus; exit status 4 at the first that comes out otherwise.")

  @Argument(help: "A saved session.")
  var file: String

  @Option(help: "A folder of articles or a .jsonl file.")
  var corpus: String

  func run() throws {
    System.ignoreBrokenPipes()
    let loading = Loading()
    let session = try loading.session(file)
    let corpus = try loading.corpus(corpus)
    let entries = session.document.entries.map(\.entry)
    if let divergence = Rerun.firstDivergence(of: entries, over: corpus) {
      let entry = divergence.entry
      loading.output.note("\(file), entry \(entry.number): \(entry.input)")
      loading.output.note("  \(divergence.reason)")
      throw ExitStatus.diverged
    }
    let count = entries.count == 1 ? "1 entry comes" : "\(entries.count) entries come"
    loading.output.write("\(count) out as recorded\n")
  }
}
