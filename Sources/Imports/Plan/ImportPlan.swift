import AssayCorpus
import AssayModel
import AssaySession

/// What taking a file up comes to: the events of one entry, and what there is to tell of them.
package struct ImportPlan: Sendable {
  package private(set) var events: [Event] = []
  package private(set) var report = ImportReport()
  private let source: ImportSource
  private var nextClaim: Int
  private var nextEvidence: Int
  /// Where evidence stands already, or will.
  private var taken: [Place: EvidenceID] = [:]
  /// Claims that this plan links.
  private var linked: Set<Set<ClaimID>> = []

  private struct Place: Hashable {
    let claim: ClaimID
    let article: ArticleID
    let digest: Digest
    let span: Span
  }

  /// Compares a sheet with a session and a corpus.
  ///
  /// A claim that the session has, with the same words from the same speaker, is not added again; it gets what evidence
  /// it lacks, and the verdict where it has none. `loose` names the claim for evidence that names none itself. A verdict
  /// that is not the reviewer's own says at the end of its reason whose it is.
  package init(
    _ sheet: ImportedSheet, from source: ImportSource = ImportSource(), into state: SessionState, over corpus: Corpus,
    loose: ClaimID? = nil
  ) {
    self.source = source
    nextClaim = state.lastClaim + 1
    nextEvidence = state.lastEvidence + 1
    for evidence in state.evidence.values { taken[Self.place(evidence.claim, evidence.citation)] = evidence.id }
    report.skipped = sheet.skipped
    report.lacks = sheet.lacks
    report.unread = sheet.unread
    let anchoring = Reanchoring(corpus)
    var known: [Statement.Key: Claim] = [:]
    for claim in state.claims.values where known[Statement.Key(claim.statement)] == nil {
      known[Statement.Key(claim.statement)] = claim
    }
    var ids: [String: ClaimID] = [:]
    var all: [(claim: ImportedClaim, id: ClaimID)] = []
    for claim in sheet.claims {
      let id: ClaimID
      if let same = known[Statement.Key(Statement(text: claim.text, speaker: claim.speaker))] {
        id = same.id
        report.known.append(id)
        judge(same, claim)
      } else {
        id = add(claim, anchoring)
      }
      for evidence in claim.evidence { attach(evidence, to: id, anchoring) }
      if !claim.name.isEmpty, ids[claim.name] == nil { ids[claim.name] = id }
      all.append((claim, id))
    }
    for (claim, id) in all { link(claim, id, ids, in: state) }
    for evidence in sheet.loose {
      if let loose {
        attach(evidence, to: loose, anchoring)
      } else {
        report.skip(evidence.place, "it names no claim; --to CLAIM says which one is meant")
      }
    }
  }

  private mutating func add(_ claim: ImportedClaim, _ anchoring: Reanchoring) -> ClaimID {
    let id = ClaimID(nextClaim)
    nextClaim += 1
    var statement = Statement(text: claim.text, speaker: claim.speaker, date: claim.date)
    if let origin = claim.origin {
      switch anchoring.outcome(of: origin) {
      case .cited(let citation, _): statement.origin = citation
      case .lost(let reason): report.skip(claim.place, "where the claim was read is left out: \(reason)")
      }
    }
    events.append(.claimAdded(id, statement))
    report.added.append(id)
    if let verdict = claim.verdict {
      mark(id, verdict, claim)
    }
    return id
  }

  /// The verdict of a claim that the session has: taken where it has none, never in place of another.
  private mutating func judge(_ known: Claim, _ claim: ImportedClaim) {
    guard let verdict = claim.verdict else { return }
    guard let present = known.verdict else {
      mark(known.id, verdict, claim)
      return
    }
    if present != verdict {
      report.skip(claim.place, "\(known.id) is \(present.rawValue) here and \(verdict.rawValue) in the file; it stays")
    }
  }

  private mutating func mark(_ id: ClaimID, _ verdict: Verdict, _ claim: ImportedClaim) {
    let given = GivenVerdict(of: claim, for: id, from: source)
    events.append(.verdictMarked(id, Judgement(verdict, rationale: given.rationale)))
    report.given.append(given)
    if verdict == .confirmed { report.confirmed.append(id) }
  }

  /// Links to claims of the same file; a link that the session has, whichever of the two says so, stays as it is.
  private mutating func link(
    _ claim: ImportedClaim, _ id: ClaimID, _ ids: [String: ClaimID], in state: SessionState
  ) {
    for link in claim.links {
      guard let other = ids[link.name], other != id else {
        report.skip(
          claim.place, "it \(link.relation.rawValue) \(link.name.prefix(40)), which is no other claim of the file")
        continue
      }
      let present =
        state.claims[id]?.links.first { $0.claim == other } ?? state.claims[other]?.links.first { $0.claim == id }
      if let present {
        if present.relation != link.relation {
          report.skip(claim.place, "\(id) and \(other) are linked in another way here; it stays")
        }
        continue
      }
      guard linked.insert([id, other]).inserted else { continue }
      events.append(.claimsLinked(id, link.relation, other))
      report.links += 1
    }
  }

  private mutating func attach(_ evidence: ImportedEvidence, to claim: ClaimID, _ anchoring: Reanchoring) {
    switch anchoring.outcome(of: evidence.span) {
    case .lost(let reason): report.skip(evidence.place, reason)
    case .cited(let citation, let fidelity):
      let place = Self.place(claim, citation)
      if let same = taken[place] {
        report.skip(evidence.place, "\(same) holds this span for \(claim) already")
        return
      }
      let id = EvidenceID(nextEvidence)
      nextEvidence += 1
      taken[place] = id
      events.append(.evidenceAttached(id, to: claim, evidence.stance, citation, note: evidence.note))
      report.evidence.append((id, fidelity))
    }
  }

  private static func place(_ claim: ClaimID, _ citation: Citation) -> Place {
    Place(claim: claim, article: citation.article.id, digest: citation.article.digest, span: citation.span)
  }
}

extension Statement {
  /// What makes two statements one: the words, whatever the white space, and the speaker.
  struct Key: Hashable {
    let words: [Substring]
    let speaker: String?

    init(_ statement: Statement) {
      words = statement.text.split(whereSeparator: \.isWhitespace)
      speaker = statement.speaker
    }
  }
}
