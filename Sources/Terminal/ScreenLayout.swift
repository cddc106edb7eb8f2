import CTerminal

/// Where text stands on the screen once it is wrapped, counted the way libedit draws it.
struct ScreenLayout {
  /// The C library knows widths only once a locale is chosen.
  private static let knowsWidths = cterm_use_utf8()

  private let columns: Int
  private(set) var row = 0
  private(set) var column = 0

  init(columns: Int) { self.columns = max(1, columns) }

  mutating func add(_ scalars: some Sequence<Unicode.Scalar>) {
    for scalar in scalars { add(scalar) }
  }

  mutating func add(_ scalar: Unicode.Scalar) {
    let width = Self.width(of: scalar, at: column)
    // A wide sign that has no room at the edge goes to the next row whole.
    if width == 2, column == columns - 1 { advance(1) }
    advance(width)
  }

  private mutating func advance(_ width: Int) {
    column += width
    row += column / columns
    column %= columns
  }

  /// Columns on the screen: tabs to the next eighth, `^X` for a control character, `\U+200B` for
  /// what cannot be printed.
  static func width(of scalar: Unicode.Scalar, at column: Int) -> Int {
    switch scalar.value {
    case 9: return 8 - column % 8
    case 0..<32, 127: return 2
    case 32..<127: return 1
    default:
      let width = knowsWidths ? Int(cterm_width(scalar.value)) : 1
      return width >= 0 ? width : (scalar.value > 0xFFFF ? 8 : 7)
    }
  }

  /// Columns of a text that stands at the beginning of a row.
  static func width(of scalars: some Sequence<Unicode.Scalar>) -> Int {
    scalars.reduce(0) { $0 + width(of: $1, at: $0) }
  }
}
