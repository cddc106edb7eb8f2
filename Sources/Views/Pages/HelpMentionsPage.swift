import AssayJSON
import AssayModel

/// Where the manual speaks of a word.
package enum HelpMentionsPage {
  package struct Mention {
    let name: String
    /// `command` or `topic`.
    let kind: String
    /// The sentence.
    let line: String
    /// Where the word stands in it, in scalars.
    let span: Span

    package init(name: String, kind: String, line: String, span: Span) {
      self.name = name
      self.kind = kind
      self.line = line
      self.span = span
    }
  }

  package static func view(of word: String, _ mentions: [Mention]) -> View {
    let width = (mentions.map(\.name.count).max() ?? 0) + 2
    return View(
      [.line(Line("'\(word)' is no command; it is spoken of in:", .faint))]
        + mentions.map { .labelled(line(of: $0), label: Line($0.name, .id), width: width) },
      fields: [
        "mentions": .array(
          mentions.map {
            .object(["name": .string($0.name), "kind": .string($0.kind), "line": .string($0.line)])
          })
      ])
  }

  private static func line(of mention: Mention) -> Line {
    let text = ScalarText(mention.line)
    return Line(String(text[Span(0..<mention.span.start)]))
      + Line(String(text[mention.span]), .match)
      + Line(String(text[Span(mention.span.end..<text.count)]))
  }
}
