import Foundation
import SampleDesk

/// Programs that are not Assay's: a Python with its parsers, a browser.
struct Foreign {
  let status: Int32
  let output: String
  let errors: String

  /// Runs a program that is looked for as the shell does.
  init(_ arguments: [String]) throws {
    let folder = TemporaryFolder()
    for name in ["out", "err"] { try folder.write("", to: name) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.standardInput = FileHandle(forReadingAtPath: "/dev/null")
    process.standardOutput = FileHandle(forWritingAtPath: folder.place("out"))
    process.standardError = FileHandle(forWritingAtPath: folder.place("err"))
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    output = folder.text("out") ?? ""
    errors = folder.text("err") ?? ""
  }

  /// Runs a Python program of this folder. The system's own Python may have the schema validator where another has not.
  static func python(_ program: String, _ arguments: [String]) throws -> Foreign {
    let path = SourceTree.path("Tests/ExportTests/\(program)")
    let run = try Foreign(["python3", path] + arguments)
    guard run.status != 0, run.errors.contains("No module named") else { return run }
    return try Foreign(["/usr/bin/python3", path] + arguments)
  }

  /// Where a browser of the Chromium kind is; nil where there is none.
  static var browser: String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let places =
      path.split(separator: ":").flatMap { folder in
        ["chromium", "chromium-browser", "google-chrome"].map { "\(folder)/\($0)" }
      } + [
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      ]
    return places.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// `name: value`, a line each.
  func value(_ name: String) -> String? {
    output.split(separator: "\n").first { $0.hasPrefix("\(name): ") }.map { String($0.dropFirst(name.count + 2)) }
  }
}
