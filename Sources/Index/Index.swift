import AssayWords
import Synchronization

/// Segments that are searched as one: a large one, and small ones for what came later.
///
/// Costs two bytes read and four bytes kept for each document; made anew when a segment or a deletion is added.
package final class Index: Sendable {
  package struct Part: Sendable {
    package let segment: Segment
    package let deletions: Deletions?
    /// For each document what its length does to a word's weight.
    let norms: [Float]
  }

  package let parts: [Part]
  /// Documents that are not deleted.
  package let count: Int
  /// In content words.
  package let averageLength: Double
  /// Words of a document, stop words too.
  package let averageWords: Double
  /// The languages that stems were made by.
  package let languages: [WordLanguage]
  private let stopWords = Mutex<[WordLanguage: [[UInt32]]]>([:])

  package init(_ segments: [(segment: Segment, deletions: Deletions?)]) {
    let all = segments.reduce(0) { $0 + $1.segment.count }
    let total = segments.reduce(0) { $0 + $1.segment.totalLength }
    let average = max(1, Double(total) / Double(max(1, all)))
    averageLength = average
    averageWords = max(1, Double(segments.reduce(0) { $0 + $1.segment.totalWords }) / Double(max(1, all)))
    count = segments.reduce(0) { $0 + $1.segment.count - ($1.deletions?.count ?? 0) }
    let stemming = segments.reduce(0) { $0 | $1.segment.stemming }
    languages = WordLanguage.allCases.filter { stemming >> Int($0.rawValue) & 1 == 1 }
    parts = segments.map { segment, deletions in
      Part(segment: segment, deletions: deletions, norms: Self.norms(of: segment, average: average))
    }
  }

  package convenience init(_ segment: Segment) { self.init([(segment, nil)]) }

  /// For each part the numbers of a language's stop words; looked up once.
  package func stopWords(of language: WordLanguage) -> [[UInt32]] {
    stopWords.withLock { known in
      if let found = known[language] { return found }
      let words = StopWords.words(of: language)
      let found = parts.map { part in words.compactMap { part.segment.word(Array($0.utf8))?.number } }
      known[language] = found
      return found
    }
  }

  /// Whether a reader has met bytes that cannot be right.
  package var isDamaged: Bool { parts.contains { $0.segment.isDamaged } }

  /// K of BM25F+: .9 (.6 + .4 L / average L).
  private static func norms(of segment: Segment, average: Double) -> [Float] {
    let lengths = segment[.lengths]
    let slope = Float(0.9 * 0.4 / average)
    return [Float](unsafeUninitializedCapacity: segment.count) { norms, count in
      for document in 0..<segment.count {
        let length = UInt16(littleEndian: lengths.loadUnaligned(fromByteOffset: document * 2, as: UInt16.self))
        (norms.baseAddress.map { $0 + document })?.initialize(to: 0.54 + slope * Float(length))
      }
      count = segment.count
    }
  }

  /// How much a term that so many documents have tells: ln(1 + (N - df + .5) / (df + .5)).
  package func idf(documents: Int) -> Double { Self.idf(documents, of: count) }

  package static func idf(_ having: Int, of all: Int) -> Double {
    let having = Double(min(having, all))
    return (1 + (Double(all) - having + 0.5) / (having + 0.5)).logarithm
  }
}
