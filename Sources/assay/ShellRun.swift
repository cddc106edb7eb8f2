import ArgumentParser
import AssayCommands
import AssayCorpus
import AssayModel
import AssaySession
import AssayStorage
import AssayTerminal
import AssayWorkbench

/// The shell, or a script for it, as a call asked for it. Made of its defaults it is the shell of the desk in this folder:
/// then the call's words need no parser, whose making takes a third of the time to the first prompt.
struct ShellRun {
  var desk = "."
  var corpus: String?
  var session: String?
  var readOnly = false
  var command: [String] = []
  var file: String?
  var keepGoing = false
  var json = false
  var reviewer: String?
  var noRC = false
  var colors = ColorChoice.auto

  func run() throws {
    System.ignoreBrokenPipes()
    let loading = Loading(colors: colors)
    let output = loading.output
    let environment = output.terminal.environment
    let isShell = command.isEmpty && file == nil && output.terminal.inputIsTerminal
    // Ctrl-C ends the program until there is a session to lose, in order where a person sees it.
    if isShell { Interrupts.watch() }
    let corpus = try loading.corpus(
      corpus ?? DeskLayout(desk).corpus, hurries: isShell, isCancelled: { Interrupts.isRaised })
    Interrupts.clear()
    let name = reviewer ?? System.reviewer(environment)
    let history = History(file: HistoryPlace.file(environment, makesFolder: isShell), now: System.now)
    let surroundings = Surroundings(
      reviewer: name, now: System.now, makeID: System.makeID, holder: System.holder(name),
      home: environment["HOME"], makeCache: { loading.cache(of: $0) }, openCorpus: loading.opener,
      indexCorpus: loading.indexer,
      openAside: isShell ? loading.aside : nil, watchesCorpus: isShell,
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
