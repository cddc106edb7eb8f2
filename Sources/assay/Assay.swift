import ArgumentParser
import AssayModel

/// The program: a shell over a corpus, and subcommands for saved sessions.
@main
struct Assay: ParsableCommand {
  static let version = "0.1.0"
  /// When this version was made, for its manual page.
  static let date = "2026-11-22"

  static let configuration = CommandConfiguration(
    commandName: "assay",
    abstract: "A fact-check workbench for the terminal.",
    usage: """
      assay [-C DIR] [--corpus LOCATION] [--session FILE [--read-only]] [--as NAME] [--no-rc] [--color WHEN]
      assay -c LINE ... | -f SCRIPT [--keep-going] [--json]
      assay SUBCOMMAND
      """,
    discussion: """
      Without a subcommand: an interactive shell over a corpus of news articles, or, with -c, -f or a pipe, a script \
      for it. Claims are added, marked confirmed, denied or unverified, and tied to the exact article spans that carry \
      the verdict. 'assay help shell' lists these options, 'assay help COMMAND' explains the shell's commands too.

      Exit status: 0 done, 1 a command was refused, a check failed or two sessions differ, 3 a corpus or session cannot be read, 4 a replay \
      or rerun diverged, 64 the words of the call are off.
      """,
    version: version,
    subcommands: [
      ShellProgram.self, ReplayProgram.self, RerunProgram.self, CheckProgram.self, ExportProgram.self,
      DiffProgram.self, IndexProgram.self, HelpProgram.self, GenerateProgram.self,
    ],
    defaultSubcommand: ShellProgram.self)

  /// Runs the call. What the argument parser complains of repeats the words of the call, which may hold anything: it is
  /// shown as untrusted text is, line by line.
  static func main() {
    do {
      if CommandLine.arguments.count == 1 { return try ShellRun().run() }
      var command = try parseAsRoot()
      try command.run()
    } catch {
      let status = exitCode(for: error)
      let message = fullMessage(for: error)
      if status.isSuccess {
        Output.write(message + "\n", to: 1)
      } else if !message.isEmpty {
        let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
        Output.write(lines.map { SafeText.make(String($0)) }.joined(separator: "\n") + "\n", to: 2)
      }
      exit(withError: status)
    }
  }
}
