import AssayModel

/// What stood before an entry's events, for everything they touched: the entry's way back.
struct Change: Hashable, Sendable {
  let entry: Int
  var claims: [ClaimID: Claim?] = [:]
  var evidence: [EvidenceID: Evidence?] = [:]
  var settings: [String: String?] = [:]
  /// The focus before; nil where the entry did not move it.
  var focus: ClaimID??

  init(entry: Int) { self.entry = entry }

  /// Moving the focus alone is not worth a step of undo.
  var isUndoable: Bool { !claims.isEmpty || !evidence.isEmpty || !settings.isEmpty }
}
