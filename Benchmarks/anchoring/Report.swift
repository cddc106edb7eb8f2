import AssayAnchoring
import AssayModel

/// Measures every case without and with the old text and prints one table.
struct Report {
  let data: DataSet
  let options: Options

  private var tables: [Half: Table] = [:]
  private var describing = Duration.zero
  private var anchoring = Duration.zero
  private var comparing = Duration.zero
  private let clock = ContinuousClock()

  /// Half of the revisions are set apart from tuning, by a hash of their name.
  enum Half: String, CaseIterable {
    case tune, check

    init(_ example: Case) {
      var hash: UInt32 = 2_166_136_261
      for byte in example.revision.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
      self = (hash >> 16) & 1 == 1 ? .check : .tune
    }
  }

  init(data: DataSet, options: Options) {
    self.data = data
    self.options = options
  }

  mutating func run() {
    var prepared: [String: (before: TokenisedText, change: TextChange)] = [:]
    let preparing = clock.measure {
      for (id, revision) in data.revisions {
        let before = TokenisedText(revision.before)
        prepared[id] = (before, TextChange(from: before, to: TokenisedText(revision.after)))
      }
    }
    for example in data.cases {
      guard let (_, change) = prepared[example.revision] else { continue }
      measure(example, row: example.row, gold: example.gold, change)
    }
    let stress = StressTest.all(of: data)
    for test in stress {
      guard let (before, _) = prepared[test.example.revision] else { continue }
      let change = TextChange(from: before, to: TokenisedText(test.changed))
      measure(test.example, row: test.row, gold: nil, change)
    }
    let upheavals = Upheaval.all(of: data, seed: options.seed)
    for test in upheavals {
      guard let (before, _) = prepared[test.example.revision] else { continue }
      let change = TextChange(from: before, to: TokenisedText(test.changed))
      measure(test.example, row: test.row, gold: test.example.gold, change)
    }
    printTables()
    print("1,000 evidences over 1,000 changed articles, cut into words and anchored: \(thousand())")
    let count = data.cases.count + stress.count + upheavals.count
    print("\(data.revisions.count) pairs of texts tokenised and compared: \(preparing)")
    print("\(count) spans described: \(describing), anchored: \(anchoring), with the locker: \(comparing)")
  }

  private mutating func measure(_ example: Case, row: String, gold: Span?, _ change: TextChange) {
    let start = clock.now
    let description = Description(of: example.span, in: change.old)
    let described = clock.now
    let alone = anchor(description, in: change.new)
    let anchored = clock.now
    let through = anchor(description, through: change)
    describing += described - start
    anchoring += anchored - described
    comparing += clock.now - anchored
    let half = Half(example)
    tables[half, default: Table()].count(
      Outcome(alone, gold: gold), Outcome(through, gold: gold), called: alone.fidelity, through.fidelity, in: row)
    guard options.row == row, half == options.half else { return }
    let shown = options.showsLocker ? through : alone
    let outcome = Outcome(shown, gold: gold)
    if outcome.isFailure {
      Specimen(example: example, outcome: outcome, found: shown, gold: gold, change: change).print()
    }
  }

  /// The time of the promise: one evidence in each of 1,000 articles that changed, the new text not yet cut.
  private func thousand() -> Duration {
    var seen: Set<String> = []
    let pairs = data.cases.compactMap { example -> (Description, ScalarText)? in
      guard let revision = data.revisions[example.revision], seen.insert(revision.id).inserted else { return nil }
      return (Description(of: example.span, in: revision.before), revision.after)
    }.prefix(1000)
    return clock.measure {
      for (description, text) in pairs { _ = anchor(description, in: TokenisedText(text)) }
    }
  }

  private func printTables() {
    var both = Table()
    for half in Half.allCases {
      guard let table = tables[half] else { continue }
      both.add(table)
      if options.showsHalves { print("\(half.rawValue) half\n\(table)") }
    }
    print(both)
  }
}
