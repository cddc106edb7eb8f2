import AssayBacking
import AssayCorpus
import AssayExports
import AssayModel
import AssayStanding
import AssayViews

package struct ExportCommand: Command {
  package static let manual = Manual(
    "export", group: .session,
    usage: [
      "FORMAT [FILE] [-o FILE] [--claim CLAIMS] [--verdict VERDICT] [--since DATE] [--by ROW] [--force]",
      "FORMAT [FILE] [--as-of DATE] [--known-at TIME] [--redact WHAT] [--publisher NAME] [--url URL]",
    ],
    takes: [
      "CLAIMS": .claim, "ROW": .exportRow, "TIME": .date, "WHAT": .redaction, "NAME": .newName, "URL": .newName,
    ],
    summary: "Write a verdict summary for others.",
    details: [
      "Formats: " + ExportRegistry.all.map { "\($0.name) (\($0.summary))" }.joined(separator: ", ")
        + ". Without FILE, or with -, the document is printed.",
      "Two clocks: --as-of takes away what was published later, and each verdict with it that rests on it; "
        + "--known-at takes away what the reviewer did later.",
    ],
    options: [
      .init("--by", "ROW", "For csv: a row for each evidence, or for each claim."),
      .init("--claim", "CLAIMS", "Only these claims: c1,c4 or c2..c5."),
      .init("--verdict", "VERDICT", "Only claims with this verdict, or those that are open."),
      .init("--since", "DATE", "Only claims that were worked on since then."),
      .init("--as-of", "DATE", "The verdicts as they could be held with articles published by that day."),
      .init("--known-at", "TIME", "The session as the reviewer had it then."),
      .init("--redact", "WHAT", "Hide reviewers, notes, or the name of one reviewer; several with commas."),
      .init("--publisher", "NAME", "Who publishes, where the session does not say it."),
      .init("--url", "URL", "Where it is published, where the session does not say it."),
      .init("--force", nil, "Replace a file that is there already."),
      .init("-o", "FILE", "The same as FILE alone."),
    ],
    examples: [
      ("export markdown", "prints it"), ("export csv verdicts.csv", "writes a file; so does -o verdicts.csv"),
      ("export html report.html --redact reviewers,notes", "a report without names and notes"),
      ("export text --verdict open", "what is left to do, for a mail"),
      ("export json --as-of 2023-09-11", "what could be known on that day"),
    ])

  private let format: any ExportFormat
  private let file: Word?
  private let options: ExportOptions
  private let isForced: Bool
  private let findings = Findings()

  /// What writing the document found out, for the answer.
  private final class Findings {
    var omissions: [String] = []
  }

  package init(_ arguments: inout Arguments) throws(Refusal) {
    isForced = arguments.flag("--force") != nil
    var options = ExportOptions()
    for name in ExportOptions.names {
      guard let value = arguments.value(name) else { continue }
      do throws(ExportProblem) { try options.set(name, to: value.text) } catch {
        throw Refusal(error).at(value)
      }
    }
    self.options = options
    format = try Self.format(try arguments.next("the format"))
    do throws(ExportProblem) { try options.check(format) } catch { throw Refusal(error) }
    let named = arguments.value("-o")
    if named != nil, let other = arguments.next() { throw Refusal("the file is given twice", at: other.span) }
    let target = named ?? arguments.next()
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
    if let file { return Reply(Acknowledgement.exported(format.name, to: file.text, omitting: findings.omissions)) }
    var reply = Reply(DocumentPage.view(of: try document(on: desk), format: format.name))
    // What is printed may be piped on: it holds the document and nothing else.
    reply.notes = findings.omissions.map { "\($0)." }
    return reply
  }

  private func document(on desk: Desk) throws(Refusal) -> String {
    try desk.findStandings()
    do throws(ExportProblem) {
      let sheet = try Sheet(desk.exportSource, options)
      findings.omissions = format.omissions(of: sheet)
      return try format.document(of: sheet)
    } catch { throw Refusal(error) }
  }
}

extension Refusal {
  /// An export's problem as a command's no.
  package init(_ problem: ExportProblem) { self.init(problem.problem, remedy: problem.remedy) }
}

extension Desk {
  /// The session as an export takes it: beside the corpus as it is.
  package var exportSource: ExportSource {
    ExportSource(
      state: shown, entries: entries, looks: looks, corpus: CorpusFacts(articles: corpus.count, digest: corpus.digest),
      shown: { [standings] in standings.shown($0) },
      backings: { [provenance, standings] in provenance.backings(of: $0, in: $1, at: standings) })
  }
}
