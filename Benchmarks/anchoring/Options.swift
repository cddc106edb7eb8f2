/// The words of the call.
struct Options {
  var revisions = ""
  var spans = ""
  /// A row of the table whose failures are shown one by one.
  var row: String?
  var half = Report.Half.tune
  var showsHalves = false
  var showsLocker = false
  /// What the upheavals are drawn from.
  var seed: UInt64 = 1

  static let usage = """
    usage: anchoring-benchmark REVISIONS.jsonl SPANS.jsonl [--halves] [--seed NUMBER] [--show ROW [--half tune|check] [--locker]]
    """

  init?(_ words: [String]) {
    var paths: [String] = []
    var words = words[...]
    while let word = words.popFirst() {
      switch word {
      case "--halves": showsHalves = true
      case "--locker": showsLocker = true
      case "--seed":
        guard let seed = words.popFirst().flatMap({ UInt64($0) }) else { return nil }
        self.seed = seed
      case "--show":
        guard let name = words.popFirst() else { return nil }
        row = name
      case "--half":
        guard let name = words.popFirst(), let half = Report.Half(rawValue: name) else { return nil }
        self.half = half
      default: paths.append(word)
      }
    }
    guard paths.count == 2 else { return nil }
    revisions = paths[0]
    spans = paths[1]
  }
}
