/// A document of an index with what it was given.
package struct RankedDocument: Sendable {
  package let part: Int
  package let document: Int
  package var score: Double
}

/// Finds the best documents for a claim by BM25F+ over all their words.
///
/// S = sum over the claim's terms of weight * idf * (1.9 tf / (tf + K) + .5), K = .9 (.6 + .4 L / average L): title words
/// count twice in tf and L. Scores are gathered for 32,768 documents at a time, which stay in the processor's cache.
/// One ranker serves one search at a time.
///
/// Source: Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009); the + is
/// Lv and Zhai, "Lower-Bounding Term Frequency Normalization" (2011).
package final class ArticleRanker {
  private let scores: UnsafeMutablePointer<Float>
  private var best: [RankedDocument] = []
  private static let saturation: Float = 1.9
  private static let presence: Float = 0.5

  package init() {
    scores = .allocate(capacity: SegmentFormat.chunk)
    scores.initialize(repeating: 0, count: SegmentFormat.chunk)
  }

  deinit { scores.deallocate() }

  private struct Cursor {
    var postings: PostingsCursor
    let weight: Float
    var isAtEnd: Bool
  }

  /// The best documents, the best first; nil when the search was stopped.
  ///
  /// `accepts` is asked only for documents that would be among the best.
  package func best(
    _ limit: Int, for terms: [RankedTerm], in index: Index, accepts: ((_ part: Int, _ document: Int) -> Bool)? = nil,
    isCancelled: () -> Bool = { false }
  ) -> [RankedDocument]? {
    best.removeAll(keepingCapacity: true)
    for (number, part) in index.parts.enumerated() {
      var cursors: [Cursor] = []
      for term in terms {
        for its in term.terms[number] {
          var postings = part.segment.postings(of: its)
          let isAtEnd = !postings.advance()
          cursors.append(Cursor(postings: postings, weight: Float(term.weight * term.idf), isAtEnd: isAtEnd))
        }
      }
      while let chunk = cursors.lazy.filter({ !$0.isAtEnd }).map(\.postings.chunk).min() {
        if isCancelled() {
          clear()
          return nil
        }
        let first = chunk << SegmentFormat.chunkShift
        let count = min(SegmentFormat.chunk, part.segment.count - first)
        guard count > 0 else { break }
        part.norms.withUnsafeBufferPointer { norms in
          guard let base = norms.baseAddress else { return }
          for index in cursors.indices where !cursors[index].isAtEnd && cursors[index].postings.chunk == chunk {
            gather(cursors[index].postings, weight: cursors[index].weight, norms: base + first, count: count)
            cursors[index].isAtEnd = !cursors[index].postings.advance()
          }
        }
        collect(limit, count: count, first: first, part: number, index.parts[number], accepts)
      }
      if cursors.contains(where: \.postings.isBroken) { part.segment.noteDamage() }
    }
    let found = best.sorted { one, other in
      if one.score != other.score { return one.score > other.score }
      return (one.part, one.document) < (other.part, other.document)
    }
    return found
  }

  private func clear() { scores.update(repeating: 0, count: SegmentFormat.chunk) }

  @inline(__always)
  private func gather(_ postings: PostingsCursor, weight: Float, norms: UnsafePointer<Float>, count: Int) {
    let scores = self.scores
    let rise = weight * Self.saturation
    let floor = weight * Self.presence
    let last = count - 1
    postings.each { document, frequency in
      let document = min(document, last)
      let frequency = Float(frequency)
      scores[document] += rise * frequency / (frequency + norms[document]) + floor
    }
  }

  /// Keeps the chunk's documents that are among the best so far, and clears the scores.
  private func collect(
    _ limit: Int, count: Int, first: Int, part number: Int, _ part: Index.Part, _ accepts: ((Int, Int) -> Bool)?
  ) {
    typealias Lanes = SIMD16<Float>
    var threshold = best.count < limit ? 0 : Float(best[0].score)
    let raw = UnsafeMutableRawPointer(scores)
    var at = 0
    while at < count {
      let place = raw + at * 4
      let lanes = place.loadUnaligned(as: Lanes.self)
      if any(lanes .> Lanes(repeating: threshold)) {
        for lane in 0..<16 where lanes[lane] > threshold && at + lane < count {
          let document = first + at + lane
          if let deletions = part.deletions, deletions.contains(document) { continue }
          if let accepts, !accepts(number, document) { continue }
          insert(RankedDocument(part: number, document: document, score: Double(lanes[lane])), limit)
          if best.count == limit { threshold = Float(best[0].score) }
        }
      }
      place.storeBytes(of: Lanes.zero, as: Lanes.self)
      at += 16
    }
  }

  /// `best` is a binary heap with the least score first.
  private func insert(_ document: RankedDocument, _ limit: Int) {
    if best.count < limit {
      best.append(document)
      var at = best.count - 1
      while at > 0, best[at].score < best[(at - 1) / 2].score {
        best.swapAt(at, (at - 1) / 2)
        at = (at - 1) / 2
      }
      return
    }
    guard limit > 0 else { return }
    best[0] = document
    var at = 0
    while true {
      var least = at
      for child in [2 * at + 1, 2 * at + 2] where child < best.count && best[child].score < best[least].score {
        least = child
      }
      guard least != at else { return }
      best.swapAt(at, least)
      at = least
    }
  }
}
