import AssayCorpus
import AssayModel
import AssaySession

/// Looks at a session beside the corpus it speaks of.
enum SessionCheck {
  static func findings(in state: SessionState, corpus: Corpus) -> [Finding] {
    state.findings
      + state.evidence.values.compactMap { evidence in
        let card = evidence.citation.article
        guard let entry = corpus.article(card.id) else {
          return Finding(
            .missing, claim: evidence.claim, evidence: evidence.id,
            "\(evidence.id): its article, \(card.id), is not in the corpus")
        }
        guard entry.article.digest != card.digest else { return nil }
        return Finding(
          .changed, claim: evidence.claim, evidence: evidence.id,
          "\(evidence.id): its article, \(entry.handle), has other words than when it was attached")
      }
  }
}
