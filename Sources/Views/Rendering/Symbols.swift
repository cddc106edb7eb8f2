import AssayModel

/// The marks that stand beside words, and what stands in for them where a terminal shows no Unicode.
package struct Symbols: Sendable {
  private let isASCII: Bool

  package static let unicode = Symbols(isASCII: false)
  package static let ascii = Symbols(isASCII: true)

  package var ellipsis: String { isASCII ? "..." : "…" }
  package var rule: String { isASCII ? "-" : "─" }

  /// Text as it can be shown: where there is no Unicode, marks become ASCII, letters lose their accents, and what
  /// has no stand-in becomes `?`.
  package func shown(_ text: String) -> String {
    guard isASCII, text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    return text.unicodeScalars.reduce(into: "") { shown, scalar in
      if scalar.isASCII { shown.unicodeScalars.append(scalar) } else { shown += Self.standIn(for: scalar) ?? "?" }
    }
  }

  /// What ASCII has for a scalar; nil for nothing.
  static func standIn(for scalar: Unicode.Scalar) -> String? {
    if let mark = marks[scalar] { return mark }
    switch scalar.value {
    case 0xC0...0x17F: return String(letters[Int(scalar.value - 0xC0)])
    // An accent of its own, drawn onto the letter before it.
    case 0x300...0x36F: return ""
    default: return nil
    }
  }

  private static let marks: [Unicode.Scalar: String] = [
    "✓": "v", "✗": "x", "·": ".", "•": "*", "…": "...", "▸": ">", "→": "->", "←": "<-", "↑": "^", "↓": "v",
    "─": "-", "│": "|", "⟦": "[", "⟧": "]", "\u{A0}": " ", "\u{202F}": " ", "\u{2009}": " ",
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-",
    "“": "\"", "”": "\"", "„": "\"", "«": "\"", "»": "\"", "‘": "'", "’": "'", "‚": ",", "‹": "'", "›": "'",
    "≈": "~", "≠": "!=", "≤": "<=", "≥": ">=", "±": "+-", "€": "EUR", "£": "GBP", "№": "No.", "°": "deg", "½": "1/2",
    "¼": "1/4", "¾": "3/4", "©": "(c)", "®": "(R)", "™": "(TM)", "§": "S", "¡": "!", "¿": "?",
    "Æ": "AE", "æ": "ae", "Œ": "OE", "œ": "oe", "ß": "ss", "Þ": "Th", "þ": "th", "÷": "/", "Ĳ": "IJ", "ĳ": "ij",
  ]

  /// U+00C0 to U+017F without their accents; a hyphen where two letters stand in, which the marks have.
  private static let letters = Array(
    """
    AAAAAA-CEEEEIIIIDNOOOOOxOUUUUY--aaaaaa-ceeeeiiiidnooooo-ouuuuy-yAaAaAaCcCcCcCcDd\
    DdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi--JjKkqLlLlLlLlLlNnNnNnnNnOoOoOo--RrRrRrSsSsSs\
    SsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs
    """)
}
