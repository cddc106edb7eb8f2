import AssayJSON
import AssayModel
import AssaySession

/// What does not hold together yet. Nothing at all when all is well.
package enum CheckPage {
  package static func view(of findings: [Finding], state: SessionState) -> View {
    View(
      findings.map { finding in
        .labelled(Line(finding.message), label: Line(finding.kind.rawValue, style(of: finding.kind)), width: 13)
      },
      fields: [
        "evidence": .array(state.evidence.values.map(\.json)),
        "findings": .array(
          findings.map {
            .object([
              "kind": .string($0.kind.rawValue), "claim": .string($0.claim.description),
              "evidence": .optional($0.evidence?.description), "message": .string($0.message),
            ])
          }),
      ])
  }

  private static func style(of kind: Finding.Kind) -> Style {
    switch kind {
    case .open: .faint
    case .unsupported, .contrary, .changed: .doubtful
    case .missing: .bad
    }
  }
}
