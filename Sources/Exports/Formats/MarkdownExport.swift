import AssayBacking
import AssayModel
import AssayProvenance
import AssaySession

/// CommonMark, for a newsroom's content system or a pull request.
struct MarkdownExport: ExportFormat {
  let name = "markdown"
  let summary = "for a page or a pull request"

  func document(of sheet: Sheet) -> String {
    var lines = ["# \(escaped(sheet.title))", "", tally(of: sheet), ""]
    for sentence in sheet.conditions { lines += ["_\(escaped(sentence))_", ""] }
    for claim in sheet.claims { lines += section(of: claim) }
    if !sheet.articles.isEmpty {
      lines += ["## Articles cited", ""]
      lines += sheet.articles.map {
        "- \(reference(to: $0.card)): `\(MarkdownText.code($0.card.id.value))`, SHA-256 `\($0.card.digest)`"
      }
      lines.append("")
    }
    lines.append(
      "Every quotation can be found by its offsets, which count Unicode scalars from 0 in the article's text.")
    return lines.joined(separator: "\n") + "\n"
  }

  private func tally(of sheet: Sheet) -> String {
    var text = "\(sheet.tally) \(sheet.sources)"
    if let days = sheet.days {
      text += " Reviewed by \(escaped(sheet.reviewers.joined(separator: ", "))) \(days)."
    }
    if let publisher = sheet.publisher { text += " Published by \(escaped(publisher))." }
    if let url = sheet.url.flatMap({ SafeLink($0) }) { text += " <\(url.text)>" }
    return text
  }

  private func section(of claim: SheetClaim) -> [String] {
    let statement = claim.claim.statement
    var lines = ["## \(claim.claim.id): \(escaped(statement.text))", ""]
    var verdict = "**\(claim.verdictLabel)**"
    if let rationale = claim.claim.judgement?.rationale { verdict += ": \(escaped(rationale))" }
    lines += [verdict, ""]
    if let override = claim.claim.judgement?.override {
      lines += ["**Gate overridden**: \(override.words(beside: claim.backing?.support)).", ""]
    }
    var said = [statement.speaker.map { "by \(escaped($0))" }, statement.date.map { "on \($0)" }].compactMap { $0 }
    if let origin = statement.origin { said.append("as read in \(reference(to: origin.article))") }
    if !said.isEmpty { lines += ["Claim made \(said.joined(separator: " ")).", ""] }
    for link in claim.claim.links {
      lines += [
        "\(link.relation.rawValue.prefix(1).uppercased() + link.relation.rawValue.dropFirst()) \(link.claim).", "",
      ]
    }
    if !claim.conflicts.isEmpty {
      lines += ["**In conflict**: \(claim.conflicts.map(\.words).joined(separator: "; ")).", ""]
    }
    if claim.history.count > 1 { lines += ["Earlier: \(history(of: claim)).", ""] }
    for evidence in claim.evidence { lines += self.lines(of: evidence) }
    if !claim.evidence.isEmpty { lines.append("") }
    return lines + origins(of: claim) + ledger(of: claim)
  }

  private func origins(of claim: SheetClaim) -> [String] {
    let sides = Side.all(of: claim)
    guard !sides.isEmpty else { return [] }
    var lines = ["### Where \(claim.claim.id) comes from", ""]
    for side in sides {
      lines.append("- **\(side.stance.rawValue)**: \(escaped(side.summary))")
      for origin in side.origins {
        lines.append(
          "  - \(side.backing.name(of: origin)) **\(escaped(side.backing.label(of: origin)))** (\(escaped(side.detail(of: origin)))): "
            + origin.evidence.map(\.description).joined(separator: ", "))
        lines += origin.evidence.compactMap { id in
          side.backing.evidence(id)?.reviewersWord.map { "    - \(id) \(escaped($0))" }
        }
        lines += side.merges(of: origin).map { merge in
          "    - \(merge.names): \(escaped(merge.reason))" + (merge.isSuggested ? " (*suggested*)" : "")
        }
      }
      lines += side.uncounted.map { "  - \($0.evidence.id) \(escaped($0.evidence.outlet)): \($0.reason)" }
      lines += side.silent.map { "  - \($0.id) \(escaped($0.chain.link(.source)?.words ?? $0.outlet))" }
    }
    return lines + [""]
  }

  private func ledger(of claim: SheetClaim) -> [String] {
    guard let ledger = claim.ledger else { return [] }
    return ["### What was looked for", "", "For \(claim.claim.id): \(ledger.summary).", ""]
      + ledger.looks.map { "- \($0.moment), \(escaped($0.by)): \(escaped($0.words))" }
      + (ledger.looks.isEmpty ? [] : [""])
  }

  /// The hands that an evidence went through, with what is only suggested of them.
  private func chain(of evidence: SheetEvidence) -> String? {
    guard let backed = evidence.backed else { return nil }
    let links = backed.chain.links.map { link in
      "\(link.role.title) \(escaped(link.words))"
        + (link.role == .source ? " (\(link.kind.words))" : "")
        + (link.standing.suggestion.map { " (*suggested*: \($0))" } ?? "")
    }
    let voice = backed.chain.voice == .attributed ? nil : backed.way
    let cue = backed.cue.map { "cue “\(escaped($0))”" }
    return "  Chain: " + (links + [voice, cue].compactMap { $0 }).joined(separator: " ← ")
  }

  private func history(of claim: SheetClaim) -> String {
    claim.history.dropLast().map { change in
      "\(change.verdict.rawValue) on \(change.at.day) \(change.deed) \(escaped(change.by))"
        + (change.rationale.map { ", \(escaped($0))" } ?? "") + (change.overrideWords.map { ", \($0)" } ?? "")
    }.joined(separator: "; ")
  }

  private func lines(of evidence: SheetEvidence) -> [String] {
    let one = evidence.evidence
    var place = "  \(reference(to: evidence.card)), scalars \(one.citation.span)"
    if one.fidelity != .exact { place += ", \(one.fidelity.rawValue)" }
    if one.hasOtherSurroundings { place += ", **its sentence has changed around the same words**" }
    if let lateness = evidence.lateness { place += ", *\(lateness)*" }
    if let note = one.note { place += "  \n  Note: \(escaped(note))" }
    if let chain = chain(of: evidence) { place += "  \n\(chain)" }
    let (open, close) = QuoteMarks.pair(for: evidence.quote)
    return ["- **\(one.id) \(one.stance.rawValue)**: \(open)\(escaped(evidence.quote))\(close)  ", place]
  }

  private func reference(to card: ArticleCard) -> String {
    var text = escaped(card.title ?? card.id.value)
    if let link = card.url.flatMap({ SafeLink($0) }) { text = "[\(text)](\(link.text))" }
    return [card.outlet.map(escaped), text, card.published?.text].compactMap { $0 }.joined(separator: ", ")
  }

  private func escaped(_ text: String) -> String { MarkdownText.escaped(text) }
}
