import AssayCorpus

/// What has become of a batch, but for its segment.
struct ReadBatch: Hashable {
  struct Part: Hashable {
    /// The place of its file in the listing.
    var file: Int
    var start: Int
    var length: Int
    var line: Int
    var lines: Int
    var checksum: Int64
    var complaints: [Complaint] = []
    /// Complaints that are only counted are counted too.
    var complaintCount = 0
    var places = 0
    var articles: [Row] = []

    mutating func complain(line: Int?, _ reason: String, taken: Int64? = nil) {
      complaintCount += 1
      guard complaints.count < SkippedFile.reasonLimit else { return }
      complaints.append(Complaint(line: line.map { $0 - self.line }, reason: reason, taken: taken))
    }
  }

  struct Complaint: Hashable {
    /// Less the part's first line.
    var line: Int?
    var reason: String
    /// The hash of the id that another article has, where that is the reason.
    var taken: Int64?
  }

  /// A row of the table of articles.
  struct Row: Hashable {
    var number: Int
    var id: Int64
    var digest: Int64
    var url: Int64?
    var card: [UInt8]
    /// Whether the index had an article of this number, and whether that said the same.
    var former: Former
    /// For an article that says the same, the generation in which it was first said; else 0.
    var since: Int64 = 0
  }

  enum Former: UInt8 { case absent, other, same }

  var number = 0
  var parts: [Part] = []
  /// Whether it has a segment of its own.
  var hasSegment = false

  var articles: Int { parts.reduce(0) { $0 + $1.articles.count } }
}
