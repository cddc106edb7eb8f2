import AssayModel

/// What a session's entries fold to.
package struct SessionState: Hashable, Sendable {
  /// The claims that stand, in the order of their numbers.
  package private(set) var claims = Register<ClaimID, Claim>()
  /// The evidence that stands, in the order of its numbers.
  package private(set) var evidence = Register<EvidenceID, Evidence>()
  /// The claim that is meant where none is named.
  package private(set) var focus: ClaimID?
  /// What was set for the session, by name.
  package private(set) var settings: [String: String] = [:]
  /// The number of the last entry.
  package private(set) var lastEntry = 0
  /// The highest numbers ever given; a retracted number is never reused.
  package private(set) var lastClaim = 0
  package private(set) var lastEvidence = 0

  private var undoable: [Change] = []
  private var redoable: [Change] = []

  package init() {}

  /// The same state with every evidence standing as it is said to: what a view shows beside a corpus.
  package func showing(_ presence: (Evidence) -> Presence) -> SessionState {
    var shown = self
    for evidence in evidence.values {
      let present = presence(evidence)
      shown.evidence[evidence.id]?.presence = present
      if present.fidelity != evidence.fidelity { shown.evidence[evidence.id]?.fidelity = present.fidelity }
    }
    return shown
  }

  package init(_ entries: some Sequence<Entry>) {
    for entry in entries { apply(entry) }
  }

  package var nextClaim: ClaimID { ClaimID(lastClaim + 1) }
  package var nextEvidence: EvidenceID { EvidenceID(lastEvidence + 1) }

  /// The claim to look at next: the first open one behind the claim in focus, else the first of all; nil where
  /// nothing is open.
  package var nextOpenClaim: ClaimID? {
    let open = claims.values.filter { $0.verdict == nil }.map(\.id)
    guard let focus else { return open.first }
    return open.first { $0 > focus } ?? open.first
  }

  /// The numbers of the entries that can be taken back, the next one last.
  package var undoableEntries: [Int] { undoable.map(\.entry) }
  /// The numbers of the entries that can be brought back, the next one last.
  package var redoableEntries: [Int] { redoable.map(\.entry) }

  /// The evidence of a claim, oldest first.
  package func evidence(of claim: Claim) -> [Evidence] {
    claim.evidence.compactMap { evidence[$0] }
  }
}

// MARK: - The reducer

extension SessionState {
  /// Takes up an entry. Total: an event that names what does not exist changes nothing.
  package mutating func apply(_ entry: Entry) {
    lastEntry = max(lastEntry, entry.number)
    var change = Change(entry: entry.number)
    for event in entry.events {
      switch event {
      case .undone(let entries):
        close(&change)
        for number in entries where undoable.last?.entry == number {
          if let change = undoable.popLast() { redoable.append(restore(change)) }
        }
      case .redone(let entries):
        close(&change)
        for number in entries where redoable.last?.entry == number {
          if let change = redoable.popLast() { undoable.append(restore(change)) }
        }
      default: apply(event, of: entry, into: &change)
      }
    }
    close(&change)
  }

  /// Makes what was changed so far a step of undo. A new change leaves nothing to bring back.
  private mutating func close(_ change: inout Change) {
    guard change.isUndoable else { return }
    undoable.append(change)
    redoable = []
    change = Change(entry: change.entry)
  }

  private mutating func apply(_ event: Event, of entry: Entry, into change: inout Change) {
    switch event {
    case .claimAdded(let id, let statement):
      guard claims[id] == nil else { return }
      lastClaim = max(lastClaim, id.ordinal)
      set(Claim(id: id, statement: statement), for: id, in: &change)
      setFocus(id, in: &change)
    case .claimEdited(let id, let statement):
      update(id, in: &change) { $0.statement = statement }
    case .claimDropped(let id):
      guard let claim = claims[id] else { return }
      for evidence in claim.evidence { set(nil, for: evidence, in: &change) }
      set(nil, for: id, in: &change)
      if focus == id { setFocus(nil, in: &change) }
    case .claimFocused(let id):
      if claims[id] != nil { focus = id }
    case .claimsLinked(let id, let relation, let other):
      guard claims[other] != nil else { return }
      update(id, in: &change) { claim in
        claim.links.removeAll { $0.claim == other }
        claim.links.append(Link(relation, other))
      }
      // Two claims stand to each other in one way, whichever of them says so.
      if claims[other]?.links.contains(where: { $0.claim == id }) == true {
        update(other, in: &change) { $0.links.removeAll { $0.claim == id } }
      }
    case .verdictMarked(let id, let judgement):
      update(id, in: &change) { claim in
        claim.judgement = judgement
        claim.history.append(
          JudgementChange(judgement: judgement, entry: entry.number, at: entry.at, by: entry.by))
      }
    case .evidenceAttached(let id, let claim, let stance, let citation, let note):
      guard evidence[id] == nil, claims[claim] != nil else { return }
      lastEvidence = max(lastEvidence, id.ordinal)
      let new = Evidence(
        id: id, claim: claim, stance: stance, citation: citation, note: note, entry: entry.number)
      set(new, for: id, in: &change)
      update(claim, in: &change) { $0.evidence.append(id) }
    case .evidenceDetached(let id):
      guard let old = evidence[id] else { return }
      set(nil, for: id, in: &change)
      update(old.claim, in: &change) { $0.evidence.removeAll { $0 == id } }
    case .evidenceReattached(let id, let citation):
      guard var changed = evidence[id] else { return }
      changed.formerCitations.append(changed.citation)
      changed.citation = citation
      changed.fidelity = .exact
      set(changed, for: id, in: &change)
    case .settingChanged(let name, let value):
      change.settings[name] = .some(change.settings[name] ?? settings[name])
      settings[name] = value
    case .searched, .undone, .redone: break
    }
  }

  private mutating func update(_ id: ClaimID, in change: inout Change, _ body: (inout Claim) -> Void) {
    guard var claim = claims[id] else { return }
    body(&claim)
    set(claim, for: id, in: &change)
  }

  private mutating func set(_ claim: Claim?, for id: ClaimID, in change: inout Change) {
    if change.claims[id] == nil { change.claims[id] = .some(claims[id]) }
    claims[id] = claim
  }

  private mutating func set(_ new: Evidence?, for id: EvidenceID, in change: inout Change) {
    if change.evidence[id] == nil { change.evidence[id] = .some(evidence[id]) }
    evidence[id] = new
  }

  private mutating func setFocus(_ id: ClaimID?, in change: inout Change) {
    if change.focus == nil { change.focus = .some(focus) }
    focus = id
  }

  /// Puts back what a change found; the answer is the change that would undo that.
  private mutating func restore(_ change: Change) -> Change {
    var reverse = Change(entry: change.entry)
    for (id, claim) in change.claims { set(claim, for: id, in: &reverse) }
    for (id, old) in change.evidence { set(old, for: id, in: &reverse) }
    for (name, value) in change.settings {
      reverse.settings[name] = .some(settings[name])
      settings[name] = value
    }
    if let focus = change.focus { setFocus(focus, in: &reverse) }
    // The focus may have moved, which is no step of undo, to a claim that has just gone.
    if let focus, claims[focus] == nil { setFocus(nil, in: &reverse) }
    return reverse
  }
}
