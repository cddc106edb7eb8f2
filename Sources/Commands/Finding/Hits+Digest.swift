import AssayCorpus
import AssayModel
import AssaySearch

extension [Hit] {
  /// The digest of what `#1`, `#2` … mean: each hit's article and words, in order.
  ///
  /// Not of where they stand: a passage that has moved inside its article is the same passage, and whoever attached
  /// it finds the move with the evidence.
  func digest(in corpus: Corpus) -> Digest {
    var bytes: [UInt8] = []
    for hit in self {
      let words = corpus.article(at: hit.article).map { String($0.article.text[hit.span]) } ?? ""
      for text in [hit.id.value, words] {
        bytes.append(contentsOf: text.utf8)
        bytes.append(0)
      }
    }
    return Digest(of: bytes)
  }
}
