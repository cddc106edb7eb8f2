import AssayModel
import AssayViews

package struct CompleteCommand: Command {
  package static let manual = Manual(
    "complete", usage: ["\"LINE\""], summary: "List what Tab would offer behind a line.",
    details: [
      "The line stands in quotes of either kind; a space at its end asks for what may come next. Each candidate comes "
        + "with a line about it. With --json, 'replacing' is the part of the line, in scalars, that a candidate takes "
        + "the place of, and 'more' counts those that are not listed."
    ],
    examples: [("complete 'mark c1 '", "what may follow"), ("complete \"att\"", "how a word may go on")])

  private let line: Word

  package init(_ arguments: inout Arguments) throws(Refusal) {
    guard let word = try arguments.text() else {
      throw Refusal("the line is missing", remedy: Arguments.usage(of: Self.manual))
    }
    line = word
  }

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    let found = Completer.completions(of: line.text, at: line.text.unicodeScalars.count, on: desk)
    return Reply(
      CompletionPage.view(
        of: found.candidates.map { ($0.text, $0.note) }, replacing: found.replacing, more: found.more))
  }
}
