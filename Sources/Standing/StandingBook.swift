import AssayAnchoring
import AssayCorpus
import AssayModel
import AssaySession

/// Finds where evidence stands in a corpus, once for each evidence.
///
/// An article is known again by its id, or by its digest where its file was moved, or by its address
/// on the web where it was saved anew under another name.
package final class StandingBook {
  private let corpus: Corpus
  private let oldText: (Digest) -> ScalarText?
  private var standings: [Citation: Standing] = [:]
  private var texts: [Digest: TokenisedText] = [:]
  private var changes: [Pair: TextChange] = [:]
  private var finder: ArticleFinder?
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
    let new = state.showing { standing(of: $0).fidelity }
    shown = new
    return new
  }

  private func find(_ citation: Citation) -> Standing {
    let card = citation.article
    guard let entry = article(card) else { return Standing(.orphaned) }
    let isMoved = entry.id != card.id
    if entry.article.digest == card.digest {
      return Standing(isMoved ? .moved : .exact, article: entry.handle, span: citation.span)
    }
    let anchoring = anchoring(of: citation, in: entry.article)
    let fidelity = isMoved && anchoring.fidelity == .exact ? .moved : anchoring.fidelity
    return Standing(
      fidelity, article: entry.handle, span: anchoring.span, candidates: anchoring.candidates,
      difference: anchoring.difference)
  }

  private func article(_ card: ArticleCard) -> CorpusArticle? {
    if let entry = corpus.article(card.id) { return entry }
    let finder = self.finder ?? ArticleFinder(corpus)
    self.finder = finder
    return finder.article(card)
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

/// Articles by what stays when their file is moved or named anew.
private struct ArticleFinder {
  private let corpus: Corpus
  private var byDigest: [Digest: ArticleHandle] = [:]
  private var byURL: [String: ArticleHandle] = [:]

  init(_ corpus: Corpus) {
    self.corpus = corpus
    for entry in corpus.articles {
      if byDigest[entry.article.digest] == nil { byDigest[entry.article.digest] = entry.handle }
      if let url = entry.article.metadata.url, byURL[url] == nil { byURL[url] = entry.handle }
    }
  }

  func article(_ card: ArticleCard) -> CorpusArticle? {
    let handle = byDigest[card.digest] ?? card.url.flatMap { byURL[$0] }
    return handle.flatMap { corpus.article(at: $0) }
  }
}
