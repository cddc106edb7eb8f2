import AssayBacking
import AssayConcurrency
import AssayModel
import AssaySession

/// The verdict sheet: all that a document says, worked out once and given to every format.
package struct Sheet: Sendable {
  package let title: String
  package let publisher: String?
  package let url: String?
  /// Who made entries, in the order of their first one.
  package let reviewers: [String]
  /// When the first and the last entry were made; nil for a session without entries.
  package let first: Instant?
  package let last: Instant?
  /// How many entries the session has.
  package let entries: Int
  package let corpus: CorpusFacts?
  /// How the sheet was asked for.
  package let options: ExportOptions
  /// Claims of the session that the options leave out.
  package let leftOut: Int
  /// Claims whose latest verdict rests on what was published after the day that was asked for, in their order.
  package let unsettled: [ClaimID]
  /// How many pieces of evidence are left out because their articles have no date.
  package let undated: Int
  package let claims: [SheetClaim]
  /// The articles cited, each once.
  package let articles: [SheetArticle]
  /// What the claims were taken from, after all filters.
  let state: SessionState
  /// When each entry was made, by its number.
  let times: [Int: Instant]

  /// Works the sheet out: first what was known and published, then what is hidden, last the claims that are wanted.
  ///
  /// Origins are counted over all that was known and published, whichever claims are wanted: choosing a claim changes
  /// nothing of what stands behind it.
  package init(_ source: ExportSource, _ options: ExportOptions = ExportOptions()) throws(ExportProblem) {
    let entries = options.knownAt.map { source.entries.known(at: $0) } ?? source.entries
    var state = options.knownAt == nil ? source.state : source.shown(SessionState(entries))
    let all = state.claims
    let asOf = options.asOf.map { StateAsOf(state, $0, entries: entries) }
    if let asOf { state = asOf.state }
    let reviewers = ExportSource.reviewers(entries)
    let named = ExportSource.reviewers(source.entries + source.looks)
    let givers = ExportSource.givers(source.entries).filter { !named.contains($0) }
    let pseudonyms = try options.redactions.pseudonyms(for: named + givers)
    if !options.redactions.isEmpty { state = Self.redacted(state, options.redactions, pseudonyms) }
    let whole = state
    state = try Self.filtered(state, of: all, entries, options)
    self.state = state
    self.options = options
    self.entries = entries.count
    self.corpus = source.corpus
    times = Dictionary(entries.map { ($0.number, $0.at) }, uniquingKeysWith: { first, _ in first })
    self.reviewers = reviewers.map(pseudonyms.name)
    first = entries.first?.at
    last = entries.last?.at
    title = pseudonyms.scrubbed(state.settings["title"] ?? "Verdict summary")
    publisher = options.publisher ?? state.settings["publisher"]
    url = options.url ?? state.settings["url"]
    leftOut = all.count - state.claims.count
    unsettled = asOf.map { $0.unsettled.filter { state.claims[$0] != nil }.sorted() } ?? []
    undated = asOf?.undated.count { state.claims[$0.claim] != nil } ?? 0
    let conflicts = state.conflicts
    // Whoever types such a reason has imported nothing.
    let typed = Set(entries.filter { $0.input.contains(ImportedReview.opening) }.map(\.number))
    var linking: [ClaimID: [Link]] = [:]
    for claim in state.claims.values {
      for link in claim.links { linking[link.claim, default: []].append(Link(link.relation, claim.id)) }
    }
    let unverified = Set(state.claims.values.filter { $0.verdict == .unverified }.map(\.id))
    let looks = options.knownAt.map { source.looks.known(at: $0) } ?? source.looks
    let ledgers = Meanwhile {
      SheetLedger.all(of: unverified, in: entries + looks, asOf: options.asOf, pseudonyms)
    }
    let backings = Dictionary(
      source.backings(state.claims.values.map(\.id), whole).map { ($0.claim.id, $0) },
      uniquingKeysWith: { first, _ in first })
    let found = ledgers.result
    claims = Array(state.claims.values).concurrentMap { [state, linking] claim in
      SheetClaim(
        claim, in: state, linkedFrom: linking[claim.id] ?? [], conflicts: conflicts[claim.id] ?? [],
        history: claim.history.map { SheetJudgement($0, pseudonyms, isTyped: typed.contains($0.entry)) },
        backing: backings[claim.id],
        ledger: found[claim.id])
    }
    articles = SheetArticle.all(in: state)
  }

  /// How many claims have each verdict.
  package func count(_ verdict: Verdict?) -> Int { claims.count { $0.claim.verdict == verdict } }

  package var evidenceCount: Int { state.evidence.count }
  package var matrix: Matrix { Matrix(state) }

  private static func filtered(
    _ state: SessionState, of all: Register<ClaimID, Claim>, _ entries: [Entry], _ options: ExportOptions
  ) throws(ExportProblem) -> SessionState {
    if let ranges = options.claims {
      for range in ranges where range.count == 1 && all[ClaimID(range.lowerBound)] == nil {
        throw .noSuchClaim("c\(range.lowerBound)")
      }
    }
    guard options.claims != nil || options.verdict != nil || options.since != nil else { return state }
    let touched = options.since.map { TouchedClaims(in: entries, since: $0).ids }
    return state.derived(claim: { claim in
      let isNamed = options.claims?.contains { $0.contains(claim.id.ordinal) } ?? true
      let fits = options.verdict?.holds(for: claim) ?? true
      return isNamed && fits && touched?.contains(claim.id) ?? true ? claim : nil
    })
  }

  /// Names go from what reviewers wrote, never from what articles and speakers said.
  private static func redacted(
    _ state: SessionState, _ redactions: Redactions, _ pseudonyms: Pseudonyms
  ) -> SessionState {
    state.derived(
      claim: { claim in
        var claim = claim
        let rationale = claim.judgement?.rationale.map(pseudonyms.scrubbedReason)
        claim.judgement?.rationale = rationale
        claim.joins = Trail(
          claim.joins.map { OriginJoin($0.first, $0.second, reason: pseudonyms.scrubbed($0.reason)) })
        return claim
      },
      evidence: { evidence in
        var evidence = evidence
        evidence.note = redactions.hidesNotes ? nil : evidence.note.map(pseudonyms.scrubbed)
        evidence.split = evidence.split.map(pseudonyms.scrubbed)
        return evidence
      })
  }
}
