import ArgumentParser
import AssayCommands
import AssayCorpus
import AssayModel
import AssaySession
import AssayStorage
import AssayTerminal
import AssayWorkbench

/// The shell, and scripts for it.
struct ShellProgram: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shell", abstract: "The shell; reads commands from standard input when that is no terminal.")

  @Option(name: [.customShort("C"), .long], help: "A desk: a folder with Corpus/ and Sessions/.")
  var desk = "."

  @Option(help: "A folder of articles or a .jsonl file. (default: DESK/Corpus)")
  var corpus: String?

  @Option(help: "The session to open or create.")
  var session: String?

  @Flag(help: "Look at the session without locking or changing it, even while another program has it open; read no rc.")
  var readOnly = false

  @Option(name: [.short, .long], help: .init("Run LINE and exit; may be given several times.", valueName: "line"))
  var command: [String] = []

  @Option(
    name: [.short, .long],
    help: .init("Run the commands of a script and exit; # begins a comment.", valueName: "script"))
  var file: String?

  @Flag(help: "After a refusal, go on (a script, a sourced file and the rest of a line stop).")
  var keepGoing = false

  @Flag(help: "One JSON object for each command on standard output; messages go to standard error.")
  var json = false

  @Option(
    name: .customLong("as"),
    help: .init("The reviewer. (default: $ASSAY_REVIEWER, then the login name)", valueName: "name"))
  var reviewer: String?

  @Flag(name: [.customShort("X"), .customLong("no-rc")], help: "Read no ~/.config/assay/rc.")
  var noRC = false

  @OptionGroup var appearance: Appearance

  /// Words that are no option. There are none that mean something, but a misspelt subcommand ends up here.
  @Argument(help: .hidden)
  var words: [String] = []

  func validate() throws {
    if let word = words.first { throw ValidationError(Self.complaint(about: word)) }
    if file != nil, !command.isEmpty { throw ValidationError("Give either -c or -f, not both.") }
    if session?.isEmpty == true { throw ValidationError("The session's name is empty.") }
    if readOnly, session == nil { throw ValidationError("--read-only takes the session to look at: --session FILE.") }
    if file?.isEmpty == true { throw ValidationError("The script's name is empty.") }
    if let reviewer, reviewer.allSatisfy(\.isWhitespace) { throw ValidationError("The reviewer's name is empty.") }
  }

  func run() throws {
    System.ignoreBrokenPipes()
    let loading = Loading(appearance)
    let output = loading.output
    let environment = output.terminal.environment
    let isShell = command.isEmpty && file == nil && output.terminal.inputIsTerminal
    // Until there is a session to lose, Ctrl-C ends the program.
    let corpus = try loading.corpus(corpus ?? DeskLayout(desk).corpus)
    if isShell { Interrupts.watch() }
    let name = reviewer ?? System.reviewer(environment)
    let history = History(file: HistoryPlace.file(environment, makesFolder: isShell), now: System.now)
    let surroundings = Surroundings(
      reviewer: name, now: System.now, makeID: System.makeID, holder: System.holder(name),
      home: environment["HOME"], makeCache: { loading.cache(of: $0) }, watchesCorpus: isShell,
      hasScreen: isShell && !json && output.terminal.isInteractive && output.terminal.isCapable,
      history: { history.pastLines }, hasTerminal: isShell,
      isCancelled: { Interrupts.isRaised }, tell: { output.progress.tell($0) })
    let (store, state, notices) = try openSession(isShell: isShell, surroundings, output)
    let bench = Workbench(corpus: corpus, store: store, state: state, surroundings: surroundings)
    let conversation = Conversation(
      bench: bench, output: output, keepsGoing: keepGoing, isShell: isShell)
    if isShell { bench.ask = { [unowned conversation] in conversation.ask($0) } }

    for notice in notices { output.note(notice) }
    if isShell {
      conversation.greet()
      if let notice = bench.lockerNotice { output.note(notice) }
    }
    if !noRC, !readOnly { conversation.readRC(environment) }
    // What the call says counts more than the opening lines.
    if json { bench.prefer("output", "json") }
    var status = ExitStatus.done
    do { status = try converse(conversation, history) } catch let error as FileFailure {
      output.note("assay: \(error)")
      status = ExitStatus.unreadable
    }
    do throws(StorageError) { for notice in try bench.close() { output.note(notice) } } catch {
      output.note("\(error) What was acknowledged stays in the journal.")
      status = ExitStatus.refused
    }
    if status != ExitStatus.done { throw status }
    try output.finish()
  }

  private static func complaint(about word: String) -> String {
    let names = Assay.configuration.subcommands.filter { $0.configuration.shouldDisplay }.map { $0._commandName }
    let start = "'\(word)' is no subcommand (choose \(WordList.or(names)))."
    if let nearest = Nearest.word(to: word, among: names) { return "\(start) Did you mean '\(nearest)'?" }
    return "\(start) A saved session is opened with --session FILE, a line of the shell is run with -c \"LINE\"."
  }

  private func converse(_ conversation: Conversation, _ history: History) throws -> ExitCode {
    if !command.isEmpty { return conversation.run(command) }
    if let file, file != "-" { return conversation.run(try Conversation.script(at: file, named: file)) }
    guard conversation.isShell else { return conversation.run(Conversation.script(PipedLines(), named: "stdin")) }
    return conversation.talk(history)
  }

  private func openSession(
    isShell: Bool, _ surroundings: Surroundings, _ output: Output
  ) throws -> (SessionStore, SessionState, [String]) {
    let now = surroundings.now()
    do throws(StorageError) {
      if let session, readOnly { return try SessionStore.openReadOnly(session, holder: surroundings.holder) }
      if let session {
        return try SessionStore.open(session, newID: surroundings.makeID(), now: now, holder: surroundings.holder)
      }
      let id = surroundings.makeID()
      guard isShell else {
        return (.inMemory(id: id, created: now, holder: surroundings.holder), SessionState(), [])
      }
      return try DeskLayout(desk).draft(id: id, now: now, holder: surroundings.holder)
    } catch {
      output.note("assay: \(error)")
      throw ExitStatus.unreadable
    }
  }
}
