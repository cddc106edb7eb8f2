/// How much what stands around a place counts, by how closely it belongs to the place.
///
/// A passage that stands several times is told by its own sentence first (who says it, the number or name before
/// it), then by the rest of its paragraph, and last by the neighbours: paragraphs change places, are put in and cut, and
/// what is said in one of them stays said in it.
struct Zones {
  let sentence: Float
  let paragraph: Float
  let neighbours: Float
  /// What is left of a match for words of the paragraph that stand behind a line end now.
  let acrossLine: Float

  /// What tells a place from others of the same words.
  static let weighed = Zones(sentence: 10, paragraph: 6.5, neighbours: 1, acrossLine: 0.5)
  /// What neighbours count at most, as a share of what the passage's own paragraph counts.
  static let neighboursShare: Float = 0.25

  func with(neighbours: Float) -> Zones {
    Zones(sentence: sentence, paragraph: paragraph, neighbours: neighbours, acrossLine: acrossLine)
  }

  /// The own sentence and paragraph alone, and the neighbours alone.
  static let home = Zones(sentence: 1, paragraph: 1, neighbours: 0, acrossLine: 1)
  static let beyond = Zones(sentence: 0, paragraph: 0, neighbours: 1, acrossLine: 1)
}
