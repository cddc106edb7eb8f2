import CTerminal

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A program that has the terminal to itself for a while: a pager, an editor.
///
/// It is started by `/bin/sh -c`, so that settings such as `PAGER="less -S"` work. Foundation's
/// `Process` would cost a sixth of the time a person notices.
package enum ForegroundCommand {
  /// Runs a command to its end, on the program's own terminal, with `text` on its standard input
  /// where there is one.
  ///
  /// Ctrl-C and Ctrl-Z are the command's meanwhile; a request to terminate is handed on to it. The
  /// terminal's modes are afterwards what they were before, whatever the command left. Gives its exit
  /// status (128 and the signal's number where one ended it), nil where it could not be started.
  package static func run(_ command: String, feeding text: String? = nil) -> Int32? {
    cterm_flush()
    var modes = termios()
    let hasModes = tcgetattr(0, &modes) == 0
    let wasWatched = Signals.areWatched(Signals.lasting)
    Signals.watch(Signals.lasting)
    let pipeHandler = signal(SIGPIPE, SIG_IGN)
    defer {
      _ = signal(SIGPIPE, pipeHandler)
      if hasModes { tcsetattr(0, TCSADRAIN, &modes) }
      Interrupts.clear()
      if !wasWatched { Signals.release(Signals.lasting) }
    }
    var ends: [Int32] = [-1, -1]
    if text != nil, cterm_pipe(&ends) != 0 { return nil }
    let child = spawn(command, standardInput: text == nil ? nil : ends[0])
    if text != nil { close(ends[0]) }
    guard let child else {
      if text != nil { close(ends[1]) }
      return nil
    }
    cterm_signal_forward(child)
    defer { cterm_signal_forward(0) }
    if let text {
      // A pager that was left early has closed its end; the rest of the text is not wanted.
      FileWriting.write(text, to: ends[1])
      close(ends[1])
    }
    return wait(for: child)
  }

  private static func spawn(_ command: String, standardInput: Int32?) -> pid_t? {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    if let standardInput { posix_spawn_file_actions_adddup2(&actions, standardInput, 0) }
    // What this process ignores its child would ignore too.
    var defaults = sigset_t()
    sigemptyset(&defaults)
    sigaddset(&defaults, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))

    let words = ["sh", "-c", command]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child: pid_t = 0
    let code = posix_spawn(&child, "/bin/sh", &actions, &attributes, &arguments, cterm_environment())
    return code == 0 ? child : nil
  }

  private static func wait(for child: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { return -1 }
    }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}
