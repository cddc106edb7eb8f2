import AssayViews

package struct HelpCommand: Command {
  package static let manual = Manual(
    "help", usage: ["[COMMAND|TOPIC]"], summary: "Explain the commands, one command, or a topic.",
    details: ["Topics: " + WordList.and(HelpTopic.all.map(\.name)) + "."],
    examples: [("help", "all commands"), ("help attach", "one of them"), ("help addresses", "a topic")])

  private let subject: Word?

  package init(_ arguments: inout Arguments) throws(Refusal) { subject = try arguments.text() }

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    do throws(Refusal) { return Reply(try Self.view(of: subject?.text)) } catch { throw error.at(subject) }
  }

  /// The manual of a subject; the overview where there is none.
  package static func view(of subject: String?) throws(Refusal) -> View {
    let manuals = CommandRegistry.all.map { $0.manual }
    let topics = HelpTopic.all.map { $0.name }
    guard let subject else { return HelpPage.overview(of: manuals.map(Self.entry), topics: topics) }
    let word = subject.lowercased()
    if let topic = HelpTopic.all.first(where: { $0.name == word }) {
      return HelpPage.topic(topic.name, paragraphs: topic.paragraphs)
    }
    let exact = manuals.filter { $0.name == word }
    let found = exact.isEmpty ? manuals.filter { $0.name.hasPrefix(word) } : exact
    if !found.isEmpty { return HelpPage.commands(found.map(Self.entry)) }
    throw Refusal(
      "there is no help on '\(subject.prefix(40))'",
      remedy: Nearest.word(to: word, among: manuals.map { $0.name } + topics).map { "Did you mean '\($0)'?" }
        ?? "Type 'help' to list all.")
  }

  private static func entry(_ manual: Manual) -> HelpPage.Entry {
    HelpPage.Entry(
      name: manual.name, usage: manual.usage, summary: manual.summary, details: manual.details,
      options: manual.options.map { ($0.name + ($0.value.map { " \($0)" } ?? ""), $0.summary) },
      examples: manual.examples.map { ($0.line, $0.purpose) })
  }
}
