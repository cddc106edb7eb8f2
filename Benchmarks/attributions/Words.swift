import AssayModel

/// The words of a text, the unit that agreement is counted in; marks do not count.
struct Words {
  private let starts: [Int]

  init(_ text: ScalarText) {
    var starts: [Int] = []
    var inside = false
    for (offset, scalar) in text.string.unicodeScalars.enumerated() {
      let isWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      if isWord, !inside { starts.append(offset) }
      inside = isWord || (inside && (scalar == "'" || scalar == "\u{2019}" || scalar == "-" || scalar == "."))
    }
    self.starts = starts
  }

  /// The numbers of the words that begin in the spans.
  func indices(_ spans: [Span]) -> Set<Int> {
    var found: Set<Int> = []
    for span in spans {
      var low = 0
      var high = starts.count
      while low < high {
        let middle = (low + high) / 2
        if starts[middle] < span.start { low = middle + 1 } else { high = middle }
      }
      while low < starts.count, starts[low] < span.end {
        found.insert(low)
        low += 1
      }
    }
    return found
  }
}
