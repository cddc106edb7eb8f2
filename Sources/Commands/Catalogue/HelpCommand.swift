import AssayViews

package struct HelpCommand: Command {
  package static let manual = Manual(
    "help", usage: ["[COMMAND|TOPIC]"], summary: "Explain the commands, one command, or a topic.",
    details: ["Topics: " + WordList.and(HelpTopic.all.map(\.name)) + "."],
    examples: [("help", "all commands"), ("help attach", "one of them"), ("help addresses", "a topic")])

  private let subject: Word?

  package init(_ arguments: inout Arguments) throws(Refusal) { subject = arguments.text() }

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    guard let subject else {
      return Reply(HelpPage.overview(of: CommandRegistry.all.map { Self.entry($0.manual) }, topics: HelpTopic.all.map(\.name)))
    }
    let word = subject.text.lowercased()
    if let topic = HelpTopic.all.first(where: { $0.name == word }) {
      return Reply(HelpPage.topic(topic.name, paragraphs: topic.paragraphs))
    }
    let manuals = CommandRegistry.all.map { $0.manual }
    var found = manuals.filter { $0.name == word }
    if found.isEmpty { found = manuals.filter { $0.name.hasPrefix(word) } }
    guard !found.isEmpty else {
      let names = manuals.map(\.name) + HelpTopic.all.map(\.name)
      throw Refusal(
        "there is no help on '\(subject.text.prefix(40))'",
        remedy: Nearest.word(to: word, among: names).map { "Did you mean '\($0)'?" } ?? "Type 'help' to list all.",
        at: subject.span)
    }
    return Reply(HelpPage.commands(found.map(Self.entry)))
  }

  private static func entry(_ manual: Manual) -> HelpPage.Entry {
    HelpPage.Entry(
      name: manual.name, usage: manual.usage, summary: manual.summary, details: manual.details,
      options: manual.options.map { ($0.name + ($0.value.map { " \($0)" } ?? ""), $0.summary) },
      examples: manual.examples.map { ($0.line, $0.purpose) })
  }
}
