import AssayModel
import AssayProvenance

/// Measures the finding of copies on a seeded corpus.
enum CopyReport {
  static func add(to table: inout TargetTable) {
    let made = SeededCopies(seed: 7, articles: 3000, copies: 900)
    let matches = CopyFinder.matches(among: made.texts, prints: made.texts.map(CopyPrint.init))
    var found: [[Int]: CopyBand] = [:]
    for match in matches { found[[match.first, match.second]] = match.band }
    var all = (found: 0, wanted: 0)
    for part in SeededCopies.Part.allCases {
      let wanted = made.pairs.filter { $0.value == part }
      // A quarter counts as found by a shared run.
      let least: CopyBand = part == .quarter ? .trace : .partial
      let hits = wanted.keys.count { found[$0].map { $0 >= least } ?? false }
      all = (all.found + hits, all.wanted + wanted.count)
      table.add(
        "copies, a \(part.rawValue), found", Double(hits) / Double(max(1, wanted.count)), .none,
        of: "\(hits) of \(wanted.count)")
    }
    let sources = Dictionary(made.pairs.keys.map { ($0[1], $0[0]) }, uniquingKeysWith: { one, _ in one })
    let judged = found.keys.filter { pair in
      // Two copies of one article are related, though not made from one another.
      !(sources[pair[0]] != nil && sources[pair[0]] == sources[pair[1]])
    }
    let right = judged.count { made.pairs[$0] != nil }
    table.add(
      "copies, recall", Double(all.found) / Double(max(1, all.wanted)), .atLeast(0.98),
      of: "\(all.found) of \(all.wanted)")
    table.add(
      "copies, precision", Double(right) / Double(max(1, judged.count)), .atLeast(0.99),
      of: "\(right) of \(judged.count)")
  }

  /// What pairing costs, with fingerprints told apart by a shift in place of a hundred thousand texts.
  static func speed() -> [String] {
    let texts = SeededCopies(seed: 11, articles: 9700, copies: 300).texts
    var prints: [CopyPrint] = []
    let printing = Processor.seconds { prints = texts.map(CopyPrint.init) }
    // A hundred thousand articles: each text ten times over, told apart by a shift of its fingerprints.
    var many: [CopyPrint] = []
    for shift in 0..<10 {
      let mask = UInt64(shift) &* 0x9E37_79B9_7F4A_7C15
      many += prints.map { print in
        CopyPrint(told: print.told.map { $0 ^ mask }, quoted: print.quoted.map { $0 ^ mask })
      }
    }
    let changed = Processor.seconds { _ = CopyCandidates.partners(of: many[0], in: many) }
    var pairs = 0
    let pairing = Processor.seconds { pairs = CopyCandidates.pairs(of: many).count }
    let scalars = texts.reduce(0) { $0 + $1.count }
    return [
      "  fingerprints: \(texts.count) articles of \(scalars / texts.count) scalars in \(Report.fixed(printing, 2)) s on one core",
      "  candidates among \(many.count) articles: \(pairs) pairs in \(Report.fixed(pairing, 2)) s",
      "  partners of one changed article among them: \(Report.fixed(changed * 1000, 0)) ms",
    ]
  }
}
