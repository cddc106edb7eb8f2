import AssayModel

/// The keys of reading mode: what they do, the help overlay and the README all come from here.
package enum KeyTable {
  package struct Entry: Sendable {
    /// The keys as they are written for people.
    package let keys: String
    package let summary: String
    let bindings: [(key: ReaderKey, action: Action)]

    init(_ keys: String, _ summary: String, _ bindings: (ReaderKey, Action)...) {
      self.keys = keys
      self.summary = summary
      self.bindings = bindings.map { (key: $0.0, action: $0.1) }
    }
  }

  package struct Section: Sendable {
    package let title: String
    package let entries: [Entry]
  }

  static func action(for key: ReaderKey) -> Action? { actions[key] }

  private static let actions: [ReaderKey: Action] = Dictionary(
    sections.flatMap(\.entries).flatMap(\.bindings).map { ($0.key, $0.action) }
  ) { first, _ in first }

  package static let sections: [Section] = [
    Section(
      title: "Attach what is selected to the claim in focus",
      entries: [
        Entry(
          "Enter, a, +", "it supports the claim", (.enter, .attach(.supports)), ("a", .attach(.supports)),
          ("+", .attach(.supports))),
        Entry("-", "it refutes the claim", ("-", .attach(.refutes))),
        Entry("~", "its source neither confirms nor denies", ("~", .attach(.declines))),
        Entry(".", "it is context", (".", .attach(.context))),
        Entry("x", "detach the evidence under the cursor", ("x", .detach)),
      ]),
    Section(
      title: "Select",
      entries: [
        Entry("s", "the sentence; again, the next one too", ("s", .selectSentence)),
        Entry("p", "the paragraph; again, the next one too", ("p", .selectParagraph)),
        Entry("v", "from here on, as far as you move", ("v", .select)),
        Entry("o", "go on at the selection's other end", ("o", .swapEnds)),
        Entry("Esc", "drop the selection, then the search", (.escape, .drop), (.control("c"), .drop)),
      ]),
    Section(
      title: "Claims and verdicts",
      entries: [
        Entry("c", "choose the claim in focus", ("c", .chooseClaim)),
        Entry("C", "make the selection a claim", ("C", .newClaim)),
        Entry("V", "give the claim in focus its verdict", ("V", .verdict)),
        Entry("u, Ctrl-R", "undo, redo", ("u", .undo), (.control("r"), .redo)),
      ]),
    Section(
      title: "Find",
      entries: [
        Entry("/", "search this article as you type", ("/", .search)),
        Entry("n, N", "next and previous match, or hit of the last search", ("n", .nextHit), ("N", .previousHit)),
        Entry("', \"", "next and previous evidence", ("'", .nextEvidence), ("\"", .previousEvidence)),
        Entry("S", "mark who says what", ("S", .showSpeakers)),
        Entry(
          "], [", "next and previous article (also Tab, Shift-Tab)", ("]", .nextArticle), ("[", .previousArticle),
          (.tab, .nextArticle), (.backTab, .previousArticle)),
      ]),
    Section(
      title: "Move",
      entries: [
        Entry(
          "arrows, h j k l", "by sign and by row", (.left, .move(.signLeft)), ("h", .move(.signLeft)),
          (.down, .move(.rowDown)), ("j", .move(.rowDown)), (.up, .move(.rowUp)), ("k", .move(.rowUp)),
          (.right, .move(.signRight)), ("l", .move(.signRight))),
        Entry(
          "w, e, b", "by word (also Ctrl-arrows)", ("w", .move(.wordForward)), (.wordRight, .move(.wordForward)),
          ("e", .move(.wordEnd)), ("b", .move(.wordBack)), (.wordLeft, .move(.wordBack))),
        Entry("), (", "by sentence", (")", .move(.sentenceForward)), ("(", .move(.sentenceBack))),
        Entry("}, {", "by paragraph", ("}", .move(.paragraphForward)), ("{", .move(.paragraphBack))),
        Entry(
          "0, $", "to the row's ends (also Home, End)", ("0", .move(.rowStart)), (.home, .move(.rowStart)),
          ("$", .move(.rowEnd)), (.end, .move(.rowEnd))),
        Entry("g, G", "to the article's ends", ("g", .move(.top)), ("G", .move(.bottom))),
        Entry(
          "Space, Backspace", "by page (also PgDn, PgUp, Ctrl-F, Ctrl-B)", (" ", .move(.pageDown)),
          (.pageDown, .move(.pageDown)), (.control("f"), .move(.pageDown)), (.backspace, .move(.pageUp)),
          (.pageUp, .move(.pageUp)), (.control("b"), .move(.pageUp))),
        Entry(
          "Ctrl-D, Ctrl-U", "by half a page", (.control("d"), .move(.halfPageDown)),
          (.control("u"), .move(.halfPageUp))),
      ]),
    Section(
      title: "Around",
      entries: [
        Entry(":", "type any line of the shell", (":", .commandLine)),
        Entry("?, F1", "these keys", ("?", .help), (.help, .help)),
        Entry("Ctrl-L", "draw the screen anew", (.control("l"), .redraw)),
        Entry("q", "leave", ("q", .leave), ("Q", .leave)),
      ]),
  ]

  /// The keys as a table of a Markdown document.
  package static var markdown: String {
    var text = "| keys | |\n| --- | --- |\n"
    for section in sections {
      text += "| **\(section.title)** | |\n"
      for entry in section.entries { text += "| \(code(entry.keys)) | \(entry.summary) |\n" }
    }
    return text
  }

  private static func code(_ keys: String) -> String {
    keys.split(separator: ", ").map { "`\($0)`" }.joined(separator: " ")
  }
}
