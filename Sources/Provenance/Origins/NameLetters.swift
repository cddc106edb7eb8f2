/// A word of a name without its accents, so that two spellings of it are known for one.
struct NameLetters: Hashable, Sendable {
  /// "schroder" for "schröder".
  let plain: String
  /// "schroeder" for "schröder", as German and the Nordic languages write it.
  private let expanded: String

  init(_ word: String) {
    guard !word.utf8.allSatisfy({ $0 < 0x80 }) else {
      (plain, expanded) = (word, word)
      return
    }
    var (plain, expanded) = (String.UnicodeScalarView(), String.UnicodeScalarView())
    for scalar in word.unicodeScalars where !(0x300...0x36F).contains(scalar.value) {
      let base = Self.bases[scalar] ?? scalar
      plain.append(base)
      if let written = Self.doubles[scalar] {
        expanded.append(contentsOf: written.unicodeScalars)
        if scalar == "\u{DF}" { plain.append(base) }
      } else {
        expanded.append(base == "\u{2019}" ? "'" : base)
      }
    }
    (self.plain, self.expanded) = (String(plain), String(expanded))
  }

  func isSame(as other: NameLetters) -> Bool {
    plain == other.plain || expanded == other.expanded || plain == other.expanded || expanded == other.plain
  }

  private static let doubles: [Unicode.Scalar: String] = [
    "ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "æ": "ae", "œ": "oe", "ß": "ss",
  ]

  /// The letter that each letter with a mark is read as.
  private static let bases: [Unicode.Scalar: Unicode.Scalar] = {
    var bases: [Unicode.Scalar: Unicode.Scalar] = ["\u{2019}": "'"]
    for line in table.split(separator: " ") {
      guard let base = line.unicodeScalars.first else { continue }
      for scalar in line.unicodeScalars.dropFirst() { bases[scalar] = base }
    }
    return bases
  }()

  private static let table =
    "aàáâãäåāăąæ cçćĉċč dďđð eèéêëēĕėęě gĝğġģ hĥħ iìíîïĩīĭįı jĵ kķ lĺļľł nñńņň oòóôõöøōŏőœ rŕŗř sśŝşšșß tţťŧț uùúûüũūŭůűų wŵ yýÿŷ zźżž"
}
