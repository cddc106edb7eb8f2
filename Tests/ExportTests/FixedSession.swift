import AssayBacking
import AssayCommands
import AssayCorpus
import AssayExports
import AssayModel
import AssaySession
import AssayStanding
import AssayStorage
import AssayWorkbench
import SampleDesk
import Testing

/// A small review of the sample corpus with everything that an export can show.
enum FixedSession {
  static let lines = [
    "set title \"Kim's journey to Russia: five claims\"", "set publisher \"The Fact Desk\"",
    "set url https://example.org/fact-desk/kim",
    "claim add \"Kim Jong Un will travel to Russia by train\" --date 2023-09-04 --from a1.2.1",
    "attach a1.4.1 --context --note \"Before the journey; the officials are unnamed.\"", "attach a6.6.1",
    "attach a6 \"more than a dozen dark green carriages\"",
    "confirm --why \"A photographer and South Korea's ministry saw the train, \"green carriages\" and all\"",
    "claim add \"The summit of 12 September took place in Vladivostok\" --speaker \"The Harbour Ledger\" --date 2023-09-12",
    "attach a12 \"No talks with Putin were held in Vladivostok.\" --refutes",
    "attach a6 \"The summit took place behind closed doors\"", "deny --why \"The paper itself corrected it.\"",
    "claim add \"Kim left Russia with six drones\" --date 2023-09-17", "attach a12.4",
    "attach a13 \"five drones\" --refutes",
    "search drones", "unverified", "claim add \"=SUM of 1 | 2, \"and\" <b>more</b>\"", "link c4 contradicts c3",
    "claim add \"No agreements were signed\" --speaker \"Dmitry Peskov\"", "attach a11.5.2 --declines",
    "attach a2 \"«Нет, не можем»\" --to c5 --context",
    // What was looked for, and where things came from.
    "focus c3", "show a13", "search \"reconnaissance drones\"",
    "claim add \"Kim plans to travel to Russia\" --speaker \"American and allied officials\" --date 2023-09-04",
    "attach a1 \"plans to travel to Russia in the next few days and to meet President Vladimir V. Putin face to face, according to American and allied officials\"",
    "attach a4 \"citing U.S. and allied officials whom it did not name, said Kim intends to see President Vladimir Putin in Vladivostok\"",
    "attach a5 \"citing U.S. and allied officials whom it did not name, said Kim intends to see President Vladimir Putin in Vladivostok\"",
    "attach a4 \"Kim expected the contacts to go on, she said, up to the level of the two leaders.\"",
    "attach a4 \"“There’s nothing to say.”\" --declines", "set independence 3",
    "confirm --why \"The paper has named its sources since\" --override", "own e2", "own e3",
    "merge e2 e3 \"one photographer saw both\"", "split e12 \"its desk called the officials itself\"",
  ]

  static func desk() throws -> SampleDesk {
    let desk = try SampleDesk()
    for line in lines { try desk.run(line) }
    return desk
  }

  /// A session of the folder `Sessions`, as the program recorded it.
  static func sample(_ name: String) throws -> ExportSource {
    let (session, faults) = try SessionRecovery.read(SourceTree.path("Sessions/\(name).json"))
    #expect(faults.isEmpty)
    let standings = StandingBook(corpus: SampleCorpus.all)
    let book = ProvenanceBook(over: SampleCorpus.all)
    return ExportSource(
      state: session.state, entries: session.document.entries.map(\.entry),
      corpus: CorpusFacts(articles: SampleCorpus.all.count, digest: SampleCorpus.all.digest),
      backings: { book.backings(of: $0, in: $1, at: standings) })
  }

  static func sheet(_ desk: SampleDesk, _ options: ExportOptions = ExportOptions()) throws -> Sheet {
    try Sheet(desk.bench.desk.exportSource, options)
  }

  static func document(_ name: String, _ desk: SampleDesk, _ options: ExportOptions = ExportOptions()) throws -> String
  {
    let format = try #require(ExportRegistry.format(named: name))
    return try format.document(of: try sheet(desk, options))
  }
}
