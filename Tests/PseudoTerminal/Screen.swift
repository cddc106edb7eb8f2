#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A program on the screen of a terminal emulator (tmux), for what depends on where things stand.
///
/// Each screen has a tmux server of its own, which nobody else's settings reach and which ends with it. Nothing here
/// waits for a time: every wait ends with what it waits for, or with an error that shows the screen instead.
package final class Screen {
  private static let count = Counter()
  private let server: String

  /// Starts a program. The environment is what is given and nothing else but a TERM that fits the emulator and a PATH;
  /// an empty TERM takes TERM away.
  package init(
    running path: String, arguments: [String] = [], environment: [String: String] = [:], directory: String,
    columns: Int = 80, rows: Int = 24
  ) throws(PseudoTerminalError) {
    server = "assay-\(getpid())-\(Self.count.next())"
    var variables = ["TERM": "screen-256color", "LANG": "C.UTF-8", "PATH": "/usr/local/bin:/usr/bin:/bin"]
    variables["SWIFT_BACKTRACE"] = "enable=no"
    variables.merge(environment) { $1 }
    if variables["TERM"] == "" { variables["TERM"] = nil }
    let settings = variables.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let command = (["env", "-i"] + settings + [path] + arguments).map(Self.quoted).joined(separator: " ")
    // The window stays when the program has ended, so that its last words and its exit status can be read.
    let answer = tmux(
      "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-c", directory, command, ";",
      "set-option", "-g", "remain-on-exit", "on", ";", "set-option", "-g", "window-size", "manual", ";",
      "set-option", "-g", "status", "off")
    guard answer.status == 0 else { throw .cannotRun("tmux", Int32(truncatingIfNeeded: answer.status)) }
  }

  deinit { _ = tmux("kill-server") }

  // MARK: Typing

  package func type(_ text: String) {
    // A semicolon at a word's end would end tmux's command.
    let isEnded = text.hasSuffix(";")
    _ = tmux("send-keys", "-l", "--", isEnded ? text.dropLast() + "\\;" : text)
  }

  /// Presses keys by tmux's names: `Enter`, `Tab`, `Up`, `C-r`.
  package func press(_ keys: String...) { for key in keys { _ = tmux("send-keys", key) } }

  /// Types a line, and Return once it stands there: what is on the screen next comes of it.
  package func submit(_ line: String) throws(PseudoTerminalError) {
    type(line)
    // Of a wrapped line the last row holds the end.
    try wait(for: "the line '\(line)'") { $0.last.map { $0.hasSuffix(line) || line.hasSuffix($0) } == true }
    press("Enter")
  }

  /// Pastes, bracketed where the program has asked for it.
  package func paste(_ text: String) {
    _ = tmux("set-buffer", "--", text)
    _ = tmux("paste-buffer", "-p", "-r")
  }

  package func resize(columns: Int, rows: Int) {
    _ = tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  // MARK: Reading

  /// The screen's rows, without spaces at their ends and without the empty rows below the last.
  package var rows: [String] {
    var rows = tmux("capture-pane", "-p").output.split(separator: "\n", omittingEmptySubsequences: false).map { row in
      String(row.reversed().drop { $0 == " " }.reversed())
    }
    while rows.last?.isEmpty == true { rows.removeLast() }
    return rows
  }

  package var text: String { rows.joined(separator: "\n") }

  /// The screen with what has scrolled off above it, a wrapped line as one.
  package var everything: String { tmux("capture-pane", "-p", "-J", "-S", "-").output }

  /// The screen with its colours, as escape sequences.
  package var painted: String { tmux("capture-pane", "-p", "-e").output }

  /// Waits until the screen fulfils a condition, and gives its rows.
  @discardableResult
  package func wait(
    for what: String, within seconds: Double = PseudoTerminal.patience, _ isFulfilled: ([String]) -> Bool
  ) throws(PseudoTerminalError) -> [String] {
    let deadline = Deadline(seconds)
    while true {
      let rows = rows
      if isFulfilled(rows) { return rows }
      guard !deadline.hasPassed else {
        throw .timedOut(waitingFor: what, saw: rows.map { "|\($0)\n" }.joined())
      }
      _ = poll(nil, 0, 10)
    }
  }

  /// Waits until a text stands on the screen.
  @discardableResult
  package func wait(for text: String) throws(PseudoTerminalError) -> [String] {
    try wait(for: text) { $0.contains { $0.contains(text) } }
  }

  /// Waits until the last row is this.
  @discardableResult
  package func waitForLast(_ row: String) throws(PseudoTerminalError) -> [String] {
    try wait(for: "the last row \(row)") { $0.last == row }
  }

  // MARK: Talking to tmux

  private func tmux(_ arguments: String...) -> (output: String, status: Int) {
    let words = ["tmux", "-u", "-L", server] + arguments
    let line = "LC_ALL=C.UTF-8 \(words.map(Self.quoted).joined(separator: " ")) 2>/dev/null"
    guard let pipe = popen(line, "r") else { return ("", 127) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&chunk, 1, chunk.count, pipe)
      guard count > 0 else { break }
      bytes += chunk[..<count]
    }
    let status = pclose(pipe)
    return (String(decoding: bytes, as: UTF8.self), Int(status))
  }

  /// A word as a shell takes it for one.
  private static func quoted(_ word: String) -> String {
    "'\(word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''"))'"
  }
}
