import AssayExports
import AssayModel
import AssayViews

package struct ExportCommand: Command {
  package static let manual = Manual(
    "export", group: .session, usage: ["FORMAT [FILE] [--force]"], summary: "Write a verdict summary for others.",
    details: [
      "Formats: " + ExportRegistry.all.map { "\($0.name) (\($0.summary))" }.joined(separator: ", ")
        + ". Without FILE, or with -, the document is printed."
    ],
    options: [.init("--force", nil, "Replace a file that is there already.")],
    examples: [("export markdown", "prints it"), ("export csv verdicts.csv", "writes a file")])

  private let format: any ExportFormat
  private let file: Word?
  private let isForced: Bool

  package init(_ arguments: inout Arguments) throws(Refusal) {
    isForced = arguments.flag("--force") != nil
    format = try Self.format(try arguments.next("the format"))
    let target = arguments.next()
    if let target, target.text.isEmpty { throw Refusal("the file's name is empty", at: target.span) }
    file = target?.text == "-" ? nil : target
  }

  private static func format(_ word: Word) throws(Refusal) -> any ExportFormat {
    let names = ExportRegistry.all.map { $0.name }
    let fitting = ExportRegistry.all.filter { $0.name.hasPrefix(word.text.lowercased()) }
    if fitting.count == 1 { return fitting[0] }
    throw Refusal(
      "'\(word.text)' is no format (choose \(WordList.or(names)))",
      remedy: Nearest.word(to: word.text, among: names).map { "Did you mean '\($0)'?" }, at: word.span)
  }

  package func request(on desk: Desk) throws(Refusal) -> Request? {
    guard let file else { return nil }
    return .write(try document(on: desk), path: file.text, overwriting: isForced)
  }

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    if let file { return Reply(Acknowledgement.exported(format.name, to: file.text)) }
    return Reply(DocumentPage.view(of: try document(on: desk), format: format.name))
  }

  private func document(on desk: Desk) throws(Refusal) -> String {
    try desk.findStandings()
    return format.document(of: ExportSource(state: desk.shown, entries: desk.entries))
  }
}
