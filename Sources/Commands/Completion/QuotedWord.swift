/// Values as words of a line.
enum QuotedWord {
  /// A proposal as it is typed; `closing` is the mark that ends the quotation which was begun.
  static func candidate(_ proposal: Proposal, closing: Unicode.Scalar?) -> Completions.Candidate {
    let suffix = proposal.isWhole ? " " : ""
    if !proposal.isWhole, proposal.value == "\"" {
      return Completions.Candidate(proposal.value, note: proposal.note, suffix: suffix)
    }
    guard closing != nil || needsQuotes(proposal.value) else {
      return Completions.Candidate(proposal.value, note: proposal.note, suffix: suffix)
    }
    let closing = closing ?? "\""
    let opening: Unicode.Scalar = closing == "\"" ? "\"" : "\u{201C}"
    let text = "\(opening)\(escaped(proposal.value, closing: closing))\(proposal.isWhole ? String(closing) : "")"
    return Completions.Candidate(text, note: proposal.note, suffix: suffix)
  }

  /// A text as it stands between quote marks of which the last is `closing`.
  static func escaped(_ text: String, closing: Unicode.Scalar) -> String {
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == closing || scalar == "\\" { view.append("\\") }
      view.append(scalar)
    }
    return String(view)
  }

  /// Whether a word would fall apart or mean something else without quote marks.
  private static func needsQuotes(_ value: String) -> Bool {
    guard let first = value.unicodeScalars.first else { return true }
    // `--` begins an option, and only the candidates for options look like one.
    return "'\u{201C}".unicodeScalars.contains(first)
      || value.unicodeScalars.contains { $0.properties.isWhitespace || $0 == "\"" || $0 == ";" }
  }
}
