import Foundation
import PseudoTerminal
import SampleDesk

/// A run of the real program without a terminal: what it wrote and how it ended.
struct Run {
  let status: Int32
  let output: String
  let messages: String

  /// Runs `assay` with a small environment of its own, in a desk's folder.
  init(
    _ arguments: [String], on desk: ShellDesk, input: String = "", environment: [String: String] = [:]
  ) throws {
    let folder = TemporaryFolder()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: BuiltProduct.path(of: "assay"))
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: desk.folder.path)
    process.environment = desk.environment.merging(environment) { $1 }
    // Files instead of pipes: nothing has to be read while the program runs.
    for name in ["out", "err"] { try folder.write("", to: name) }
    process.standardInput = FileHandle(forReadingAtPath: try folder.write(input, to: "in"))
    process.standardOutput = FileHandle(forWritingAtPath: folder.place("out"))
    process.standardError = FileHandle(forWritingAtPath: folder.place("err"))
    try process.run()
    process.waitUntilExit()
    status = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    output = folder.text("out") ?? ""
    messages = folder.text("err") ?? ""
  }

  var lines: [String] { output.split(separator: "\n").map(String.init) }
}
