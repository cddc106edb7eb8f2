import PseudoTerminal
import SampleDesk

/// A desk of a test's own: the sample corpus, an empty folder of sessions, and nobody else's settings.
final class ShellDesk {
  let folder = TemporaryFolder()
  let environment: [String: String]

  init() throws {
    try folder.makeFolder("Sessions")
    environment = [
      "HOME": folder.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "ASSAY_REVIEWER": "mara",
      "ASSAY_HISTORY": folder.place("history.jsonl"), "SWIFT_BACKTRACE": "enable=no",
    ]
  }

  static let corpus = ["--corpus", SourceTree.path("Corpus")]

  /// Runs the program over the sample corpus.
  func run(_ arguments: String..., input: String = "", environment: [String: String] = [:]) throws -> Run {
    try Run(Self.corpus + arguments, on: self, input: input, environment: environment)
  }

  /// Runs a subcommand, which has its own options.
  func call(_ arguments: String..., input: String = "") throws -> Run { try Run(arguments, on: self, input: input) }

  /// The shell at a terminal, its first prompt on the screen.
  func shell(_ environment: [String: String] = [:], prompt: String = "assay> ") throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      running: BuiltProduct.path(of: "assay"), arguments: Self.corpus,
      environment: self.environment.merging(environment) { $1 }, directory: folder.path, columns: 100)
    try terminal.expect(prompt)
    return terminal
  }

  /// The names of the sessions' files.
  var sessions: [String] { Files.names(in: folder.place("Sessions")) }
}
