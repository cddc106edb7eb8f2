import AssayModel
import AssayViews

/// The list from which a claim is chosen.
struct ClaimChooser {
  enum Outcome: Equatable { case choosing, chosen(ClaimID), cancelled }

  let claims: [Library.Claim]
  /// What is waiting to be attached to the claim that is chosen.
  let stance: Stance?
  private(set) var selected: Int
  /// The words that the claims shown hold; nil until they are asked for.
  private(set) var filter: EntryField?
  private var isFiltering = false

  init(_ library: Library, attaching stance: Stance?) {
    claims = library.claims
    self.stance = stance
    selected = claims.firstIndex { $0.id == library.focus } ?? 0
  }

  /// The claims that hold every word of the filter.
  var shown: [Library.Claim] {
    guard let words = filter?.text.lowercased().split(separator: " "), !words.isEmpty else { return claims }
    return claims.filter { claim in
      let text = "\(claim.id) \(claim.text)".lowercased()
      return words.allSatisfy { text.contains($0) }
    }
  }

  var isTyping: Bool { isFiltering }

  mutating func press(_ key: ReaderKey) -> Outcome {
    if isFiltering, var field = filter {
      let outcome = field.press(key)
      switch outcome {
      case .entered: return choice()
      case .cancelled:
        filter = nil
        isFiltering = false
        return .choosing
      case .changed:
        filter = field
        selected = 0
        return .choosing
      case .older: return move(-1)
      case .newer: return move(1)
      case .typing:
        filter = field
        return .choosing
      }
    }
    switch key {
    case .up, "k", .control("p"), .backTab: return move(-1)
    case .down, "j", .control("n"), .tab: return move(1)
    case .home, "g": return move(-shown.count)
    case .end, "G": return move(shown.count)
    case .enter, " ": return choice()
    case .escape, "q", .control("c"): return .cancelled
    case "/":
      filter = EntryField()
      isFiltering = true
      return .choosing
    case .sign(let digit) where ("1"..."9").contains(digit):
      selected = Int(digit.value) - 49
      return choice()
    default: return .choosing
    }
  }

  private mutating func move(_ rows: Int) -> Outcome {
    selected = max(0, min(selected + rows, shown.count - 1))
    return .choosing
  }

  private mutating func choice() -> Outcome {
    let shown = shown
    guard shown.indices.contains(selected) else {
      selected = max(0, shown.count - 1)
      return .choosing
    }
    return .chosen(shown[selected].id)
  }

  /// The rows of the list for a box, and the one that must be seen.
  func rows(columns: Int, symbols: Symbols) -> (rows: [ScreenRow], selected: Int) {
    let glyphs = Glyphs(symbols)
    let shown = shown
    let idColumns = shown.reduce(2) { max($0, $1.id.description.count) }
    let rows = shown.enumerated().map { number, claim in
      var row = ScreenRow(columns: columns)
      let isSelected = number == selected
      func ink(_ style: Style, bold: Bool = false) -> Ink { Ink(style, bold: bold, reversed: isSelected) }
      row.add(isSelected ? "\(glyphs.pointer) " : "  ", ink(.plain), symbols: symbols)
      if columns >= 40 { row.add(number < 9 ? "\(number + 1) " : "  ", ink(.faint), symbols: symbols) }
      row.add("\(claim.id)", ink(.id), symbols: symbols)
      row.pad(to: row.width + idColumns - claim.id.description.count + 1, ink(.plain))
      let standing = claim.standing
      let mark = columns >= 60 ? standing.text : String(standing.text.prefix(1))
      row.add(mark, ink(standing.style), symbols: symbols)
      row.pad(to: row.width + (columns >= 60 ? 12 - DisplayWidth.of(mark) : 0) + 1, ink(.plain))
      let tally = claim.tally.text
      let tallyColumns = columns >= 40 ? DisplayWidth.of(tally) : 0
      row.add(
        claim.text, ink(.plain, bold: isSelected), upTo: max(4, columns - row.width - tallyColumns - 2),
        symbols: symbols)
      row.pad(to: columns - tallyColumns - 1, ink(.plain))
      if tallyColumns > 0 { for run in claim.tally.runs { row.add(run.text, ink(run.style), symbols: symbols) } }
      row.pad(to: columns, ink(.plain))
      return row
    }
    return (rows, selected)
  }
}
