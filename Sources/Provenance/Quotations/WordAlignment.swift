/// The longest common subsequence of two lists of words, and what stands between.
struct WordAlignment {
  private(set) var common = 0
  private(set) var longestRun = 0
  private(set) var changes: [UtteranceLink.Change] = []

  /// Quotations longer than this are compared by their beginnings.
  private static let longest = 240

  init(_ one: [String], _ two: [String]) {
    let (one, two) = (Array(one.prefix(Self.longest)), Array(two.prefix(Self.longest)))
    let width = two.count + 1
    var lengths = [UInt16](repeating: 0, count: (one.count + 1) * width)
    for row in stride(from: one.count - 1, through: 0, by: -1) {
      for column in stride(from: two.count - 1, through: 0, by: -1) {
        let place = row * width + column
        lengths[place] =
          one[row] == two[column]
          ? lengths[place + width + 1] + 1 : max(lengths[place + width], lengths[place + 1])
      }
    }
    var (row, column, run) = (0, 0, 0)
    var (gone, come): ([String], [String]) = ([], [])
    while row < one.count || column < two.count {
      if row < one.count, column < two.count, one[row] == two[column] {
        if !gone.isEmpty || !come.isEmpty {
          changes.append(UtteranceLink.Change(first: gone, second: come))
          (gone, come, run) = ([], [], 0)
        }
        common += 1
        run += 1
        longestRun = max(longestRun, run)
        row += 1
        column += 1
      } else if column >= two.count
        || row < one.count && lengths[(row + 1) * width + column] >= lengths[row * width + column + 1]
      {
        gone.append(one[row])
        row += 1
      } else {
        come.append(two[column])
        column += 1
      }
    }
    if !gone.isEmpty || !come.isEmpty { changes.append(UtteranceLink.Change(first: gone, second: come)) }
  }
}
