import AssayCommands

/// The page of section 1 for `man`, made from the same manuals as help.
///
/// Written for the man(7) macros, which both groff and mandoc know.
struct ManualPage {
  let outline: ProgramOutline
  let usage: String

  /// Topics that have a section of their own at the end, as readers of manual pages expect.
  private static let sections = [("status", "EXIT STATUS"), ("environment", "ENVIRONMENT"), ("files", "FILES")]

  var text: String {
    var page = ".\\\" Made by 'assay generate man'.\n"
    page += Roff.request("TH", "ASSAY", "1", Assay.date, "Assay \(Assay.version)", "General Commands Manual")
    page += section("NAME") + "assay \\- \(Roff.text(lowered(outline.summary)))\n"
    page +=
      section("SYNOPSIS") + ".nf\n" + usage.split(separator: "\n").map { Roff.bold(String($0)) + "\n" }.joined()
      + ".fi\n"
    page += section("DESCRIPTION") + paragraphs(outline.discussion)
    page += section("OPTIONS")
    if let shell = outline.subcommands.first(where: { $0.name == "shell" }) { page += options(shell) }
    page += section("SUBCOMMANDS")
    for subcommand in outline.subcommands where subcommand.name != "shell" { page += self.subcommand(subcommand) }
    page += section("COMMANDS OF THE SHELL")
    page += "An unambiguous beginning of a name is enough.\n"
    for group in Manual.Group.allCases {
      page += Roff.request("SS", group.rawValue)
      for type in CommandRegistry.all where type.manual.group == group { page += command(type.manual) }
    }
    page += section("TOPICS")
    for topic in HelpTopic.all where !Self.sections.contains(where: { $0.0 == topic.name }) {
      page += Roff.request("SS", topic.name) + self.topic(topic)
    }
    for (name, title) in Self.sections {
      for topic in HelpTopic.all where topic.name == name { page += section(title) + self.topic(topic) }
    }
    return page
  }

  private func section(_ title: String) -> String { ".SH \(title)\n" }

  /// The line of NAME begins small and has no full stop.
  private func lowered(_ sentence: String) -> String {
    let text = sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  private func paragraphs(_ text: String) -> String {
    let paragraphs = text.split(separator: "\n").map(String.init).filter { !$0.allSatisfy(\.isWhitespace) }
    return paragraphs.enumerated().map { ($0 > 0 ? ".PP\n" : "") + Roff.text($1) + "\n" }.joined()
  }

  private func term(_ name: String, _ meaning: String) -> String { ".TP\n\(Roff.bold(name))\n\(Roff.text(meaning))\n" }

  private func options(_ subcommand: ProgramOutline.Subcommand) -> String {
    subcommand.options.map { option in
      let value = option.value.map { " \($0)" } ?? ""
      return term(option.names.joined(separator: ", ") + value, option.summary.isEmpty ? "See above." : option.summary)
    }.joined()
  }

  private func subcommand(_ subcommand: ProgramOutline.Subcommand) -> String {
    let places = subcommand.places.map { place in
      let name = place.name + (place.mayRepeat ? " ..." : "")
      return place.isOptional ? " [\(name)]" : " \(name)"
    }
    var text = Roff.request("SS", "assay \(subcommand.name)\(places.joined())") + paragraphs(subcommand.summary)
    if !subcommand.discussion.isEmpty { text += ".PP\n" + paragraphs(subcommand.discussion) }
    return text + options(subcommand)
  }

  private func command(_ manual: Manual) -> String {
    let lines = manual.usage.map { $0.isEmpty ? manual.name : "\(manual.name) \($0)" }
    var text = ".TP\n" + Roff.bold(lines.joined(separator: ", ")) + "\n" + Roff.text(manual.summary) + "\n"
    text += nested(manual.details.map { ".PP\n" + Roff.text($0) + "\n" }.joined())
    let words = manual.words.map { ($0.word, $0.summary) }
    let options = manual.options.map { ($0.name + ($0.value.map { " \($0)" } ?? ""), $0.summary) }
    text += nested((words + options).map(term).joined())
    text += nested(examples(manual.examples))
    return text
  }

  private func topic(_ topic: HelpTopic) -> String {
    Roff.text(topic.summary) + "\n" + topic.paragraphs.map { ".PP\n" + Roff.text($0) + "\n" }.joined()
      + topic.terms.map { term($0.term, $0.meaning) }.joined() + ".PP\n" + examples(topic.examples)
  }

  /// Indented below a command's name.
  private func nested(_ text: String) -> String { text.isEmpty ? "" : ".RS\n\(text).RE\n" }

  private func examples(_ examples: [(line: String, purpose: String)]) -> String {
    examples.map { ".TP\n\(Roff.bold($0.line))\n\(Roff.text($0.purpose))\n" }.joined()
  }
}
