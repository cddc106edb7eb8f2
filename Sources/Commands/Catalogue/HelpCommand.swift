import AssayViews

package struct HelpCommand: Command {
  package static let manual = Manual(
    "help", usage: ["[topics|COMMAND|TOPIC|WORD]"], takes: ["WORD": .text],
    summary: "Explain the commands, one command, a topic, or find a word in it all.",
    details: [
      "'help topics' lists the topics: " + WordList.and(HelpTopic.all.map(\.name))
        + ". A word that is neither a command "
        + "nor a topic is looked for in all that help has to say."
    ],
    words: [("topics", "What is explained besides the commands.")],
    examples: [
      ("help", "all commands"), ("help attach", "one of them"), ("help addresses", "a topic"),
      ("help evid", "whatever speaks of evidence"),
    ])

  private let subject: Word?

  package init(_ arguments: inout Arguments) throws(Refusal) { subject = try arguments.text() }

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    do throws(Refusal) { return Reply(try Self.view(of: subject?.text)) } catch { throw error.at(subject) }
  }

  /// The manual of a subject; the overview where there is none.
  package static func view(of subject: String?) throws(Refusal) -> View {
    let manuals = CommandRegistry.all.map { $0.manual }
    guard let subject else {
      let groups = Manual.Group.allCases.flatMap { group in manuals.filter { $0.group == group } }
      return HelpPage.overview(of: groups.map(entry), topics: HelpTopic.all.map(page))
    }
    let word = subject.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    if word == "topics" { return HelpPage.topics(HelpTopic.all.map(page)) }
    if let topic = HelpTopic.all.first(where: { $0.name == word }) { return HelpPage.topic(page(topic)) }
    let exact = manuals.filter { $0.name == word }
    let found = exact.isEmpty ? manuals.filter { $0.name.hasPrefix(word) } : exact
    if !found.isEmpty, !word.isEmpty { return HelpPage.commands(found.map(entry)) }
    let topics = HelpTopic.all.filter { $0.name.hasPrefix(word) }
    if topics.count == 1 { return HelpPage.topic(page(topics[0])) }
    let mentions = HelpSearch.mentions(of: word)
    if !mentions.isEmpty { return HelpMentionsPage.view(of: String(word.prefix(40)), mentions) }
    throw Refusal(
      "there is no help on '\(subject.prefix(40))'",
      remedy: Nearest.word(to: word, among: manuals.map { $0.name } + HelpTopic.all.map(\.name))
        .map { "Did you mean '\($0)'?" } ?? "Type 'help' to list all.")
  }

  private static func entry(_ manual: Manual) -> HelpPage.Entry {
    HelpPage.Entry(
      name: manual.name, group: manual.group.rawValue, usage: manual.usage, summary: manual.summary,
      details: manual.details, words: manual.words.map { ($0.word, $0.summary) },
      options: manual.options.map { ($0.name + ($0.value.map { " \($0)" } ?? ""), $0.summary) },
      examples: manual.examples.map { ($0.line, $0.purpose) })
  }

  private static func page(_ topic: HelpTopic) -> HelpPage.Topic {
    HelpPage.Topic(
      name: topic.name, summary: topic.summary, paragraphs: topic.paragraphs, terms: topic.terms,
      examples: topic.examples)
  }
}
