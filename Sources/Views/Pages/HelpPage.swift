import AssayJSON

/// The manual.
package enum HelpPage {
  /// What there is to say of one command.
  package struct Entry {
    let name: String
    let group: String
    let usage: [String]
    let summary: String
    let details: [String]
    /// Words and options of the usage, each with what it means.
    let words: [(name: String, summary: String)]
    let options: [(name: String, summary: String)]
    let examples: [(line: String, purpose: String)]

    package init(
      name: String, group: String, usage: [String], summary: String, details: [String],
      words: [(name: String, summary: String)], options: [(name: String, summary: String)],
      examples: [(line: String, purpose: String)]
    ) {
      self.name = name
      self.group = group
      self.usage = usage
      self.summary = summary
      self.details = details
      self.words = words
      self.options = options
      self.examples = examples
    }

    /// The name with what follows it, for each way of saying it.
    var lines: [String] { usage.map { $0.isEmpty ? name : "\(name) \($0)" } }
  }

  /// What there is to say of something that is not one command.
  package struct Topic {
    let name: String
    let summary: String
    let paragraphs: [String]
    let terms: [(term: String, meaning: String)]
    let examples: [(line: String, purpose: String)]

    package init(
      name: String, summary: String, paragraphs: [String], terms: [(term: String, meaning: String)],
      examples: [(line: String, purpose: String)]
    ) {
      self.name = name
      self.summary = summary
      self.paragraphs = paragraphs
      self.terms = terms
      self.examples = examples
    }
  }

  /// The commands by what one does with them; the entries of a group stand together.
  package static func overview(of entries: [Entry], topics: [Topic]) -> View {
    let width = entries.map(\.name.count).max() ?? 0
    var blocks: [Block] = []
    var groups: [String] = []
    for entry in entries where !groups.contains(entry.group) { groups.append(entry.group) }
    for group in groups {
      if !blocks.isEmpty { blocks.append(.blank) }
      blocks.append(.line(Line(group, .heading)))
      blocks.append(rows(entries.filter { $0.group == group }.map { ($0.name, $0.summary) }, width: width))
    }
    blocks += [
      .blank,
      .line(
        Line(
          "'help COMMAND' explains one of them, 'help topics' lists what else is explained, 'help WORD' looks for a word.",
          .faint)),
    ]
    return View(
      blocks, fields: ["commands": .array(entries.map(json)), "topics": .array(topics.map(summary))])
  }

  package static func topics(_ topics: [Topic]) -> View {
    View(
      [
        rows(topics.map { ($0.name, $0.summary) }, width: topics.map(\.name.count).max() ?? 0), .blank,
        .line(Line("'help TOPIC' explains one of them.", .faint)),
      ], fields: ["topics": .array(topics.map(summary))])
  }

  package static func commands(_ entries: [Entry]) -> View {
    var blocks: [Block] = []
    for entry in entries {
      if !blocks.isEmpty { blocks.append(.blank) }
      blocks += entry.lines.map { .line(Line($0, .strong), indent: 4) }
      blocks.append(.line(Line("  \(entry.summary)"), indent: 2))
      blocks += entry.details.map { .line(Line("  \($0)"), indent: 2) }
      blocks += labelled(entry.words + entry.options)
      blocks += examples(entry.examples)
    }
    return View(blocks, fields: ["commands": .array(entries.map(json))])
  }

  package static func topic(_ topic: Topic) -> View {
    View(
      [.line(Line(topic.name, .heading)), .line(Line("  \(topic.summary)"), indent: 2)]
        + topic.paragraphs.map { .line(Line("  \($0)"), indent: 2) }
        + labelled(topic.terms.map { ($0.term, $0.meaning) }) + examples(topic.examples),
      fields: [
        "topic": .string(topic.name), "summary": .string(topic.summary),
        "text": .string(topic.paragraphs.joined(separator: "\n\n")),
        "terms": .array(
          topic.terms.map { .object(["term": .string($0.term), "meaning": .string($0.meaning)]) }),
        "examples": .array(topic.examples.map(json)),
      ])
  }

  private static func rows(_ rows: [(name: String, summary: String)], width: Int) -> Block {
    .table(
      Table(
        [.init(""), .init("", room: .cut)],
        rows: rows.map { row in
          [Line(row.name + String(repeating: " ", count: max(0, width - row.name.count)), .id), Line(row.summary)]
        }))
  }

  /// Names with what they mean beside them; below them where they are long.
  private static func labelled(_ rows: [(name: String, summary: String)]) -> [Block] {
    let width = 2 + min(rows.map(\.name.count).max() ?? 0, longestLabel) + 2
    return rows.map { .labelled(Line($0.summary), label: Line("  \($0.name)", .id), width: width) }
  }

  private static let longestLabel = 26

  private static func examples(_ examples: [(line: String, purpose: String)]) -> [Block] {
    guard !examples.isEmpty else { return [] }
    return [.line(Line("  Examples:", .faint))]
      + examples.map { .line(Line("    \($0.line)", .id) + Line("   \($0.purpose)", .faint), indent: 6) }
  }

  private static func summary(of topic: Topic) -> JSON {
    .object(["name": .string(topic.name), "summary": .string(topic.summary)])
  }

  private static func json(of entry: Entry) -> JSON {
    func terms(_ terms: [(name: String, summary: String)]) -> JSON {
      .array(terms.map { .object(["name": .string($0.name), "summary": .string($0.summary)]) })
    }
    return .object([
      "name": .string(entry.name), "group": .string(entry.group), "usage": .array(entry.lines.map(JSON.string)),
      "summary": .string(entry.summary), "details": .array(entry.details.map(JSON.string)),
      "words": terms(entry.words), "options": terms(entry.options), "examples": .array(entry.examples.map(json)),
    ])
  }

  private static func json(of example: (line: String, purpose: String)) -> JSON {
    .object(["line": .string(example.line), "purpose": .string(example.purpose)])
  }
}
