import AssayModel
import AssaySession

/// The claims to which something was done from a moment on: added, edited, judged, linked, or given, denied or
/// re-attached evidence.
struct TouchedClaims {
  private(set) var ids: Set<ClaimID> = []
  private var claimOf: [EvidenceID: ClaimID] = [:]

  init(in entries: [Entry], since moment: Instant) {
    let byNumber = Dictionary(entries.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    for entry in entries {
      for event in entry.events {
        if case .evidenceAttached(let id, to: let claim, _, _, _) = event { claimOf[id] = claim }
      }
    }
    for entry in entries where entry.at >= moment {
      for event in entry.events { take(event, byNumber, depth: 0) }
    }
  }

  /// What is undone and brought back touches what it touched before. An undo names entries of changes, never another
  /// undo, so that this goes one step deep.
  private mutating func take(_ event: Event, _ entries: [Int: Entry], depth: Int) {
    switch event {
    case .claimAdded(let id, _), .claimEdited(let id, _), .claimDropped(let id), .verdictMarked(let id, _):
      ids.insert(id)
    case .claimsLinked(let id, _, let other): ids.formUnion([id, other])
    case .evidenceAttached(_, to: let id, _, _, _): ids.insert(id)
    case .passageDismissed(let id, _), .passageRestored(let id, _, _): ids.insert(id)
    case .evidenceDetached(let id), .evidenceReattached(let id, _), .originsMerged(let id, _, _),
      .originSplit(let id, _), .voiceMarked(let id, _):
      claimOf[id].map { _ = ids.insert($0) }
    case .undone(let numbers), .redone(let numbers):
      guard depth == 0 else { return }
      for number in numbers { for event in entries[number]?.events ?? [] { take(event, entries, depth: 1) } }
    case .claimFocused, .settingChanged, .searched, .articleRead: break
    }
  }
}
