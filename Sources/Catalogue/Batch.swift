/// Files and lines that one worker reads, and makes one segment of.
struct Batch: Sendable {
  /// From 0, in the order of the corpus.
  let number: Int
  let works: [Work]
}
