#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif
import ArgumentParser
import AssayStorage
import AssayTerminal
import AssayViews

/// Where answers and messages go.
struct Output {
  let terminal: Terminal
  /// The line that says how far a command is.
  let progress: Progress
  /// How a terminal with colours shows them. Asked each time: a reviewer may choose another theme.
  var theme: () -> Theme = { .standard }
  /// What an answer could not be written for.
  private let failure = Failure()

  private final class Failure {
    var code: Int32?
  }

  init(terminal: Terminal) {
    self.terminal = terminal
    progress = Progress(terminal: terminal, hint: "Ctrl-C stops")
  }

  /// A renderer for standard output as it is now: wrapped and painted only on a terminal.
  var renderer: TextRenderer {
    TextRenderer(
      width: terminal.outputIsTerminal ? terminal.size.columns : nil,
      theme: terminal.showsColor ? theme() : .plain,
      symbols: terminal.outputIsTerminal && !terminal.isUTF8 ? .ascii : .unicode)
  }

  /// Writes an answer.
  func write(_ text: String) {
    guard let code = Self.write(text, to: 1), failure.code == nil else { return }
    failure.code = code
    note("assay: the answer could not be written: \(SystemError.words(for: code)).")
  }

  /// To be called at the end: an answer that was lost is no success.
  func finish() throws {
    if failure.code != nil { throw ExitStatus.refused }
  }

  /// Writes a message for the person who runs the program: never part of an answer.
  func note(_ text: String) {
    let renderer = TextRenderer(
      width: terminal.errorIsTerminal ? terminal.size.columns : nil,
      symbols: terminal.errorIsTerminal && !terminal.isUTF8 ? .ascii : .unicode)
    _ = Self.write(renderer.text(of: View(Line(text))), to: 2)
  }

  /// Writes a line with its caret behind a message.
  func point(_ lines: String) { Self.write(lines, to: 2) }

  /// Writes an answer that may be longer than the screen.
  func page(_ text: String) { Pager(terminal: terminal).show(text) }

  /// The system's error number where not all could be written. The text goes out as it is.
  @discardableResult
  static func write(_ text: String, to descriptor: Int32) -> Int32? {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      // A reader that has gone wants no more; the session goes on to its orderly end.
      guard count > 0 else { return errno == EPIPE ? nil : errno }
      bytes = bytes.dropFirst(count)
    }
    return nil
  }
}

private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  #if canImport(Darwin)
    Darwin.write(descriptor, buffer, count)
  #elseif canImport(Musl)
    Musl.write(descriptor, buffer, count)
  #else
    Glibc.write(descriptor, buffer, count)
  #endif
}
