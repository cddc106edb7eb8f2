import AssayCommands
import Foundation
import SampleDesk
import Testing

/// The manual page and the completions of other shells, as `make install` puts them beside the program.
struct GeneratedTests {
  private let subcommands = ["replay", "rerun", "check", "export", "diff", "index", "help"]

  private func generated(_ document: String) throws -> String {
    let run = try ShellDesk().call("generate", document)
    #expect(run.status == 0, "\(run.messages)")
    return run.output
  }

  /// Runs a program of the system; nil where it is not installed.
  private func run(_ arguments: [String], in folder: TemporaryFolder) throws -> (status: Int32, output: String)? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    guard let program = folders.map({ "\($0)/\(arguments[0])" }).first(where: Files.exists) else { return nil }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = Array(arguments.dropFirst())
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    try folder.write("", to: "out")
    process.standardOutput = FileHandle(forWritingAtPath: folder.place("out"))
    process.standardError = process.standardOutput
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, folder.text("out") ?? "")
  }

  @Test func `the manual page has every subcommand, command and topic`() throws {
    let page = try generated("man")
    for name in subcommands { #expect(page.contains(".SS \"assay \(name)"), "\(name)") }
    for type in CommandRegistry.all { #expect(page.contains("\n\\fB\(type.manual.name)"), "\(type.manual.name)") }
    for title in ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "EXIT STATUS", "ENVIRONMENT", "FILES"] {
      #expect(page.contains("\n.SH \(title)\n"))
    }
    for option in ["\\-\\-session", "\\-\\-read\\-only", "\\-\\-keep\\-going", "\\-\\-verify"] {
      #expect(page.contains(option))
    }
    #expect(page.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func `the formatters find no fault with the manual page`() throws {
    let folder = TemporaryFolder()
    try folder.write(try generated("man"), to: "assay.1")
    if let groff = try run(["groff", "-man", "-ww", "-z", "-Tutf8", "assay.1"], in: folder) {
      #expect(groff.status == 0 && groff.output == "", "\(groff.output)")
    }
    if let mandoc = try run(["mandoc", "-Tlint", "-Wwarning", "assay.1"], in: folder) {
      #expect(mandoc.output == "", "\(mandoc.output)")
    }
  }

  @Test func `bash reads its script and offers what fits`() throws {
    let folder = TemporaryFolder()
    try folder.write(try generated("bash"), to: "assay.bash")
    try folder.write("", to: "one.json")
    let script = """
      source ./assay.bash || exit 9
      try() { COMP_WORDS=("$@"); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMPREPLY=(); _assay; echo "${COMPREPLY[*]}"; }
      try assay re; try assay --sess; try assay replay --ver; try assay export one.json --format cs
      try assay help att; try assay help addr; try assay --session on; try assay replay on; complete -p assay
      """
    try folder.write(script, to: "try.bash")
    guard let bash = try run(["bash", "try.bash"], in: folder) else { return }
    #expect(
      bash.output.split(separator: "\n").map(String.init)
        == [
          "replay rerun", "--session", "--verify --version", "csv", "attach attributions", "addresses", "one.json",
          "one.json",
          "complete -F _assay assay",
        ])
  }

  @Test func `zsh and fish have every subcommand and option`() throws {
    let (zsh, fish) = (try generated("zsh"), try generated("fish"))
    #expect(zsh.hasPrefix("#compdef assay\n"))
    for name in subcommands {
      #expect(zsh.contains("    '\(name):") && zsh.contains("\n    \(name))\n"))
      #expect(fish.contains("-a \(name) -d "))
    }
    for option in ["session", "read-only", "format", "verify"] {
      #expect(zsh.contains("--\(option)[") && fish.contains("-l \(option) "))
    }
    let folder = TemporaryFolder()
    try folder.write(zsh, to: "_assay")
    try folder.write(fish, to: "assay.fish")
    if let checked = try run(["zsh", "-n", "_assay"], in: folder) { #expect(checked.status == 0, "\(checked.output)") }
    if let checked = try run(["fish", "-n", "assay.fish"], in: folder) {
      #expect(checked.status == 0, "\(checked.output)")
    }
  }
}
