import ArgumentParser
import AssayJSON
import AssayModel
import AssaySession
import AssayStorage
import AssayTerminal
import AssayViews

/// Folds a saved session again, entry by entry. No corpus is needed.
struct ReplayProgram: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay", abstract: "Fold a saved session again, entry by entry; exit status 4 where it was changed.")

  @Argument(help: "A saved session.")
  var file: String

  @Flag(help: "Show each entry in detail and wait: any key goes on (in a pipe, a line), q leaves.")
  var step = false

  @Option(help: .init("Stop after this entry.", valueName: "number"))
  var until: Int?

  @Option(help: .init("Wait so many seconds between entries.", valueName: "seconds"))
  var pace: Double?

  @Flag(help: "Show no entries, only whether the whole record is as it was recorded.")
  var verify = false

  @Flag(help: "One JSON object for each entry, and one for the end.")
  var json = false

  @OptionGroup var appearance: Appearance

  func validate() throws {
    if let until, until < 1 { throw ValidationError("--until takes the number of an entry, from 1.") }
    if let pace, !(pace >= 0 && pace <= 3600) { throw ValidationError("--pace takes seconds, from 0 to 3600.") }
  }

  func run() throws {
    System.ignoreBrokenPipes()
    let loading = Loading(appearance)
    let session = try loading.session(file)
    let entries = session.document.entries.map(\.entry)
    if let until, until > entries.count {
      loading.output.note("\(file): there is no entry \(until) (the last is \(entries.count)).")
      throw ExitStatus.refused
    }
    let player = ReplayPlayer(output: loading.output, answersJSON: json)
    var shown = until ?? entries.count
    if !verify { shown = player.play(entries.prefix(shown), stepping: step, pace: pace) }
    player.end(entries, shown: shown, isVerification: verify)
  }
}
