import AssayImports
import AssayModel
import AssaySession
import AssayViews

package struct ImportCommand: Command {
  package static let manual = Manual(
    "import", group: .session, usage: ["FORMAT FILE [--to CLAIM]"], takes: ["FORMAT": .importFormat],
    summary: "Take claims, verdicts and evidence from a file of another program.",
    details: [
      "Formats: " + ImportRegistry.all.map { "\($0.name) (\($0.summary))" }.joined(separator: ", ") + ".",
      "Quotations are looked for in the corpus as it is, and the answer says how each stands; one that is not found is "
        + "kept as the file has it where that can be proved one day, for 'check' and 'reattach', and else left out with "
        + "its reason. A claim that the session has already gets only what it lacks. All of it is one entry, and one "
        + "'undo'.",
      "Whoever imports a verdict has not given it: its reason ends with the file, and with the author, the date and the "
        + "address of the review as far as the file has them, so that every export says so. Your own verdicts, known by "
        + "the reviewer's name or the session's publisher, come back as they were.",
    ],
    options: [.init("--to", "CLAIM", "The claim for evidence that names none itself.")],
    examples: [
      ("import claims.txt claims.txt", "a claim a line"),
      ("import csv claims.csv", "a table, as 'export csv' writes it"),
    ])

  /// What the decision found out, for the answer.
  private final class Findings {
    var report = ImportReport()
  }

  private let format: any ImportFormat
  private let file: Word
  private let claim: Word?
  private let findings = Findings()

  package init(_ arguments: inout Arguments) throws(Refusal) {
    claim = arguments.value("--to")
    let word = try arguments.next("the format")
    let name = try Choice.name(word, among: ImportRegistry.all.map { $0.name }, "format")
    guard let format = ImportRegistry.format(named: name) else {
      throw Refusal("'\(name)' is no format", at: word.span)
    }
    self.format = format
    file = try arguments.next("the file")
    if file.text.isEmpty { throw Refusal("the file's name is empty", at: file.span) }
  }

  package func decide(on desk: Desk) throws(Refusal) -> [Event] {
    let loose = try claim.map { (word) throws(Refusal) in try desk.claim(word).id }
    let bytes = try desk.read(file.text, ImportLimits.file)
    let sheet: ImportedSheet
    do throws(ImportProblem) { sheet = try format.read(bytes) } catch {
      throw Refusal(error.problem, remedy: error.remedy, place: file.text)
    }
    let publisher = desk.state.settings[SessionSetting.publisher.rawValue]
    let source = ImportSource(file: file.text, ownNames: Set([desk.reviewer, publisher].compactMap { $0 }))
    let plan = ImportPlan(sheet, from: source, into: desk.state, over: desk.corpus, loose: loose)
    findings.report = plan.report
    return plan.events
  }

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    let report = findings.report
    let isNothing = report.added.isEmpty && report.verdicts == 0 && report.links == 0 && report.evidence.isEmpty
    return Reply(
      ImportPage.view(of: report, from: file.text, independence: Gate(of: desk.state).independence),
      isFailure: isNothing && !report.skipped.isEmpty)
  }
}
