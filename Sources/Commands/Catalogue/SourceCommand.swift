import AssayModel
import AssayViews

package struct SourceCommand: Command {
  package static let manual = Manual(
    "source", usage: ["FILE"], summary: "Run the commands of a file.",
    details: [
      "One command, or several with ; between them, to a line; # begins a comment. A refusal is named with its file and "
        + "line and ends the file, and what called for it, unless assay runs with --keep-going.",
      "A file may source others, up to 16 deep and never in a circle. In a file a relative name is looked for beside "
        + "that file; ~/ is the home folder. ~/.config/assay/rc is read like this before the first prompt, but goes "
        + "on after a refusal and shows no answers.",
    ],
    examples: [
      ("source macros.assay", "runs its lines one after the other"),
      ("source \"macros.assay\"", "a name with spaces stands in quotes"),
    ])

  private let file: Word

  package init(_ arguments: inout Arguments) throws(Refusal) {
    file = try arguments.next("the file")
    if file.text.isEmpty { throw Refusal("the file's name is empty", at: file.span) }
  }

  package func errand(on desk: Desk) throws(Refusal) -> Errand? { .source(file) }
  package func reply(on desk: Desk) throws(Refusal) -> Reply { Reply(Acknowledgement.sourced(file.text)) }
}
