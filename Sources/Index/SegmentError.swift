/// Why a segment cannot be used.
package enum SegmentError: Error, Hashable, Sendable {
  /// The file cannot be opened, read or written; the number is the system's.
  case system(path: String, errno: Int32)
  /// The bytes are no segment.
  case notASegment
  /// A segment of another version of the format.
  case version(UInt32)
  /// The bytes end too early or a part of them has changed.
  case damaged(String)
  /// Building was stopped on request.
  case cancelled
}

extension SegmentError {
  /// What is wrong, as a part of a sentence.
  package var problem: String {
    switch self {
    case .system(let path, let errno): "\(path) cannot be used (system error \(errno))"
    case .notASegment: "this is no index"
    case .version(let version): "the index is of version \(version), this program reads \(SegmentFormat.version)"
    case .damaged(let part): "the index is damaged in its \(part)"
    case .cancelled: "the indexing was stopped"
    }
  }
}
