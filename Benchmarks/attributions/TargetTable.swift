import Foundation

/// Figures beside what they are to reach.
struct TargetTable {
  enum Target {
    case atLeast(Double)
    case below(Double)
    case none
  }

  private(set) var lines: [String] = []

  mutating func add(_ what: String, _ figure: Double, _ target: Target, places: Int = 3, of count: String = "") {
    let (wanted, isReached): (String, Bool?) =
      switch target {
      case .atLeast(let least): ("≥ \(Report.fixed(least, 2))", figure >= least)
      case .below(let most): ("< \(Report.fixed(most, 0))", figure < most)
      case .none: ("", nil)
      }
    func padded(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(1, width - text.count))
    }
    lines.append(
      padded(what, 62) + padded(Report.fixed(figure, places), 9) + padded(wanted, 8)
        + (isReached.map { $0 ? "reached " : "MISSED  " } ?? "        ") + count)
  }
}
