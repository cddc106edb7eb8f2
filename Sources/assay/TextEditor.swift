#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif
import AssayCommands
import AssayFiles
import AssayStorage
import AssayTerminal
import AssayWorkbench

/// The reviewer's own editor: $VISUAL, else $EDITOR, else vi.
struct TextEditor {
  let environment: [String: String]

  private var command: String {
    for name in ["VISUAL", "EDITOR"] {
      if let command = environment[name], !command.allSatisfy(\.isWhitespace) { return command }
    }
    return "vi"
  }

  /// Opens the editor on a text. The text lies in a folder that nobody else can enter, and is gone afterwards
  /// whatever happened, with what the editor put beside it.
  func edit(_ edit: TextEdit) throws(Refusal) -> ErrandOutcome {
    let place = environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    guard let folder = TemporaryName.folder(in: place, prefix: "assay-") else {
      throw Refusal("no text can be put into \(place): \(SystemError.words(for: errno))")
    }
    defer { Self.remove(folder) }
    let path = "\(folder)/\(edit.claim).txt"
    let files = PosixFileSystem()
    do throws(FileError) {
      try files.replace(path, with: Array((edit.text + "\n").utf8), mode: 0o600)
    } catch { throw Refusal("no text can be put into \(folder): \(SystemError.words(for: error.code))") }
    let quoted = path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#)
    let status = ForegroundCommand.run("\(command) '\(quoted)'")
    guard status == 0 else {
      let end = status.map { "ended with status \($0)" } ?? "could not be started"
      throw Refusal(
        "the editor '\(command)' \(end), so nothing has changed", remedy: "$VISUAL or $EDITOR names another.")
    }
    guard let bytes = try? files.read(path) else {
      throw Refusal("the editor '\(command)' left no text, so nothing has changed")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Refusal("the edited text is not UTF-8, so nothing has changed")
    }
    switch edit.result(of: text) {
    case .command(let command): return ErrandOutcome(commands: [command])
    case .nothing(let reason): return ErrandOutcome(note: reason)
    }
  }

  private static func remove(_ folder: String) {
    for (name, isFolder) in FolderListing.names(in: folder) {
      if isFolder { remove("\(folder)/\(name)") } else { unlink("\(folder)/\(name)") }
    }
    rmdir(folder)
  }
}
