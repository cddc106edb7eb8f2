import AssayModel

/// The marks that stand beside words, and what stands in for them where a terminal shows no Unicode.
package struct Symbols: Sendable {
  private let isASCII: Bool

  package static let unicode = Symbols(isASCII: false)
  package static let ascii = Symbols(isASCII: true)

  package var ellipsis: String { isASCII ? "..." : "…" }
  package var rule: String { isASCII ? "-" : "─" }

  /// Text as it can be shown: where there is no Unicode, marks of our own become ASCII and other letters `?`.
  package func shown(_ text: String) -> String {
    guard isASCII, text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    return text.unicodeScalars.reduce(into: "") { $0 += Self.standIns[$1] ?? ($1.isASCII ? String($1) : "?") }
  }

  private static let standIns: [Unicode.Scalar: String] = [
    "✓": "v", "✗": "x", "·": ".", "…": "...", "–": "-", "—": "-", "“": "\"", "”": "\"", "‘": "'", "’": "'",
    "«": "\"", "»": "\"", "→": "->", "▸": ">", "\u{A0}": " ", "─": "-", "⟦": "[", "⟧": "]",
  ]
}
