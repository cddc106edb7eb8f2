import AssayModel
import AssaySession

/// The claims that a command is about: the one in focus, `c2`, `c1 c3..c5`, `open` or `all`.
struct ClaimSelection {
  static let usage = "[CLAIM…|open|all]"

  private var words: [Word] = []

  /// Takes the words that name claims. Where `takesAny` says so the first may be anything, for it can only have
  /// been meant as a claim.
  init(_ arguments: inout Arguments, takesAny: Bool = false) {
    if takesAny, let word = arguments.next() { words.append(word) }
    while let word = arguments.next(where: Self.fits) { words.append(word) }
  }

  /// A word that was found to be one only afterwards.
  mutating func add(_ word: Word) { words.append(word) }

  var isEmpty: Bool { words.isEmpty }

  static func fits(_ word: Word) -> Bool {
    !word.isQuoted
      && (ClaimID(word.text) != nil || OrdinalRange(word, of: "c") != nil
        || ["all", "open"].contains(word.text.lowercased()))
  }

  /// The claims, each once, in the order of their numbers; at least one.
  func claims(on desk: Desk) throws(Refusal) -> [Claim] {
    guard !words.isEmpty else { return [try desk.claimOrFocus(nil)] }
    var chosen: Set<ClaimID> = []
    for word in words { chosen.formUnion(try Self.claims(word, on: desk)) }
    return desk.state.claims.values.filter { chosen.contains($0.id) }
  }

  private static func claims(_ word: Word, on desk: Desk) throws(Refusal) -> [ClaimID] {
    let standing = desk.state.claims.values
    let name = word.isQuoted ? "" : word.text.lowercased()
    if name == "all" || name == "open" {
      guard !standing.isEmpty else {
        throw Refusal("there are no claims yet", remedy: "Add one with: claim add \"TEXT\"", at: word.span)
      }
      let chosen = standing.filter { name == "all" || $0.verdict == nil }.map(\.id)
      guard !chosen.isEmpty else { throw Refusal("no claim is open", at: word.span) }
      return chosen
    }
    guard let range = OrdinalRange(word, of: "c") else { return [try desk.claim(word).id] }
    let bounds = try range.checked(word)
    // A claim that was dropped is passed over inside a range, but a range does not lead past the last one.
    if bounds.upperBound > desk.state.lastClaim {
      _ = try desk.claim(Word("\(ClaimID(bounds.upperBound))", span: word.span))
    }
    let chosen = standing.map(\.id).filter { bounds.contains($0.ordinal) }
    guard !chosen.isEmpty else {
      throw Refusal("every claim of \(word.text) was dropped", remedy: "Type 'claims' to list them.", at: word.span)
    }
    return chosen
  }
}
