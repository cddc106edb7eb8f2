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
    return text
  }

  private func section(of claim: Claim, in state: SessionState) -> [String] {
    let statement = claim.statement
    var lines = ["## \(claim.id): \(escaped(statement.text))", ""]
    var verdict = "**\(claim.verdict?.rawValue.capitalizedFirst ?? "Open")**"
    if let rationale = claim.judgement?.rationale { verdict += ": \(escaped(rationale))" }
    lines += [verdict, ""]
    let said = [statement.speaker.map { "said by \(escaped($0))" }, statement.date.map { "on \($0)" }].compactMap { $0 }
    if !said.isEmpty { lines += ["Claim \(said.joined(separator: " ")).", ""] }
    for link in claim.links {
      lines += ["\(link.relation.rawValue.capitalizedFirst) \(link.claim).", ""]
    }
    for evidence in state.evidence(of: claim) {
      let citation = evidence.citation
      lines.append("- **\(evidence.id) \(evidence.stance.rawValue)**: “\(escaped(citation.quote))”  ")
      var place = "  \(reference(to: citation.article)), scalars \(citation.span)"
      if evidence.fidelity != .exact { place += ", \(evidence.fidelity.rawValue)" }
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
    guard url.unicodeScalars.allSatisfy({ $0.value > 0x20 && !"<>()\\\"".unicodeScalars.contains($0) }) else {
      return nil
    }
    return url
  }

  /// Text in which nothing is markup: one line, no control characters, every mark of Markdown escaped.
  func escaped(_ text: String) -> String {
    var result = ""
    for scalar in SafeText.make(text).unicodeScalars {
      if "\\`*_{}[]<>()#+-.!|~&".unicodeScalars.contains(scalar), needsEscape(scalar, in: text) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  /// Stops, hyphens and brackets mean nothing inside a line; escaping them there would only spoil the reading.
  private func needsEscape(_ scalar: Unicode.Scalar, in text: String) -> Bool {
    switch scalar {
    case "+", "-", ".", "#", "!", "(", ")", "{", "}": text.unicodeScalars.first == scalar
    default: true
    }
  }

  private func code(_ text: String) -> String {
    SafeText.make(text).split(separator: "`").joined(separator: "'")
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
