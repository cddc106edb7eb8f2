import AssayCorpus
import AssayModel
import AssaySearch
import AssaySession

extension SearchResult {
  /// The search as it is recorded.
  func event(of query: String, in corpus: Corpus) -> Event {
    .searched(query: query, total: total, passages: passages(in: corpus))
  }

  /// The digest of what `#1`, `#2` … mean: each hit's article and words, in order.
  ///
  /// Not of where they stand: a passage that has moved inside its article is the same passage, and whoever attached
  /// it finds the move with the evidence.
  private func passages(in corpus: Corpus) -> Digest {
    var bytes: [UInt8] = []
    for hit in hits {
      let words = corpus.article(at: hit.article).map { String($0.article.text[hit.span]) } ?? ""
      bytes += Array(hit.id.value.utf8) + [0] + Array(words.utf8) + [0]
    }
    return Digest(of: bytes)
  }
}
