import AssayModel

/// A corpus made from a seed, with whole, half and quarter copies in it, a tenth of their words edited.
///
/// Words are drawn from a small vocabulary by rank, so that common words recur as in prose; unrelated articles share
/// boilerplate and quotations, which must not pass for copies.
struct SeededCopies {
  enum Part: String, CaseIterable { case whole, half, quarter }

  private(set) var texts: [ScalarText] = []
  /// The pairs that are copies, and how much was copied.
  private(set) var pairs: [[Int]: Part] = [:]
  private var state: UInt64

  init(seed: UInt64, articles: Int, copies: Int) {
    state = seed
    var bodies: [[String]] = []
    let sayings = (0..<40).map { _ in words(18) }
    for _ in 0..<articles { bodies.append(words(300 + below(400))) }
    for index in 0..<copies {
      let part = Part.allCases[index % 3]
      let source = below(articles)
      let body = bodies[source]
      let taken = part == .whole ? body.count : part == .half ? body.count / 2 : body.count / 4
      let start = below(body.count - taken + 1)
      let own = part == .whole ? [] : words(body.count - taken)
      bodies.append(edited(Array(body[start..<start + taken])) + own)
      pairs[[source, bodies.count - 1]] = part
    }
    // Two copies of one article may share words with one another as well; such pairs are judged neither way.
    texts = bodies.map { ScalarText(dressed($0, saying: sayings[below(40)])) }
  }

  private mutating func dressed(_ body: [String], saying: [String]) -> String {
    var text = ""
    for (index, word) in body.enumerated() {
      text += index % 70 == 69 ? word + ".\n\n" : index % 17 == 16 ? word + ". " : word + " "
    }
    return text + "\n\n\u{201C}" + saying.joined(separator: " ")
      + ",\u{201D} she said.\n\nSign up here for the letter we send every morning to all our readers.\n"
  }

  private mutating func edited(_ words: [String]) -> [String] {
    words.map { below(10) == 0 ? word() : $0 }
  }

  private mutating func words(_ count: Int) -> [String] { (0..<count).map { _ in word() } }

  /// A word by rank: the product of two draws favours low ranks.
  private mutating func word() -> String { "w\(below(90) * below(90))" }

  private mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(max(1, limit))) }

  /// Vigna's SplitMix64.
  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
