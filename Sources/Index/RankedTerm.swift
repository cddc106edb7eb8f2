/// A thing a claim asks for, as the parts of an index have it: one word's stems in all languages.
package struct RankedTerm: Sendable {
  /// For each part of the index the terms that stand for it.
  package let terms: [[SegmentTerm]]
  /// Documents that have it, those that have it twice over counted twice.
  package let documents: Int
  package let idf: Double
  /// What a match is multiplied with besides.
  package let weight: Double

  /// Looks the spellings of a term up.
  package init(_ strings: [[UInt8]], in index: Index, weight: Double) {
    terms = index.parts.map { part in strings.compactMap { part.segment.term($0) } }
    documents = terms.reduce(0) { $0 + $1.reduce(0) { $0 + $1.documents } }
    idf = index.idf(documents: documents)
    self.weight = weight
  }

  /// A term by its lists in each part.
  package init(_ terms: [[SegmentTerm]], in index: Index, weight: Double) {
    self.terms = terms
    documents = terms.reduce(0) { $0 + $1.reduce(0) { $0 + $1.documents } }
    idf = index.idf(documents: documents)
    self.weight = weight
  }
}
