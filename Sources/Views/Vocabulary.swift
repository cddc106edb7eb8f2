import AssayModel
import AssaySession

// Verdicts and stances as every view shows them: a mark, a word and a style, so that colour never speaks alone.

extension Verdict {
  package var style: Style {
    switch self {
    case .confirmed: .good
    case .denied: .bad
    case .unverified: .doubtful
    }
  }

  package var mark: String {
    switch self {
    case .confirmed: "✓"
    case .denied: "✗"
    case .unverified: "?"
    }
  }
}

extension Claim {
  /// `✓ confirmed`, or `· open`.
  package var verdictLine: Line {
    guard let verdict else { return Line("· open", .faint) }
    return Line("\(verdict.mark) \(verdict.rawValue)", verdict.style)
  }
}

extension Stance {
  package var style: Style {
    switch self {
    case .supports: .good
    case .refutes: .bad
    case .declines: .doubtful
    case .context: .faint
    }
  }

  package var mark: String {
    switch self {
    case .supports: "+"
    case .refutes: "-"
    case .declines: "~"
    case .context: "·"
    }
  }

  package var line: Line { Line("\(mark) \(rawValue)", style) }
}

extension Relation {
  /// How the other claim stands to the one that the link begins with: `c1 is contradicted by c2`.
  package var passive: String {
    switch self {
    case .contradicts: "contradicted"
    case .repeats: "repeated"
    case .updates: "updated"
    }
  }
}

extension Fidelity {
  /// Nothing for an exact evidence; the others must be seen.
  package var line: Line {
    switch self {
    case .exact: Line()
    case .moved: Line("moved", .faint)
    case .altered, .ambiguous: Line(rawValue, .doubtful)
    case .orphaned: Line(rawValue, .bad)
    }
  }
}

extension SessionState {
  /// `+2 -1 ~1`: a claim's evidence by stance.
  package func tally(of claim: Claim) -> Line {
    var line = Line()
    let all = evidence(of: claim)
    for stance in Stance.allCases {
      let count = all.count { $0.stance == stance }
      guard count > 0 else { continue }
      if !line.runs.isEmpty { line.append(" ") }
      line.append("\(stance.mark)\(count)", stance.style)
    }
    return line
  }

  /// `3 claims: 1 confirmed, 1 denied, 1 open`.
  package var tallyText: String {
    let all = claims.values
    guard !all.isEmpty else { return "no claims yet" }
    var parts = Verdict.allCases.compactMap { verdict in
      let count = all.count { $0.verdict == verdict }
      return count > 0 ? "\(count) \(verdict.rawValue)" : nil
    }
    let open = all.count { $0.verdict == nil }
    if open > 0 { parts.append("\(open) open") }
    return "\(all.count) \(all.count == 1 ? "claim" : "claims"): \(parts.joined(separator: ", "))"
  }
}

extension ArticleCard {
  /// `The Harbour Ledger, 2023-09-12`; what is not known is left out, and the title or the id stands in for an outlet.
  package var byline: String {
    [outlet ?? title.map { "“\($0)”" } ?? id.value, published?.dayText].compactMap { $0 }.joined(separator: ", ")
  }
}
