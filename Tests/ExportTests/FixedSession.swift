import AssayCommands
import AssayExports
import AssayModel
import AssaySession
import AssayWorkbench
import SampleDesk

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
  ]

  static func desk() throws -> SampleDesk {
    let desk = try SampleDesk()
    for line in lines { try desk.run(line) }
    return desk
  }

  static func source(_ desk: SampleDesk) -> ExportSource {
    ExportSource(state: desk.state, entries: desk.entries)
  }
}
