import AssayBacking
import AssayCorpus
import AssayModel
import AssayProvenance
import AssaySession

/// The session's own rule on how many independent origins a claim needs before it is confirmed.
struct Gate {
  /// How many it asks for; nil where it asks for none.
  let independence: Int?

  init(of state: SessionState) {
    independence = state.settings[SessionSetting.independence.rawValue].flatMap(Ordinal.number)
  }

  /// What the verdict goes against; nil where it goes against nothing. Refuses what has not been overridden.
  ///
  /// Of the range of origins the least counts: to take two for one is the safe error.
  func override(
    _ claim: Claim, _ judgement: Judgement, isOverriding: Word?, on desk: Desk
  ) throws(Refusal) -> GateOverride? {
    guard let independence, judgement.verdict == .confirmed else { return nil }
    let backing = desk.provenance.backing(of: claim, in: desk.state, at: desk.standings)
    let origins = backing.support.least
    guard origins < independence else { return nil }
    let found = GateOverride(independence: independence, origins: origins)
    guard isOverriding != nil else {
      let behind = backing.summary(for: .confirmed) ?? "no evidence that supports it"
      throw Refusal(
        "the session asks for \(WordList.count(independence, "origin")) to confirm, and \(claim.id) has "
          + behind,
        remedy:
          "Type 'sources \(claim.id)' to see why they count so, find another origin, or confirm all the same with "
          + "--why \"TEXT\" --override.")
    }
    guard judgement.rationale != nil else {
      throw Refusal(
        "--override wants a reason", remedy: "Add --why \"TEXT\": it goes into the log and every export.",
        at: isOverriding?.span)
    }
    return found
  }
}
