import AssayModel
import AssaySession

/// CommonMark, for a newsroom's content system or a pull request.
struct MarkdownExport: ExportFormat {
  let name = "markdown"
  let summary = "for a page or a pull request"

  func document(of source: ExportSource) -> String {
    let state = source.state
    var lines = ["# \(escaped(source.title))", "", tally(of: source), ""]
    for claim in state.claims.values { lines += section(of: claim, in: state) }
    let articles = state.citedArticles
    if !articles.isEmpty {
      lines += ["## Articles cited", ""]
      lines += articles.map { "- \(reference(to: $0)): `\(code($0.id.value))`, SHA-256 `\($0.digest)`" }
      lines.append("")
    }
    lines.append(
      "Every quotation can be found by its offsets, which count Unicode scalars from 0 in the article's text.")
    return lines.joined(separator: "\n") + "\n"
  }

  private func tally(of source: ExportSource) -> String {
    let claims = source.state.claims.values
    var parts = Verdict.allCases.map { verdict in "\(claims.count { $0.verdict == verdict }) \(verdict.rawValue)" }
    let open = claims.count { $0.verdict == nil }
    if open > 0 { parts.append("\(open) open") }
    var text = "\(claims.count) \(claims.count == 1 ? "claim" : "claims"): \(parts.joined(separator: ", "))."
    if let first = source.entries.first, let last = source.entries.last {
      let days = first.at.day == last.at.day ? "on \(first.at.day)" : "from \(first.at.day) to \(last.at.day)"
      text += " Reviewed by \(escaped(source.reviewers.joined(separator: ", "))) \(days)."
    }
    if let publisher = source.state.settings["publisher"] { text += " Published by \(escaped(publisher))." }
    if let url = source.state.settings["url"].flatMap(link) { text += " <\(url)>" }
    return text
  }

  private func section(of claim: Claim, in state: SessionState) -> [String] {
    let statement = claim.statement
    var lines = ["## \(claim.id): \(escaped(statement.text))", ""]
    var verdict = "**\(claim.verdict?.rawValue.capitalizedFirst ?? "Open")**"
    if let rationale = claim.judgement?.rationale { verdict += ": \(escaped(rationale))" }
    lines += [verdict, ""]
    if let override = claim.judgement?.override {
      lines += ["Gate overridden: \(override.origins) of \(override.independence) independent origins.", ""]
    }
    var said = [statement.speaker.map { "by \(escaped($0))" }, statement.date.map { "on \($0)" }].compactMap { $0 }
    if let origin = statement.origin { said.append("as read in \(reference(to: origin.article))") }
    if !said.isEmpty { lines += ["Claim made \(said.joined(separator: " ")).", ""] }
    for link in claim.links {
      lines += ["\(link.relation.rawValue.capitalizedFirst) \(link.claim).", ""]
    }
    for evidence in state.evidence(of: claim) {
      let citation = evidence.citation
      lines.append("- **\(evidence.id) \(evidence.stance.rawValue)**: “\(escaped(citation.quote))”  ")
      var place = "  \(reference(to: citation.article)), scalars \(citation.span)"
      if evidence.fidelity != .exact { place += ", \(evidence.fidelity.rawValue)" }
      if evidence.hasOtherSurroundings { place += ", **its sentence has changed around the same words**" }
      lines.append(place)
      if let note = evidence.note { lines[lines.count - 1] += "  \n  Note: \(escaped(note))" }
    }
    if !claim.evidence.isEmpty { lines.append("") }
    return lines
  }

  private func reference(to card: ArticleCard) -> String {
    var text = escaped(card.title ?? card.id.value)
    if let url = card.url, let safe = link(url) { text = "[\(text)](\(safe))" }
    return [card.outlet.map(escaped), text, card.published?.text].compactMap { $0 }.joined(separator: ", ")
  }

  /// An address that is safe as a link's target; nil for any other scheme than the web's.
  private func link(_ url: String) -> String? {
    guard url.hasPrefix("https://") || url.hasPrefix("http://") else { return nil }
    let isPlain = url.unicodeScalars.allSatisfy { $0.value > 0x20 && !"<>()\\\"`".unicodeScalars.contains($0) }
    return isPlain && SafeText.make(url) == url ? url : nil
  }

  /// Text in which nothing is markup: one line, no control characters, every mark of Markdown escaped.
  func escaped(_ text: String) -> String {
    let scalars = Array(SafeText.make(text).unicodeScalars)
    let first = scalars.firstIndex { !$0.properties.isWhitespace } ?? scalars.endIndex
    // `12.` and `12)` begin a list; the mark to escape is the one behind the digits.
    let digits = scalars[first...].prefix { ("0"..."9").contains($0) }
    var result = ""
    for (index, scalar) in scalars.enumerated().dropFirst(first) {
      let isFirst = index == first || index == digits.endIndex && !digits.isEmpty
      if Self.isMarkup(scalar, first: isFirst) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  /// Stops, hyphens and brackets mean nothing inside a line; escaping them there would only spoil the reading.
  private static func isMarkup(_ scalar: Unicode.Scalar, first: Bool) -> Bool {
    switch scalar {
    case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&": true
    case "+", "-", ".", ")", "#", "=": first
    default: false
    }
  }

  private func code(_ text: String) -> String {
    String(SafeText.make(text).map { $0 == "`" ? "'" : $0 })
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
