/// Walks several dictionaries at once: each string once, with the entries that have it.
struct DictionaryMerge {
  /// An entry of one of the sources.
  struct Part {
    let source: Int
    let number: Int
    /// The block's base where the entry begins its block, else nil.
    let base: Int?
    let payload: UnsafeRawBufferPointer
  }

  private var walks: [DictionaryReader.Walk]
  /// The first eight bytes of each source's string, which settle most comparisons.
  private var beginnings: [UInt64]
  /// A binary heap of the sources that have entries left, the one with the least string first.
  private var heap: [Int] = []
  private(set) var string: [UInt8] = []
  private(set) var parts: [Part] = []

  init(_ dictionaries: [DictionaryReader]) {
    walks = dictionaries.map { $0.walk() }
    beginnings = [UInt64](repeating: 0, count: walks.count)
    for source in walks.indices where step(source) {
      heap.append(source)
      var at = heap.count - 1
      while at > 0, precedes(heap[at], heap[(at - 1) / 2]) {
        heap.swapAt(at, (at - 1) / 2)
        at = (at - 1) / 2
      }
    }
  }

  /// Goes to the next string; false at the end.
  mutating func advance() -> Bool {
    guard let first = heap.first else { return false }
    string.removeAll(keepingCapacity: true)
    string.append(contentsOf: walks[first].entry.string)
    parts.removeAll(keepingCapacity: true)
    while let source = heap.first, walks[source].entry.string == string {
      let entry = walks[source].entry
      parts.append(
        Part(
          source: source, number: entry.number, base: entry.number % SegmentFormat.block == 0 ? entry.base : nil,
          payload: entry.payload))
      if step(source) {
        sink()
      } else {
        let last = heap.removeLast()
        if !heap.isEmpty {
          heap[0] = last
          sink()
        }
      }
    }
    // Sources were taken from a heap; their documents follow each other in the order of the sources.
    if parts.count > 1 { parts.sort { $0.source < $1.source } }
    return true
  }

  /// Whether every entry of every source was met; false when damage ended one early.
  var isComplete: Bool { walks.allSatisfy(\.isAtEnd) }

  private mutating func step(_ source: Int) -> Bool {
    guard walks[source].advance() else { return false }
    var beginning: UInt64 = 0
    let string = walks[source].entry.string
    for index in 0..<8 { beginning = beginning << 8 | (index < string.count ? UInt64(string[index]) : 0) }
    beginnings[source] = beginning
    return true
  }

  private func precedes(_ one: Int, _ other: Int) -> Bool {
    if beginnings[one] != beginnings[other] { return beginnings[one] < beginnings[other] }
    return walks[one].entry.string.lexicographicallyPrecedes(walks[other].entry.string)
  }

  private mutating func sink() {
    var at = 0
    while true {
      var least = at
      for child in [2 * at + 1, 2 * at + 2] where child < heap.count && precedes(heap[child], heap[least]) {
        least = child
      }
      guard least != at else { return }
      heap.swapAt(at, least)
      at = least
    }
  }
}
