import CPseudoTerminal

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A program at a terminal of its own, typed to and read by a test.
///
/// Wait for what the program says before typing on: `expect` the prompt, then `send`. Nothing here
/// sleeps; every wait ends with what it waits for, or with an error that shows what came instead.
package final class PseudoTerminal {
  /// How long things may take on a busy machine before a test gives up.
  package static let patience = 60.0

  private var master: Int32
  private let child: pid_t
  private var status: ExitStatus?
  private var stripper = EscapeStripper()
  /// The terminal's modes before the program had it.
  package let initialModes: TerminalModes
  /// Everything the program wrote, byte for byte.
  package private(set) var rawOutput: [UInt8] = []
  /// The same without escape sequences, and how much of it was expected already.
  private var text: [UInt8] = []
  private var consumed = 0
  private var isHungUp = false

  /// Starts a program.
  ///
  /// The environment is small and always the same (`TERM=xterm-256color`, `LANG=C.UTF-8`, a `PATH`, a `HOME`
  /// that does not exist); what is given is added to it, an empty TERM takes TERM away.
  package init(
    running path: String, arguments: [String] = [], environment: [String: String] = [:],
    directory: String? = nil, columns: Int = 80, rows: Int = 24
  ) throws(PseudoTerminalError) {
    var slave = [CChar](repeating: 0, count: 128)
    master = cpt_open(Int32(columns), Int32(rows), &slave, slave.count)
    guard master >= 0 else { throw .noTerminal(errno) }
    initialModes = TerminalModes(of: master)
    var variables = [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": "/nonexistent",
      // A crash should end the program, not begin a conversation.
      "SWIFT_BACKTRACE": "enable=no",
    ]
    variables.merge(environment) { $1 }
    if variables["TERM"] == "" { variables["TERM"] = nil }
    var arguments: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
    var entries: [UnsafeMutablePointer<CChar>?] = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in arguments + entries { free(pointer) } }
    var child: pid_t = 0
    let code = cpt_spawn(slave, path, &arguments, &entries, directory, &child)
    self.child = child
    guard code == 0 else {
      status = .exited(127)
      throw .cannotRun(path, code)
    }
  }

  deinit {
    if status == nil {
      kill(child, SIGKILL)
      var ignored: Int32 = 0
      while waitpid(child, &ignored, 0) < 0, errno == EINTR {}
    }
    if master >= 0 { close(master) }
  }

  // MARK: Typing

  /// Types text; `\r` is the Return key, `\u{03}` Ctrl-C. What the program writes meanwhile is read.
  package func send(_ text: String, within seconds: Double = PseudoTerminal.patience) throws(PseudoTerminalError) {
    try send(bytes: Array(text.utf8), within: seconds)
  }

  package func send(
    bytes: [UInt8], within seconds: Double = PseudoTerminal.patience
  ) throws(PseudoTerminalError) {
    let deadline = Deadline(seconds)
    var rest = bytes[...]
    while !rest.isEmpty {
      guard let ready = wait(for: Int16(POLLIN | POLLOUT), deadline) else {
        throw .timedOut(waitingFor: "the program to read what was typed", saw: unread)
      }
      if ready & Int16(POLLIN) != 0 { drain() }
      if ready & Int16(POLLOUT) != 0 {
        let written = rest.prefix(1024).withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
        if written > 0 { rest = rest.dropFirst(written) }
      }
      if isHungUp || ready & Int16(POLLIN | POLLOUT) == 0 {
        throw .ended(waitingFor: "the program to read what was typed", saw: unread)
      }
    }
  }

  /// Text as a terminal sends it when it is pasted.
  package func paste(_ text: String) throws(PseudoTerminalError) {
    try send("\u{1B}[200~\(text)\u{1B}[201~")
  }

  // MARK: Reading

  /// Waits until the program has written `expected` (escape sequences do not count) and gives what
  /// came before it. The next wait begins behind it.
  @discardableResult
  package func expect(
    _ expected: String, within seconds: Double = PseudoTerminal.patience
  ) throws(PseudoTerminalError) -> String {
    let deadline = Deadline(seconds)
    let wanted = Array(expected.utf8)
    var searched = consumed
    while true {
      if let place = text[searched...].firstRange(of: wanted)?.lowerBound {
        defer { consumed = place + wanted.count }
        return String(decoding: text[consumed..<place], as: UTF8.self)
      }
      searched = max(consumed, text.count - wanted.count + 1)
      guard !isHungUp else { throw .ended(waitingFor: expected, saw: unread) }
      guard wait(for: Int16(POLLIN), deadline) != nil else { throw .timedOut(waitingFor: expected, saw: unread) }
      drain()
    }
  }

  /// What was written and not yet expected, without escape sequences.
  package var unread: String { String(decoding: text[consumed...], as: UTF8.self) }

  /// Everything written so far, without escape sequences.
  package var output: String { String(decoding: text, as: UTF8.self) }

  // MARK: Around it

  package func resize(columns: Int, rows: Int) {
    _ = cpt_resize(master, Int32(columns), Int32(rows))
  }

  package func signal(_ number: Int32) {
    if status == nil { kill(child, number) }
  }

  /// Takes the terminal away, as closing its window does. Nothing can be typed or read afterwards.
  package func hangUp() {
    close(master)
    master = -1
    isHungUp = true
  }

  /// The process's number, for what only the system can tell.
  package var processID: Int32 { child }

  /// The terminal's modes now. They can be asked for before, while and after the program runs.
  package var modes: TerminalModes { TerminalModes(of: master) }

  /// Waits for the program to end, reading what it still writes.
  @discardableResult
  package func wait(within seconds: Double = PseudoTerminal.patience) throws(PseudoTerminalError) -> ExitStatus {
    let deadline = Deadline(seconds)
    while status == nil {
      var code: Int32 = 0
      if waitpid(child, &code, WNOHANG) == child {
        status = ExitStatus(code)
        drain()
        break
      }
      guard !deadline.hasPassed else { throw .timedOut(waitingFor: "the program to end", saw: unread) }
      // The end of a process shows only where the terminal's last user has gone; else it is asked for again.
      _ = isHungUp ? poll(nil, 0, 2) : Int32(wait(for: Int16(POLLIN), Deadline(0.01)) ?? 0)
      drain()
    }
    return status ?? .exited(0)
  }

  private func wait(for events: Int16, _ deadline: Deadline) -> Int16? {
    while true {
      var watched = pollfd(fd: master, events: events, revents: 0)
      let count = poll(&watched, 1, deadline.milliseconds)
      if count > 0 { return watched.revents }
      if count == 0 || errno != EINTR { return nil }
    }
  }

  private func drain() {
    guard master >= 0 else { return }
    withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 1) { room in
      while true {
        let count = read(master, room.baseAddress, room.count)
        if count > 0 {
          rawOutput.append(contentsOf: room[..<count])
          stripper.strip(room[..<count], into: &text)
        } else if count < 0, errno == EINTR {
          continue
        } else {
          // Linux says EIO, others the end of the file, once nobody has the terminal open any more.
          if count == 0 || errno != EAGAIN { isHungUp = true }
          return
        }
      }
    }
  }
}
