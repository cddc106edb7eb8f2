import AssayViews

/// The signs that the reader draws with, and their stand-ins where a terminal shows no Unicode.
struct Glyphs {
  let isASCII: Bool

  init(_ symbols: Symbols) { isASCII = symbols.shown("…") != "…" }

  /// Stands beside rows that hold evidence.
  var bar: String { isASCII ? "|" : "▌" }
  /// Stands beside rows in which somebody is said to say something.
  var speech: String { isASCII ? "\"" : "❝" }
  var rule: String { isASCII ? "-" : "─" }
  var side: String { isASCII ? "|" : "│" }
  var corners: (topLeft: String, topRight: String, bottomLeft: String, bottomRight: String) {
    isASCII ? ("+", "+", "+", "+") : ("╭", "╮", "╰", "╯")
  }
  var pointer: String { isASCII ? ">" : "▸" }
}
