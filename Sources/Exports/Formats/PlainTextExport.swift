import AssayBacking
import AssayConcurrency
import AssayModel
import AssayProvenance
import AssaySession

/// Plain text of at most 72 columns, for a terminal or a mail.
struct PlainTextExport: ExportFormat {
  let name = "text"
  let summary = "72 columns of plain text, for a terminal or a mail"

  static let width = 72

  func document(of sheet: Sheet) -> String {
    var page = Columns(width: Self.width)
    page.add(sheet.title.uppercased())
    page.add(
      String(repeating: "=", count: min(Self.width, max(1, DisplayWidth.of(SafeText.make(sheet.title.uppercased()))))))
    page.blank()
    page.add("\(sheet.tally) \(sheet.sources)")
    if let days = sheet.days { page.add("Reviewed by \(sheet.reviewers.joined(separator: ", ")) \(days).") }
    if let publisher = sheet.publisher { page.add("Published by \(publisher)\(sheet.url.map { ", \($0)" } ?? "").") }
    for sentence in sheet.conditions { page.add(sentence) }
    let cards = concurrently(sheet.claims.count, atLeast: 64) { numbers in
      var cards = Columns(width: Self.width)
      for claim in sheet.claims[numbers] { add(claim, to: &cards) }
      return cards
    }
    for card in cards { page.add(card) }
    if !sheet.articles.isEmpty {
      page.blank()
      page.add("ARTICLES CITED")
      for article in sheet.articles {
        page.blank()
        page.add(reference(to: article.card), behind: "  ")
        page.add("\(article.card.id.value)", behind: "  ")
        page.add("SHA-256 \(article.card.digest.hex.prefix(32)) \(article.card.digest.hex.suffix(32))", behind: "  ")
      }
    }
    page.blank()
    page.add("Offsets count Unicode scalars from 0 in the article's text. To see the verdicts come about:")
    for step in sheet.replaySteps { page.add(step.command, behind: "  ") }
    return page.text
  }

  private func add(_ claim: SheetClaim, to page: inout Columns) {
    let statement = claim.claim.statement
    let label = "\(claim.claim.id)".padding(to: 5)
    page.blank()
    page.add(String(repeating: "-", count: Self.width))
    page.add(statement.text, behind: label)
    var verdict = claim.verdictLabel.uppercased()
    if let rationale = claim.claim.judgement?.rationale { verdict += ": \(rationale)" }
    page.add(verdict, behind: "     ")
    if let override = claim.claim.judgement?.override {
      page.add("Gate overridden: \(override.words(beside: claim.backing?.support)).", behind: "     ")
    }
    let said = [statement.speaker.map { "by \($0)" }, statement.date.map { "on \($0)" }].compactMap { $0 }
    if !said.isEmpty { page.add("Claim made \(said.joined(separator: " ")).", behind: "     ") }
    if let origin = statement.origin { page.add("Read in \(reference(to: origin.article))", behind: "     ") }
    for link in claim.claim.links { page.add("It \(link.relation.rawValue) \(link.claim).", behind: "     ") }
    for conflict in claim.conflicts { page.add("In conflict: \(conflict.words).", behind: "     ") }
    for change in claim.history.dropLast() {
      let override = change.overrideWords.map { ", \($0)" } ?? ""
      let hand = "\(change.deed) \(change.by)"
      page.add("Earlier: \(change.verdict.rawValue) on \(change.at.day) \(hand)\(override)", behind: "     ")
    }
    for side in Side.all(of: claim) { add(side, to: &page) }
    if let ledger = claim.ledger {
      page.add("Looked for: \(ledger.summary).", behind: "     ")
      for look in ledger.looks { page.add("\(look.words), \(look.moment)", behind: "       - ") }
    }
    for evidence in claim.evidence {
      let one = evidence.evidence
      page.blank()
      page.add("\(one.stance.rawValue)", behind: "     " + "\(one.id)".padding(to: 5))
      page.add(QuoteMarks.around(evidence.quote), behind: "          ")
      page.add("\(reference(to: evidence.card)); \(evidence.address)", behind: "          ")
      if let backed = evidence.backed {
        page.add("From: \(backed.way)\(backed.isSuggested ? " (suggested)" : "")", behind: "          ")
      }
      for remark in [evidence.standing, evidence.lateness].compactMap({ $0 }) {
        page.add("(\(remark))", behind: "          ")
      }
      if let note = one.note { page.add("Note: \(note)", behind: "          ") }
    }
  }

  /// The origins in short: whose they are, and which of them are taken together on a suggestion only.
  private func add(_ side: Side, to page: inout Columns) {
    page.add("\(side.stance.rawValue): \(side.summary)", behind: "     ")
    for origin in side.origins {
      let hold = side.isHeldBySuggestion(origin) ? " (one origin only as suggested)" : ""
      page.add(
        "\(side.backing.label(of: origin)), \(origin.kind.words): "
          + origin.evidence.map(\.description).joined(separator: ", ") + hold,
        behind: "       - ")
      for merge in side.merges(of: origin) {
        page.add("\(merge.names): \(merge.reason)\(merge.isSuggested ? " (suggested)" : "")", behind: "         = ")
      }
    }
  }

  private func reference(to card: ArticleCard) -> String {
    [card.outlet, card.title ?? card.id.value, card.published?.text].compactMap { $0 }.joined(separator: ", ")
  }
}

extension String {
  /// The text with spaces behind it, at least one.
  fileprivate func padding(to width: Int) -> String { self + String(repeating: " ", count: max(1, width - count)) }
}
