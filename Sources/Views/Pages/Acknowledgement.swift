import AssayJSON
import AssayModel
import AssaySession

/// The short answers to commands that change something.
package enum Acknowledgement {
  /// `c1 added, in focus: TEXT`.
  package static func claim(_ claim: Claim, in state: SessionState, _ what: String) -> View {
    View(
      [.line(Line("\(claim.id) ", .id) + Line("\(what): ") + Line(claim.statement.text), indent: 5)],
      fields: ["claim": state.json(of: claim)])
  }

  package static func dropped(_ claim: String) -> View {
    View(Line(claim, .id) + Line(" dropped; 'undo' brings it back"), fields: ["dropped": .string(claim)])
  }

  package static func detached(_ evidence: String) -> View {
    View(Line(evidence, .id) + Line(" detached; 'undo' brings it back"), fields: ["detached": .string(evidence)])
  }

  /// The verdict, and what stands behind it.
  package static func verdict(of claim: Claim, in state: SessionState) -> View {
    var line = Line("\(claim.id) ", .id) + claim.verdictLine
    let tally = state.tally(of: claim)
    line += tally.runs.isEmpty ? Line(" without evidence", .doubtful) : Line(" on ") + tally
    line += Line(": \(claim.statement.text)")
    var blocks: [Block] = [.line(line, indent: 5)]
    let open = state.claims.values.count { $0.verdict == nil }
    if open > 0 {
      blocks.append(.line(Line("\(open == 1 ? "1 claim is" : "\(open) claims are") open; 'next' goes there", .faint)))
    }
    return View(blocks, fields: ["claim": state.json(of: claim)])
  }

  package static func attached(_ evidence: Evidence, in state: SessionState) -> View {
    View(
      [
        .labelled(
          Line("\(evidence.claim) ", .id) + ClaimPage.line(of: evidence), label: Line("\(evidence.id)", .id), width: 4)
      ], fields: ["evidence": evidence.json])
  }

  package static func nothingOpen(in state: SessionState) -> View {
    View(
      Line(state.claims.isEmpty ? "no claims yet; add one with: claim add \"TEXT\"" : "no claim is open"),
      fields: ["claim": .null])
  }

  /// `undone: 12 mark c1 denied`.
  package static func steps(_ what: String, _ numbers: [Int], _ entries: [Entry]) -> View {
    View(
      numbers.map { number in
        let input = entries.first { $0.number == number }?.input ?? ""
        return .line(Line("\(what): ") + Line("\(number) ", .id) + Line(input), indent: 5)
      }, fields: ["entries": .array(numbers.map(JSON.integer))])
  }

  package static func saved(_ path: String, entries: Int) -> View {
    View(
      Line("saved \(path) (\(entries == 1 ? "1 entry" : "\(entries) entries"))"),
      fields: ["file": .string(path), "entries": .integer(entries)])
  }

  package static func opened(_ path: String, state: SessionState, entries: Int) -> View {
    View(
      Line("\(path): ") + Line(entries == 0 ? "a new session" : state.tallyText, .strong),
      fields: ["file": .string(path), "entries": .integer(entries)])
  }

  package static func macroDropped(_ name: String) -> View {
    View(Line("macro ") + Line(name, .id) + Line(" is no more"), fields: ["dropped": .string(name)])
  }

  /// A file's lines speak for themselves.
  package static func sourced(_ path: String) -> View { View([], fields: ["file": .string(path)]) }

  package static func exported(_ format: String, to path: String) -> View {
    View(Line("wrote \(path)"), fields: ["format": .string(format), "file": .string(path)])
  }
}
