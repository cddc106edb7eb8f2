import AssayJSON
import AssayModel
import AssaySession
import Testing

/// Claims and evidence as other programs see them.
@Suite struct ShapeTests {
  @Test func `a claim has the members that the contract names`() {
    let id = ClaimID(1)
    var state = SessionState()
    state.apply(
      Sample.entry(
        1, .claimAdded(id, Statement(text: "He came.", speaker: "A. Ivanova", date: PartialDate("2023-09"))),
        .verdictMarked(id, Judgement(.denied, rationale: "No.")),
        .evidenceAttached(EvidenceID(1), to: id, .refutes, Sample.citation("stayed at home"), note: "p. 2")))
    let expected =
      #"{"id":"c1","text":"He came.","speaker":"A. Ivanova","date":"2023-09","verdict":"denied","rationale":"No.","#
      + #""evidence":[{"id":"e1","stance":"refutes","article":"visit.txt","start":10,"end":24,"#
      + #""quote":"stayed at home","fidelity":"exact","outlet":null,"title":"A title","published":null,"note":"p. 2"}]}"#
    #expect(state.claims[id].map { JSONWriter.compact(state.json(of: $0)) } == expected)
  }

  @Test func `an open claim has its members too, as null`() {
    var state = SessionState()
    state.apply(Sample.entry(1, .claimAdded(ClaimID(1), Statement(text: "He came."))))
    let expected =
      #"[{"id":"c1","text":"He came.","speaker":null,"date":null,"verdict":null,"rationale":null,"evidence":[]}]"#
    #expect(JSONWriter.compact(state.claimsJSON) == expected)
  }

  @Test func `each cited article is listed once, in the version cited last`() {
    let id = ClaimID(1)
    let old = Sample.citation("a", of: "x.txt")
    let card = ArticleCard(id: ArticleID("x.txt"), digest: Digest(of: "newer"))
    let new = Citation(article: card, description: old.description)
    var state = SessionState()
    state.apply(
      Sample.entry(
        1, .claimAdded(id, Statement(text: "t", origin: Sample.citation("o", of: "b.txt"))),
        .evidenceAttached(EvidenceID(1), to: id, .supports, old, note: nil),
        .evidenceAttached(EvidenceID(2), to: id, .supports, Sample.citation("c", of: "a.txt"), note: nil),
        .evidenceAttached(EvidenceID(3), to: id, .supports, new, note: nil)))
    #expect(state.citedArticles.map(\.id.value) == ["a.txt", "b.txt", "x.txt"])
    #expect(state.citedArticles.last?.digest == Digest(of: "newer"))
  }
}
