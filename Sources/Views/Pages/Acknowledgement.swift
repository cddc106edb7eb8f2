import AssayBacking
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

  /// Several evidences of one entry; `names` are their ids as a reader takes them in.
  package static func detached(_ evidence: [String], named names: String) -> View {
    View(
      Line(names, .id) + Line(" detached; one 'undo' brings them back"),
      fields: ["detached": .array(evidence.map(JSON.string))])
  }

  /// The verdict, and what stands behind it.
  ///
  /// - Parameter behind: its origins in a line; nil where it rests on none.
  package static func verdict(of claim: Claim, in state: SessionState, behind: String? = nil) -> View {
    var line = Line("\(claim.id) ", .id) + claim.verdictLine
    let tally = state.tally(of: claim)
    line += tally.runs.isEmpty ? Line(" without evidence", .doubtful) : Line(" on ") + tally
    line += Line(": \(claim.statement.text)")
    var blocks: [Block] = [.line(line, indent: 5)]
    if let behind { blocks.append(.line(Line("behind it: ", .faint) + Line(behind), indent: 5)) }
    if let override = claim.judgement?.override {
      blocks.append(.line(Line("gate overridden: \(override.words)", .doubtful), indent: 5))
    }
    return View(
      blocks + [.line(next(in: state))],
      fields: [
        "claim": state.json(of: claim), "behind": .optional(behind),
        "next": .optional(state.nextOpenClaim?.description),
      ])
  }

  /// One verdict of several claims; `names` are their ids as a reader takes them in.
  package static func verdicts(
    of claims: [Claim], named names: String, _ verdict: Verdict, in state: SessionState
  ) -> View {
    let line = Line("\(verdict.mark) \(verdict.rawValue)", verdict.style) + Line(" \(claims.count) claims: ")
    return View(
      [.line(line + Line(names, .id), indent: 5), .line(next(in: state))],
      fields: [
        "claims": .array(claims.map { state.json(of: $0) }), "next": .optional(state.nextOpenClaim?.description),
      ])
  }

  /// What is left to do, in one line.
  private static func next(in state: SessionState) -> Line {
    guard let id = state.nextOpenClaim, let claim = state.claims[id] else {
      return Line("nothing is open; 'summary' shows all", .faint)
    }
    let open = state.claims.values.count { $0.verdict == nil }
    let longest = 60
    let text = claim.statement.text
    let short = text.count > longest ? "\(text.prefix(longest - 1))…" : text
    return Line("next: ", .faint) + Line("\(id)", .id) + Line(" “\(short)”, \(open) open", .faint)
  }

  package static func attached(_ evidence: Evidence, in state: SessionState) -> View {
    View([block(of: evidence)], fields: ["evidence": evidence.json])
  }

  /// Several evidences of one entry.
  package static func attached(_ evidence: [Evidence], passedOver: Int) -> View {
    var blocks = evidence.map(block)
    if passedOver > 0 {
      blocks.append(.line(Line("\(passedOver) more \(passedOver == 1 ? "was" : "were") attached already", .faint)))
    }
    return View(blocks, fields: ["attached": .array(evidence.map(\.json))])
  }

  private static func block(of evidence: Evidence) -> Block {
    .labelled(
      Line("\(evidence.claim) ", .id) + ClaimPage.line(of: evidence), label: Line("\(evidence.id)", .id), width: 4)
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

  /// - Parameter omissions: what the format has no place for: `2 claims left out: not judged`.
  package static func exported(_ format: String, to path: String, omitting omissions: [String] = []) -> View {
    View(
      [.line(Line("wrote \(path)"))] + omissions.map { .line(Line($0, .doubtful), indent: 2) },
      fields: [
        "format": .string(format), "file": .string(path), "left_out": .array(omissions.map(JSON.string)),
      ])
  }
}
