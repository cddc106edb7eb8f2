/// Looking for earlier lines that hold what is typed, the newest first.
///
/// Small letters find capitals too; a capital in the pattern asks for itself.
struct HistorySearch {
  private let lines: [String]
  private let folded: [String?]
  private(set) var pattern = ""
  /// The line found, as its place among the lines; nil before anything was found.
  private(set) var place: Int?
  private(set) var hasFailed = false

  init(through lines: [String]) {
    self.lines = lines
    folded = lines.map { line in
      let small = line.lowercased()
      return small == line ? nil : small
    }
  }

  var found: String? { place.map { lines[$0] } }

  /// Where in the found line the pattern stands, in Unicode scalars.
  var offset: Int {
    guard let found, let match = first(of: pattern, in: isSmall ? found.lowercased() : found) else { return 0 }
    return match
  }

  mutating func type(_ text: String) {
    pattern += text
    seek(from: place ?? lines.count - 1, by: -1)
  }

  mutating func erase() {
    guard !pattern.isEmpty else { return }
    pattern.removeLast()
    place = nil
    hasFailed = false
    if !pattern.isEmpty { seek(from: lines.count - 1, by: -1) }
  }

  mutating func clear() {
    pattern = ""
    place = nil
    hasFailed = false
  }

  mutating func older() { seek(from: (place ?? lines.count) - 1, by: -1) }
  mutating func newer() { seek(from: (place ?? lines.count - 1) + 1, by: 1) }

  private var isSmall: Bool { pattern.lowercased() == pattern }

  private mutating func seek(from start: Int, by step: Int) {
    guard !pattern.isEmpty else { return }
    let isSmall = isSmall
    var candidate = start
    while lines.indices.contains(candidate) {
      let line = isSmall ? folded[candidate] ?? lines[candidate] : lines[candidate]
      if line.utf8.contains(pattern) {
        place = candidate
        hasFailed = false
        return
      }
      candidate += step
    }
    hasFailed = true
  }

  private func first(of pattern: String, in line: String) -> Int? {
    let (line, pattern) = (Array(line.unicodeScalars), Array(pattern.unicodeScalars))
    guard !pattern.isEmpty, pattern.count <= line.count else { return nil }
    return (0...(line.count - pattern.count)).first { line[$0...].starts(with: pattern) }
  }
}

extension String.UTF8View {
  /// Whether another text's bytes stand somewhere in these.
  func contains(_ other: String) -> Bool {
    let pattern = Array(other.utf8)
    guard let first = pattern.first else { return true }
    var rest = self[...]
    while let place = rest.firstIndex(of: first) {
      rest = rest[place...]
      if rest.starts(with: pattern) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
