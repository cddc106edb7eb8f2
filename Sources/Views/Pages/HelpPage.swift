import AssayJSON

/// The manual.
package enum HelpPage {
  /// What there is to say of one command.
  package struct Entry {
    let name: String
    let usage: [String]
    let summary: String
    let details: [String]
    let options: [(name: String, summary: String)]
    let examples: [(line: String, purpose: String)]

    package init(
      name: String, usage: [String], summary: String, details: [String], options: [(name: String, summary: String)],
      examples: [(line: String, purpose: String)]
    ) {
      self.name = name
      self.usage = usage
      self.summary = summary
      self.details = details
      self.options = options
      self.examples = examples
    }

    /// The name with what follows it, for each way of saying it.
    var lines: [String] { usage.map { $0.isEmpty ? name : "\(name) \($0)" } }
  }

  package static func overview(of entries: [Entry], topics: [String]) -> View {
    View(
      [
        .table(
          Table(
            [.init(""), .init("", room: .wrapped)],
            rows: entries.map { [Line($0.name, .id), Line($0.summary)] })),
        .blank,
        .line(Line("'help COMMAND' explains one of them; topics: \(topics.joined(separator: ", ")).", .faint)),
      ], fields: ["commands": .array(entries.map(json))])
  }

  package static func commands(_ entries: [Entry]) -> View {
    var blocks: [Block] = []
    for entry in entries {
      if !blocks.isEmpty { blocks.append(.blank) }
      blocks += entry.lines.map { .line(Line($0, .strong), indent: 4) }
      blocks.append(.line(Line("  \(entry.summary)"), indent: 2))
      blocks += entry.details.map { .line(Line("  \($0)"), indent: 2) }
      let width = 2 + (entry.options.map(\.name.count).max() ?? 0) + 2
      blocks += entry.options.map { .labelled(Line($0.summary), label: Line("  \($0.name)", .id), width: width) }
      if !entry.examples.isEmpty { blocks.append(.line(Line("  Examples:", .faint))) }
      for example in entry.examples {
        blocks.append(.line(Line("    \(example.line)", .id) + Line("   \(example.purpose)", .faint), indent: 6))
      }
    }
    return View(blocks, fields: ["commands": .array(entries.map(json))])
  }

  package static func topic(_ name: String, paragraphs: [String]) -> View {
    View(
      [.line(Line(name, .heading))] + paragraphs.map { .line(Line("  \($0)"), indent: 2) },
      fields: ["topic": .string(name), "text": .string(paragraphs.joined(separator: "\n\n"))])
  }

  private static func json(of entry: Entry) -> JSON {
    .object([
      "name": .string(entry.name), "usage": .array(entry.lines.map(JSON.string)), "summary": .string(entry.summary),
      "details": .array(entry.details.map(JSON.string)),
      "options": .array(
        entry.options.map { .object(["name": .string($0.name), "summary": .string($0.summary)]) }),
      "examples": .array(
        entry.examples.map { .object(["line": .string($0.line), "purpose": .string($0.purpose)]) }),
    ])
  }
}
