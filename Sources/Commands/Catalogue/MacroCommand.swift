import AssayModel
import AssayViews

package struct MacroCommand: Command {
  package static let manual = Manual(
    "macro", usage: ["", "NAME", "NAME \"COMMAND; COMMAND\"", "drop NAME"], takes: ["NAME": .macro, "COMMAND": .line],
    summary: "Give several commands one name; without words, list the macros.",
    details: [
      "In the commands $1 to $9 stand for the words behind the macro's name, $* for all of them, $$ for a dollar sign. "
        + "A call with too few words is refused, one with too many as well unless there is a $*.",
      "A word stays one word, whatever it holds: in a quotation (\"$1\") its text is put in and the marks are written "
        + "anew around it; alone ($1) and behind = or : it is put in as it was typed, quoted if it was quoted. Inside "
        + "a word (c$1) only a plain word fits. A ; in it separates nothing.",
      "The log holds the commands that a macro became, so that a session never needs its macros. They last as long as "
        + "the shell; those of every day stand in ~/.config/assay/rc. A macro may call another, not itself.",
    ],
    examples: [
      ("macro sanctions \"search $1 sanctions; attach #1 --refutes\"", "sanctions train does both"),
      ("macro said 'claim add \"$1\" --speaker \"$2\"'", "said \"We won\" \"A coach\""),
      ("macro", "every macro"),
    ])

  private enum Action { case list, show(Word), define(Macro), drop(Word) }
  private let action: Action

  package init(_ arguments: inout Arguments) throws(Refusal) {
    guard let first = arguments.next() else {
      action = .list
      return
    }
    if !first.isQuoted, first.text.lowercased() == "drop" {
      action = .drop(try arguments.next("the macro's name"))
      return
    }
    guard let body = try arguments.text() else {
      action = .show(first)
      return
    }
    let name = try MacroBook.name(first)
    do throws(Refusal) { action = .define(try Macro(name: name, body: body.text)) } catch {
      // Its span counts from the beginning of the commands.
      var refusal = error
      refusal.span = body.span
      throw refusal
    }
  }

  package func request(on desk: Desk) throws(Refusal) -> Request? {
    switch action {
    case .list, .show: return nil
    case .define(let macro): return .define(macro)
    case .drop(let word): return .dropMacro(try Self.macro(word, on: desk).name)
    }
  }

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    switch action {
    case .list: return Reply(MacrosPage.view(of: desk.shell.macros.all.map(Self.row)))
    case .show(let word): return Reply(MacrosPage.view(of: [Self.row(try Self.macro(word, on: desk))]))
    case .define(let macro): return Reply(MacrosPage.view(of: [Self.row(macro)]))
    case .drop(let word): return Reply(Acknowledgement.macroDropped(word.text.lowercased()))
    }
  }

  private static func row(_ macro: Macro) -> MacrosPage.Row {
    MacrosPage.Row(name: macro.name, usage: macro.usage, body: macro.body)
  }

  private static func macro(_ word: Word, on desk: Desk) throws(Refusal) -> Macro {
    if let macro = desk.shell.macros[word.text] { return macro }
    let names = desk.shell.macros.names
    let remedy =
      names.isEmpty
      ? "Define one: macro NAME \"COMMAND $1; COMMAND\""
      : Nearest.word(to: word.text, among: names).map { "Did you mean '\($0)'?" } ?? "Type 'macro' to list them."
    throw Refusal("there is no macro '\(word.text.prefix(40))'", remedy: remedy, at: word.span)
  }
}
