/// Numbers that take the general way: those with marks inside them, and digits of other scripts.
extension WordScanner {
  mutating func readNumber() {
    let start = at
    var group = 0
    while at < bytes.count {
      if kind(at) == .digit {
        folded.append(ScalarFold.digit(scalar(at)))
        at = after(at)
        group += 1
        continue
      }
      let following = digits(from: after(at))
      switch value(at) {
      case 0x2E where following > 0:
        folded.append(0x2E)
        group += 1
      case 0x2C where following == 3 && group <= 3:
        group = 0
      case 0x2C where (1...2).contains(following) && !isInList(from: start, following: following):
        folded.append(0x2E)
        group += 1
      case 0xA0, 0x202F, 0x2009, 0x27, 0x2019:
        guard following == 3, group <= 3 else {
          wordEnd = at
          return
        }
        group = 0
      default:
        wordEnd = at
        return
      }
      at = after(at)
    }
    wordEnd = at
  }

  /// Whether the numbers go on behind a comma, or did before: "1,2,3" are three.
  private func isInList(from start: Int, following: Int) -> Bool {
    var end = after(at)
    for _ in 0..<following { end = after(end) }
    if value(end) == 0x2C, digits(from: after(end)) > 0 { return true }
    return start > 1 && bytes[start - 1] == 0x2C && kind(before(start - 1)) == .digit
  }

  /// How many digits stand there, counted up to four.
  private func digits(from index: Int) -> Int {
    var index = index
    var count = 0
    while count < 4, kind(index) == .digit {
      count += 1
      index = after(index)
    }
    return count
  }
}
