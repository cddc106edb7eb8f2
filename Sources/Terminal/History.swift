import AssayModel

/// The lines typed so far, oldest first, no line twice, the last ones only.
///
/// What earlier sittings left in the file is read when it is first asked for: neither the first
/// prompt nor the first key waits for it.
package final class History {
  package static let usualLimit = 10_000
  /// After how many lines of its own a shell looks after the length of the file.
  static let checkInterval = 200

  private let file: HistoryFile?
  private let limit: Int
  private let now: () -> Instant
  private var known: [HistoryEntry] = []
  /// The numbers of the lines, which they keep while the program runs: a line that is typed again gets a new one.
  private var knownNumbers: [Int] = []
  private var lastNumber = 0
  private var lines: Set<String> = []
  private var isLoaded: Bool
  /// How many lines this shell has added.
  private var added = 0
  /// Why the file could not be used, where it could not. History goes on in memory.
  package private(set) var failure: FileFailure?

  package init(file: HistoryFile? = nil, limit: Int = History.usualLimit, now: @escaping () -> Instant) {
    self.file = file
    self.limit = limit
    self.now = now
    isLoaded = file == nil
  }

  /// Oldest first.
  package var entries: [HistoryEntry] {
    load()
    return known
  }

  /// The numbers of `entries`, rising from 1 with gaps where a line was typed again.
  package var numbers: [Int] {
    load()
    return knownNumbers
  }

  /// Adds a line as the newest; the same line from before gives way. A blank one is not kept.
  package func add(_ line: String) {
    guard line.utf8.contains(where: { $0 > 0x20 }) else { return }
    let entry = HistoryEntry(at: now(), line: line)
    guard known.last?.line != line else { return }
    insert(entry)
    do throws(FileFailure) {
      try file?.append(entry)
      added += 1
      // Other shells add to it too, and none of them may be left for weeks: each looks after its length now and then.
      if added % Self.checkInterval == 0 { try file?.load(limit: limit) }
    } catch { failure = error }
  }

  private func load() {
    guard !isLoaded, let file else { return }
    isLoaded = true
    // Lines added before anybody asked for older ones are in the file too, and are the newest.
    let recent = Set(known.map(\.line))
    do throws(FileFailure) {
      let older = try file.load(limit: limit).filter { !recent.contains($0.line) }
      known = older + known
      knownNumbers = Array(1..<(older.count + 1)) + knownNumbers.map { $0 + older.count }
      lastNumber += older.count
      lines = Set(known.map(\.line))
      let excess = max(0, known.count - limit)
      for entry in known.prefix(excess) { lines.remove(entry.line) }
      known.removeFirst(excess)
      knownNumbers.removeFirst(excess)
    } catch {
      failure = error
    }
  }

  private func insert(_ entry: HistoryEntry) {
    if !lines.insert(entry.line).inserted, let place = known.lastIndex(where: { $0.line == entry.line }) {
      known.remove(at: place)
      knownNumbers.remove(at: place)
    }
    known.append(entry)
    lastNumber += 1
    knownNumbers.append(lastNumber)
    guard known.count > limit else { return }
    lines.remove(known.removeFirst().line)
    knownNumbers.removeFirst()
  }
}
