import AssayJSON
import AssayModel
import AssaySession
import AssayStanding

/// What does not hold together yet. Nothing at all when all is well.
package enum CheckPage {
  package static func view(of findings: [Finding], cited: [StandingEvidence], notes: [String] = []) -> View {
    var blocks: [Block] = []
    for finding in findings {
      let label = Line(finding.kind.rawValue, style(of: finding.kind))
      blocks.append(.labelled(Line(finding.message), label: label, width: width))
      guard let cited = cited.first(where: { $0.evidence.id == finding.evidence }), isStanding(finding.kind) else {
        continue
      }
      blocks += StandingLines.of(cited.evidence, at: cited.standing).map {
        .labelled($0, label: Line(), width: width)
      }
    }
    for cited in cited where cited.standing.fidelity == .moved && cited.standing.surroundings == nil {
      let message =
        Line("\(cited.evidence.id) ", .id) + (StandingLines.of(cited.evidence, at: cited.standing).first ?? Line())
      blocks.append(.labelled(message, label: Line("note", .faint), width: width))
    }
    for note in notes { blocks.append(.labelled(Line(note), label: Line("note", .faint), width: width)) }
    var view = View(
      blocks,
      fields: [
        "notes": .array(notes.map { .string($0) }),
        "evidence": .array(cited.map(\.json)),
        "findings": .array(
          findings.map {
            .object([
              "kind": .string($0.kind.rawValue), "claim": .string($0.claim.description),
              "evidence": .optional($0.evidence?.description), "message": .string($0.message),
            ])
          }),
      ])
    view.table = "findings"
    return view
  }

  private static let width = 13

  private static func isStanding(_ kind: Finding.Kind) -> Bool {
    switch kind {
    case .altered, .ambiguous, .orphaned, .surroundings, .contradicted: true
    case .open, .unsupported, .insufficient, .contrary: false
    }
  }

  private static func style(of kind: Finding.Kind) -> Style {
    switch kind {
    case .open: .faint
    case .unsupported, .insufficient, .contrary, .altered, .ambiguous: .doubtful
    case .orphaned, .surroundings, .contradicted: .bad
    }
  }
}
