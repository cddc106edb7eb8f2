import AssayAnchoring
import AssayCorpus
import AssayModel
import AssaySession

/// Finds where evidence stands in a corpus, once for each evidence.
///
/// An article is known again by its id and its digest; where they disagree by the digest, since a text that stands
/// in the corpus to the letter was moved, whatever has its id now; and else by its id, or by its address on the web where it was
/// saved anew under another name.
package final class StandingBook {
  private let corpus: Corpus
  private let oldText: (Digest) -> ScalarText?
  private var standings: [Citation: Standing] = [:]
  private var texts: [Digest: TokenisedText] = [:]
  private var changes: [Pair: TextChange] = [:]
  private var shown: SessionState?

  private struct Pair: Hashable {
    let old: Digest
    let new: Digest
  }

  /// `oldText` gives the text that a digest names, where it was kept.
  package init(corpus: Corpus, oldText: @escaping (Digest) -> ScalarText? = { _ in nil }) {
    self.corpus = corpus
    self.oldText = oldText
  }

  package func standing(of evidence: Evidence) -> Standing { standing(of: evidence.citation) }

  package func standing(of citation: Citation) -> Standing {
    if let known = standings[citation] { return known }
    let standing = find(citation)
    standings[citation] = standing
    return standing
  }

  /// The state with each evidence's present fidelity.
  package func shown(_ state: SessionState) -> SessionState {
    if let shown, shown.lastEntry == state.lastEntry { return shown }
    let new = state.showing { evidence in
      let standing = standing(of: evidence)
      return Presence(
        standing.fidelity, at: standing.settledSpan, hasOtherSurroundings: standing.surroundings != nil)
    }
    shown = new
    return new
  }

  private func find(_ citation: Citation) -> Standing {
    let card = citation.article
    guard let entry = article(card) else {
      return Standing(.orphaned, leftOut: corpus.skipped.first { $0.file == card.id.value }?.reason)
    }
    let isMoved = entry.id != card.id
    // A session may come from anyone: the words are compared even where the digest agrees.
    let isSameText = entry.article.digest == card.digest
    if isSameText, holds(citation, entry.article.text) {
      return Standing(isMoved ? .moved : .exact, article: entry.handle, span: citation.span)
    }
    let anchoring = anchoring(of: citation, in: entry.article)
    let fidelity = isMoved && anchoring.fidelity == .exact ? .moved : anchoring.fidelity
    let standing = Standing(
      fidelity, article: entry.handle, span: anchoring.span, candidates: anchoring.candidates,
      difference: anchoring.difference, surroundings: anchoring.surroundings)
    return isSameText ? standing.contradicted : standing
  }

  /// Whether the quote stands in a text where the citation says, scalar for scalar.
  private func holds(_ citation: Citation, _ text: ScalarText) -> Bool {
    citation.span.end <= text.count && text[citation.span].unicodeScalars.elementsEqual(citation.quote.unicodeScalars)
  }

  private func article(_ card: ArticleCard) -> CorpusArticle? {
    let named = corpus.article(card.id)
    if let named, named.article.digest == card.digest { return named }
    // By what stays when a file is moved or named anew. An address that several articles have says nothing.
    if let handle = corpus.handle(of: card.digest) { return corpus.article(at: handle) }
    if let named { return named }
    guard let url = card.url, case let handles = corpus.handles(ofURL: url), handles.count == 1 else { return nil }
    return corpus.article(at: handles[0])
  }

  private func anchoring(of citation: Citation, in article: Article) -> Anchoring {
    let pair = Pair(old: citation.article.digest, new: article.digest)
    if let change = changes[pair] { return anchor(citation.description, through: change) }
    let new = texts[pair.new] ?? TokenisedText(article.text)
    texts[pair.new] = new
    guard let old = oldText(pair.old) else { return anchor(citation.description, in: new) }
    let change = TextChange(from: TokenisedText(old), to: new)
    changes[pair] = change
    return anchor(citation.description, through: change)
  }
}
