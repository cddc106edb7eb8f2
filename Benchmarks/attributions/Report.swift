import Foundation

/// The table's lines.
enum Report {
  static func line(_ part: String, _ count: Int, _ score: Score) -> String {
    let both = Double(score.speechRight) / Double(max(1, score.speech))
    return part.padding(toLength: 8, withPad: " ", startingAt: 0)
      + "\(count)".padding(toLength: 10, withPad: " ", startingAt: 0)
      + [triple(score.sentences), triple(score.source), fixed(score.cue.f1, 3), triple(score.content)].joined(
        separator: "  ")
      + "   \(fixed(both, 3)) of \(score.speech)"
  }

  private static func triple(_ agreement: Agreement) -> String {
    "\(fixed(agreement.f1, 3)) (p \(fixed(agreement.precision, 2)) r \(fixed(agreement.recall, 2)))"
  }

  static func fixed(_ value: Double, _ places: Int) -> String { String(format: "%.\(places)f", value) }
}
