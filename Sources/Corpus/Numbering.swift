import AssayModel

/// Which handle stands for which article of a store.
struct Numbering: Sendable {
  private enum Rule: Sendable {
    /// Position `n` has number `n + 1`, but for a few.
    case byPosition(Exceptions)
    /// Every position's number, and every number's position.
    case listed(numbers: [Int], positions: [Int: Int])
  }

  /// Positions that have another number than their own, and numbers that are another's or nobody's.
  private struct Exceptions: Sendable {
    var numbers: [Int: Int] = [:]
    /// The position of a number; nil for one that is kept for an article that is not here.
    var positions: [Int: Int?] = [:]
  }

  private let limit: Int
  /// Positions without an article, in order.
  private let vacancies: [Int]
  private let rule: Rule

  /// 1, 2, 3 … in order.
  init(count: Int) { self.init(limit: count, vacancies: []) }

  /// Each position's own number, one more than the position.
  init(limit: Int, vacancies: [Int]) {
    self.limit = limit
    self.vacancies = vacancies
    rule = .byPosition(Exceptions())
  }

  /// Numbers that are taken, by a position or by nothing here; the other positions fill the free numbers in order.
  ///
  /// Each position stands under at most one taken number.
  init(count: Int, taken: [Int: Int?]) {
    limit = count
    vacancies = []
    var numbers = [Int](repeating: 0, count: count)
    for case (let number, let position?) in taken where numbers[position] == 0 { numbers[position] = number }
    var free = 1
    for position in numbers.indices where numbers[position] == 0 {
      while taken[free] != nil { free += 1 }
      numbers[position] = free
      free += 1
    }
    var positions: [Int: Int] = [:]
    positions.reserveCapacity(count)
    for (position, number) in numbers.enumerated() { positions[number] = position }
    rule = .listed(numbers: numbers, positions: positions)
  }

  /// The same for a store whose positions last: every position keeps its own number, unless another has been given that
  /// number; it then gets the first that nobody has.
  init(limit: Int, vacancies: [Int], taken: [Int: Int?]) {
    self.limit = limit
    self.vacancies = vacancies
    var exceptions = Exceptions()
    var last = max(limit, taken.keys.max() ?? 0)
    for (number, position) in taken where position.map({ $0 + 1 }) != number {
      exceptions.positions[number] = .some(position)
      if let position { exceptions.numbers[position] = number }
    }
    // Whoever had one of those numbers needs another.
    for number in exceptions.positions.keys.sorted()
    where number <= limit && exceptions.numbers[number - 1] == nil && !Self.contains(vacancies, number - 1) {
      last += 1
      exceptions.numbers[number - 1] = last
      exceptions.positions[last] = .some(number - 1)
    }
    for position in exceptions.numbers.keys where exceptions.positions[position + 1] == nil {
      exceptions.positions[position + 1] = .some(nil)
    }
    rule = .byPosition(exceptions)
  }

  private static func contains(_ sorted: [Int], _ wanted: Int) -> Bool {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    return low < sorted.count && sorted[low] == wanted
  }

  var handles: [ArticleHandle] {
    switch rule {
    case .listed(let numbers, _): return numbers.sorted().map(ArticleHandle.init)
    case .byPosition(let exceptions):
      var handles: [ArticleHandle] = []
      handles.reserveCapacity(limit)
      var gaps = vacancies[...]
      for position in 0..<limit {
        if gaps.first == position {
          gaps = gaps.dropFirst()
        } else if exceptions.numbers.isEmpty || exceptions.numbers[position] == nil {
          handles.append(ArticleHandle(position + 1))
        }
      }
      guard !exceptions.numbers.isEmpty else { return handles }
      return (handles + exceptions.numbers.values.map(ArticleHandle.init)).sorted()
    }
  }

  func handle(at position: Int) -> ArticleHandle {
    switch rule {
    case .listed(let numbers, _): ArticleHandle(numbers[position])
    case .byPosition(let exceptions): ArticleHandle(exceptions.numbers[position] ?? position + 1)
    }
  }

  func position(of handle: ArticleHandle) -> Int? {
    switch rule {
    case .listed(_, let positions): return positions[handle.number]
    case .byPosition(let exceptions):
      if let exception = exceptions.positions[handle.number] { return exception }
      return handle.number >= 1 && handle.number <= limit ? handle.number - 1 : nil
    }
  }
}
