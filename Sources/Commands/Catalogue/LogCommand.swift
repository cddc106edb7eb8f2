import AssayModel
import AssaySession
import AssayViews

package struct LogCommand: Command {
  package static let manual = Manual(
    "log", group: .session, usage: ["[COUNT|CLAIM]"], summary: "Show what was done, when and by whom.",
    details: ["With a number the last so many entries; with a claim those that touch it."],
    examples: [("log", "every entry"), ("log 5", "the last five"), ("log c1", "what happened to a claim")])

  private enum Part { case all, last(Int), claim(Word) }
  private let part: Part

  package init(_ arguments: inout Arguments) throws(Refusal) {
    guard let word = arguments.next() else {
      part = .all
      return
    }
    if let count = Ordinal.number(word.text) {
      part = .last(count)
    } else if ClaimID(word.text) != nil {
      part = .claim(word)
    } else {
      throw Refusal(
        "'\(word.text)' is neither a number of entries nor a claim", remedy: Arguments.usage(of: Self.manual),
        at: word.span)
    }
  }

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    switch part {
    case .all: return Reply(LogPage.view(of: desk.entries))
    case .last(let count): return Reply(LogPage.view(of: desk.entries.suffix(count)))
    case .claim(let word):
      guard let id = ClaimID(word.text), id.ordinal <= desk.state.lastClaim else {
        return Reply(ClaimPage.view(of: try desk.claim(word), in: desk.shown))
      }
      return Reply(LogPage.view(of: LogPage.entries(of: id, among: desk.entries)))
    }
  }
}
