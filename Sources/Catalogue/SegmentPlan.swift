import AssayIndex

/// Which segments are made into one, so that a search never has many to look through and an update never much to write.
enum SegmentPlan {
  struct Task {
    let sources: [SegmentMerge.Source]
    /// The segments of the catalogue among them.
    var replaced: [Int64] = []
    /// Documents that are not deleted.
    let documents: Int
  }

  /// More segments than this are not kept.
  static let most = 12
  /// Segments of so many documents are merged within a moment.
  static let small = 4_096

  /// - Parameter atATime: how many segments are made at a time; a large first build is divided by as many.
  static func tasks(
    _ live: [(id: Int64, segment: Segment, deletions: Deletions?)], new: [Segment], atATime: Int
  ) -> [Task] {
    let added = new.reduce(0) { $0 + $1.count }
    var tasks: [Task] = []
    var old = live.map {
      (id: $0.id, segment: $0.segment, deletions: $0.deletions, left: $0.segment.count - ($0.deletions?.count ?? 0))
    }
    // A segment without documents needs no work to go.
    for empty in old where empty.left == 0 { tasks.append(Task(sources: [], replaced: [empty.id], documents: 0)) }
    old.removeAll { $0.left == 0 }
    old.sort { $0.left < $1.left }
    if live.isEmpty, new.count >= 2 * atATime {
      for part in 0..<atATime {
        let its = new[new.count * part / atATime..<new.count * (part + 1) / atATime]
        tasks.append(Task(sources: its.map { SegmentMerge.Source($0) }, documents: its.reduce(0) { $0 + $1.count }))
      }
      return tasks
    }
    var sum = added
    var taken = 0
    while taken < old.count {
      let next = old[taken]
      let isSmall = next.left <= max(small, added) && next.left <= sum
      let isWasteful = next.left * 2 < next.segment.count && next.left <= max(small, sum)
      guard (added > 0 && isSmall) || isWasteful || old.count - taken >= most else { break }
      sum += next.left
      taken += 1
    }
    guard added > 0 || taken > 0 else { return tasks }
    // In the order of the documents' age.
    let chosen = old.prefix(taken).sorted { $0.id < $1.id }
    tasks.append(
      Task(
        sources: chosen.map { SegmentMerge.Source($0.segment, without: $0.deletions) }
          + new.map { SegmentMerge.Source($0) },
        replaced: chosen.map(\.id), documents: sum))
    return tasks
  }
}
