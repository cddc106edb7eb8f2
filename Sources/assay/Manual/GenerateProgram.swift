import ArgumentParser
import AssayCommands
import AssayExports

/// Writes what `make install` puts beside the program: the manual page and the completions of other shells.
struct GenerateProgram: ParsableCommand {
  enum Document: String, CaseIterable, ExpressibleByArgument {
    case man, bash, zsh, fish
  }

  static let configuration = CommandConfiguration(
    commandName: "generate", abstract: "Print the manual page, or the completion script of a shell.",
    shouldDisplay: false)

  @Argument(help: "One of: man, bash, zsh, fish.")
  var document: Document

  func run() throws {
    let output = Loading().output
    guard let outline = ProgramOutline() else {
      output.note("assay: the argument parser describes itself in an unknown way.")
      throw ExitStatus.refused
    }
    output.write(text(outline))
    try output.finish()
  }

  private func text(_ outline: ProgramOutline) -> String {
    let formats = ExportRegistry.all.map { $0.name }
    let commands = CommandRegistry.all.map { String($0.manual.name.prefix { $0 != " " }) }
    var seen: Set<String> = []
    let subjects = (outline.subcommands.map(\.name) + commands + HelpTopic.all.map(\.name) + ["topics"])
      .filter { seen.insert($0).inserted }
    switch document {
    case .man: return ManualPage(outline: outline, usage: Assay.configuration.usage ?? "assay").text
    case .bash: return BashCompletion(outline: outline, formats: formats, subjects: subjects).text
    case .zsh: return ZshCompletion(outline: outline, formats: formats, subjects: subjects).text
    case .fish: return FishCompletion(outline: outline, formats: formats, subjects: subjects).text
    }
  }
}
