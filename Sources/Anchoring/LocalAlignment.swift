/// Aligns a passage with a part of a text and tells which tokens are the same.
///
/// Smith and Waterman's local alignment ("Identification of Common Molecular Subsequences", 1981)
/// without substitutions: a word is there or it is not. The surroundings count as much as the quote: words
/// that stand in both belong where their neighbours are.
enum LocalAlignment {
  /// Where words of the text could be the quote's or the surroundings' alike, they are the surroundings': what
  /// is there may be what was beside the quote before.
  private static let quoteShare: Float = 0.98
  /// Cells (one byte each) up to which the whole table is kept: passages of some 2,000 tokens.
  private static let cellLimit = 4_000_000
  /// What passing over a token costs, in the passage or in the text.
  private static let skip: Float = 0.06

  /// Pairs of equal tokens (in the passage, in the text), ascending in both.
  static func pairs(of passage: Passage, in text: TokenisedText, window: Range<Int>) -> [(old: Int, new: Int)] {
    let rows = passage.tokens.count
    let columns = window.count
    guard rows > 0, columns > 0 else { return [] }
    guard rows * columns <= cellLimit else { return bounded(passage, text, window) }
    // How each cell was reached: 0 a new beginning, 1 over a passage's token, 2 over a text's, 3 by a match.
    var steps = [UInt8](repeating: 0, count: rows * columns)
    var row = [Float](repeating: 0, count: columns + 1)
    var best: (score: Float, row: Int, column: Int) = (0, 0, 0)
    passage.tokens.keys.withUnsafeBufferPointer { old in
      text.keys.withUnsafeBufferPointer { new in
        row.withUnsafeMutableBufferPointer { row in
          steps.withUnsafeMutableBufferPointer { steps in
            for at in 0..<rows {
              let key = old[at]
              let share: Float = passage.quote.contains(at) ? quoteShare : 1
              let weight = passage.tokens.weight(at) * share
              var diagonal = row[0]
              for column in 0..<columns {
                let above = row[column + 1]
                var cell: Float = 0
                var step: UInt8 = 0
                if above - skip > cell {
                  cell = above - skip
                  step = 1
                }
                if row[column] - skip > cell {
                  cell = row[column] - skip
                  step = 2
                }
                if new[window.lowerBound + column] == key, diagonal + weight >= cell {
                  cell = diagonal + weight
                  step = 3
                }
                diagonal = above
                row[column + 1] = cell
                steps[at * columns + column] = step
                if cell > best.score { best = (cell, at, column) }
              }
            }
          }
        }
      }
    }
    return trace(steps, columns: columns, fromRow: best.row, column: best.column, window: window)
  }

  /// A passage as long as a chapter: its difference from the window, the cost of which is bounded.
  private static func bounded(_ passage: Passage, _ text: TokenisedText, _ window: Range<Int>) -> [(
    old: Int, new: Int
  )] {
    let weights = passage.tokens.kinds.map(\.weight)
    let difference = SequenceDifference(from: passage.tokens.keys, to: Array(text.keys[window]), weights: weights)
    return difference.toNew.enumerated().compactMap { old, new in
      new < 0 ? nil : (old, Int(new) + window.lowerBound)
    }
  }

  private static func trace(_ steps: [UInt8], columns: Int, fromRow: Int, column: Int, window: Range<Int>) -> [(
    old: Int, new: Int
  )] {
    var pairs: [(old: Int, new: Int)] = []
    var row = fromRow
    var column = column
    while row >= 0, column >= 0 {
      switch steps[row * columns + column] {
      case 1: row -= 1
      case 2: column -= 1
      case 3:
        pairs.append((row, window.lowerBound + column))
        row -= 1
        column -= 1
      default: return pairs.reversed()
      }
    }
    return pairs.reversed()
  }
}
