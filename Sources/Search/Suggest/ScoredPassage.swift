import AssayIndex
import AssayModel

/// A sentence of a document with what it was given, before copies are folded.
struct ScoredPassage {
  let document: RankedDocument
  let sentence: Int
  let span: Span
  var score: Double
  let credits: [TermCredit]
  /// The words of the sentence by their numbers, sorted, each once; comparable within one part of an index.
  let words: [UInt32]
}
