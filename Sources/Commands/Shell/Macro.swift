import AssayModel

/// A name for one or several commands, in which `$1`, `$2` … stand for the words behind the name.
///
/// Macros belong to the shell. A session records the commands that a macro became, and never needs it again.
package struct Macro: Hashable, Sendable {
  package let name: String
  /// The commands as they were written.
  package let body: String
  /// How many words it must have behind its name.
  package let arity: Int
  /// Whether it takes further words too, as `$*`.
  package let takesMore: Bool
  private let commands: [MacroTemplate]

  /// Reads a macro's commands; what cannot be read is refused at once, and not when the macro is called.
  package init(name: String, body: String) throws(Refusal) {
    self.name = name
    self.body = body
    var commands: [MacroTemplate] = []
    for line in TypedCommand.split(body, inScript: false) {
      _ = try Words.split(line.text)
      commands.append(MacroTemplate(line.text))
    }
    guard !commands.isEmpty else {
      throw Refusal("the macro has no command", remedy: "Write: macro NAME \"COMMAND $1; COMMAND\"")
    }
    self.commands = commands
    let slots = commands.flatMap(\.slots)
    arity = slots.reduce(0) { if case .argument(let number) = $1 { max($0, number) } else { $0 } }
    takesMore = slots.contains(.all)
  }

  /// `sanctions $1 $2`, with `…` where more words may follow.
  package var usage: String {
    ([name] + (0..<arity).map { "$\($0 + 1)" } + (takesMore ? ["…"] : [])).joined(separator: " ")
  }

  /// The commands for the words behind the macro's name. `line` is the line that the words stand in.
  package func lines(for words: ArraySlice<Word>, of line: String) throws(Refusal) -> [String] {
    let takes = "It does: \(body)"
    if words.count < arity {
      let missing = (words.count..<arity).map { "$\($0 + 1)" }
      throw Refusal("the macro '\(name)' lacks \(WordList.and(missing))", remedy: "Usage: \(usage). \(takes)")
    }
    if !takesMore, words.count > arity, let word = words.dropFirst(arity).first {
      throw Refusal("'\(word.text)' is one word too many", remedy: "Usage: \(usage). \(takes)", at: word.span)
    }
    let text = ScalarText(line)
    let arguments = words.map { MacroTemplate.Argument(word: $0, typed: String(text[$0.span])) }
    var lines: [String] = []
    for command in commands { lines.append(try command.text(with: arguments)) }
    return lines
  }
}
