import ArgumentParser
import AssayCommands
import AssayModel

/// The words of a call that asks for the shell, or a script for it.
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
    try ShellRun(
      desk: desk, corpus: corpus, session: session, readOnly: readOnly, command: command, file: file,
      keepGoing: keepGoing, json: json, reviewer: reviewer, noRC: noRC, colors: appearance.colors
    ).run()
  }

  private static func complaint(about word: String) -> String {
    let names = Assay.configuration.subcommands.filter { $0.configuration.shouldDisplay }.map { $0._commandName }
    let start = "'\(word)' is no subcommand (choose \(WordList.or(names)))."
    if let nearest = Nearest.word(to: word, among: names) { return "\(start) Did you mean '\(nearest)'?" }
    return "\(start) A saved session is opened with --session FILE, a line of the shell is run with -c \"LINE\"."
  }
}
