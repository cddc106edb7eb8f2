import ArgumentParser
import AssayCorpus
import AssayJSON
import AssayLocker
import AssayModel
import AssaySession
import AssayStanding
import AssayStorage
import AssayViews
import AssayWorkbench

/// Types a session's lines again over a corpus and compares what comes of them.
struct RerunProgram: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rerun",
    abstract: "Type a session's lines again over a corpus; exit status 4 where one comes out otherwise.",
    discussion: """
      The first entry that comes out otherwise is named. Then every evidence and every origin that its line does not \
      cite again is listed, entry by entry, with how it stands in the corpus now, and the verdicts that rest on \
      evidence that has changed.
      """)

  @Argument(help: "A saved session.")
  var file: String

  @Option(help: "A folder of articles or a .jsonl file.")
  var corpus: String

  @Flag(help: "One JSON object.")
  var json = false

  @OptionGroup var appearance: Appearance

  func run() throws {
    System.ignoreBrokenPipes()
    let loading = Loading(appearance)
    let session = try loading.session(file)
    let corpus = try loading.corpus(corpus)
    let report = Rerun.report(
      of: session.document.entries.map(\.entry), over: corpus, locker: Locker(beside: file))
    if !json, let first = report.divergences.first {
      loading.output.note("\(file), entry \(first.entry.number): \(first.entry.input)")
      loading.output.note("  \(first.reason)")
    }
    let view = RerunPage.view(of: report)
    loading.output.write(json ? view.fields.line(of: "rerun") : loading.output.renderer.text(of: view))
    if !report.divergences.isEmpty { throw ExitStatus.diverged }
  }
}
