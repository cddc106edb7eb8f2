import AssayModel

/// Which handle stands for which article of a store.
struct Numbering: Sendable {
  private let count: Int
  /// The number of each position; empty when position `n` simply has number `n + 1`.
  private let numbers: [Int]
  /// The position of each number; empty when `numbers` is.
  private let positions: [Int: Int]

  /// 1, 2, 3 … in order.
  init(count: Int) {
    self.count = count
    numbers = []
    positions = [:]
  }

  /// Numbers that are taken, by a position or by nothing here; the other positions fill the free numbers in order.
  ///
  /// Each position stands under at most one taken number.
  init(count: Int, taken: [Int: Int?]) {
    self.count = count
    var numbers = [Int](repeating: 0, count: count)
    for case (let number, let position?) in taken where numbers[position] == 0 { numbers[position] = number }
    var free = 1
    for position in numbers.indices where numbers[position] == 0 {
      while taken[free] != nil { free += 1 }
      numbers[position] = free
      free += 1
    }
    self.numbers = numbers
    var positions: [Int: Int] = [:]
    positions.reserveCapacity(count)
    for (position, number) in numbers.enumerated() { positions[number] = position }
    self.positions = positions
  }

  var handles: [ArticleHandle] {
    numbers.isEmpty ? (0..<count).map { ArticleHandle($0 + 1) } : numbers.sorted().map(ArticleHandle.init)
  }

  func handle(at position: Int) -> ArticleHandle {
    ArticleHandle(numbers.isEmpty ? position + 1 : numbers[position])
  }

  func position(of handle: ArticleHandle) -> Int? {
    guard numbers.isEmpty else { return positions[handle.number] }
    return (1...max(1, count)).contains(handle.number) && count > 0 ? handle.number - 1 : nil
  }
}
