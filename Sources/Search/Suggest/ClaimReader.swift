import AssayIndex

/// Reads documents and finds a claim's terms in them.
struct ClaimReader {
  private let claim: ClaimTerms
  private let ranked: [RankedTerm]
  private let index: Index
  private let stopWords: [[UInt32]]
  /// For each part of the index, made when its first document is read.
  private var forms: [FormTable?]
  let document: ForwardDocument
  private(set) var scan = SentenceScan()

  init(_ claim: ClaimTerms, _ ranked: [RankedTerm], in index: Index, into document: ForwardDocument) {
    self.claim = claim
    self.ranked = ranked
    self.index = index
    self.document = document
    stopWords = index.stopWords(of: claim.language)
    forms = Array(repeating: nil, count: index.parts.count)
  }

  /// False when the document's bytes are damaged.
  mutating func read(_ ranking: RankedDocument) -> Bool {
    let segment = index.parts[ranking.part].segment
    guard segment.read(ranking.document, into: document) else { return false }
    let table =
      forms[ranking.part]
      ?? FormTable(
        claim.terms, ranked: ranked, part: ranking.part, segment: segment, stopWords: stopWords[ranking.part])
    forms[ranking.part] = table
    scan.read(document, table, followers: claim.followers)
    return true
  }
}
