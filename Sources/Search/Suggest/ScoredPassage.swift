import AssayIndex
import AssayModel

/// A sentence of a document with what it was given, before copies are folded.
struct ScoredPassage {
  /// What a term earned, and how many sentences away it stands.
  struct Earning {
    let term: Int
    let amount: Double
    let distance: Int
  }

  let document: RankedDocument
  let sentence: Int
  let span: Span
  /// The sentence's share of what is possible: what its terms earn, and what pairs and its place change.
  let sentenceScore: Double
  let earnings: [Earning]
  /// What pairs of words that the claim has too add to it, and what repetition and a late place take from it.
  let pairs: Double
  let penalty: Double
  /// The article's score as a share of the best article's.
  var article = 0.0
  /// How much of the claim's own words stands in it (`Suggestion.held`).
  let held: Double
  /// The words of the sentence by their hashes, which are the same in all parts of an index.
  let words: [UInt32]
  /// A bit for each word, by a hash: what differs much here differs much in its words.
  let sketch: UInt64

  /// What passages are ordered by.
  var score: Double { sentenceScore + article }

  /// How much of the words of both the two share, one word as often as it stands in both.
  func likeness(to other: ScoredPassage) -> Double {
    let own = words.sorted()
    let theirs = other.words.sorted()
    var shared = 0
    var index = 0
    for word in own {
      while index < theirs.count, theirs[index] < word { index += 1 }
      guard index < theirs.count else { break }
      if theirs[index] == word {
        shared += 1
        index += 1
      }
    }
    return Double(shared) / Double(max(1, own.count + theirs.count - shared))
  }

  static func sketch(of words: [UInt32]) -> UInt64 {
    words.reduce(0) { $0 | 1 << UInt64(truncatingIfNeeded: ($1 &* 0x9E37_79B1) >> 26) }
  }
}
