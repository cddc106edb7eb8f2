/// Going through earlier lines that begin like the one being typed.
struct HistoryWalk {
  enum Direction { case older, newer }

  private let lines: [String]
  private let prefix: String
  /// What was being typed, given back at the newest end.
  private let draft: String
  private var place: Int
  /// What stands on the line now; another text there means that a new walk begins.
  private(set) var shown: String

  init(through lines: [String], draft: String, prefix: String) {
    self.lines = lines
    self.draft = draft
    self.prefix = prefix
    place = lines.count
    shown = draft
  }

  /// The next line in a direction; nil where there is none. One that looks the same is passed over.
  mutating func step(_ direction: Direction) -> String? {
    var next = place
    while true {
      next += direction == .older ? -1 : 1
      guard next >= 0, next <= lines.count else { return nil }
      if next == lines.count { break }
      if lines[next] != shown, lines[next].utf8.starts(with: prefix.utf8) { break }
    }
    guard next != place else { return nil }
    place = next
    shown = next == lines.count ? draft : lines[next]
    return shown
  }
}
