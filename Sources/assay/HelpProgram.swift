import ArgumentParser
import AssayCommands
import AssayModel
import AssayViews

/// Explains the program's subcommands and the shell's commands alike.
struct HelpProgram: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "help", abstract: "Explain the program, a subcommand, or a command of the shell.")

  @Argument(help: "A subcommand, a command of the shell or a topic.")
  var subject: [String] = []

  @OptionGroup var appearance: Appearance

  func run() throws {
    let output = Loading(appearance).output
    guard let first = subject.first else { return output.write(Assay.helpMessage() + "\n") }
    if subject.count == 1, let program = Assay.configuration.subcommands.first(where: { $0._commandName == first }) {
      output.write(Assay.helpMessage(for: program) + "\n")
      // 'check' and 'export' are commands of the shell as well.
      guard CommandRegistry.type(named: first) != nil else { return }
      output.write("\nIn the shell:\n")
    }
    do throws(Refusal) {
      output.write(output.renderer.text(of: try HelpCommand.view(of: subject.joined(separator: " "))))
    } catch {
      output.note("assay: \(error)")
      throw ExitCode.validationFailure
    }
  }
}
