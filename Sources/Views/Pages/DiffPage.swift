import AssayAnchoring
import AssayCorpus
import AssayJSON
import AssayModel
import AssaySession

/// What an outlet changed in an article since it was cited: first what became of the evidence, then paragraph
/// by paragraph. Unchanged paragraphs are only counted.
package struct DiffPage {
  private let entry: CorpusArticle
  private let card: ArticleCard
  private let change: TextChange
  private let oldParagraphs: [Span]
  private let newParagraphs: [Span]
  private let difference: ArticleDifference
  private let cited: [(evidence: Evidence, now: Anchoring)]

  /// - Parameters:
  ///   - entry: the article as it is now.
  ///   - card: what the session keeps of the article as it was cited; evidence with its digest is shown.
  ///   - old: the text of that digest.
  package static func view(
    of entry: CorpusArticle, since card: ArticleCard, text old: ScalarText, evidence: some Collection<Evidence>
  ) -> View {
    DiffPage(entry, card, old, evidence.filter { $0.citation.article.digest == card.digest }).view
  }

  private init(_ entry: CorpusArticle, _ card: ArticleCard, _ old: ScalarText, _ evidence: [Evidence]) {
    self.entry = entry
    self.card = card
    let change = TextChange(from: old, to: entry.article.text)
    self.change = change
    oldParagraphs = Outline(of: old, language: card.language).paragraphs.map(\.span)
    newParagraphs = entry.outline.paragraphs.map(\.span)
    difference = ArticleDifference(change, oldParagraphs: oldParagraphs, newParagraphs: newParagraphs)
    cited = evidence.map { ($0, anchor($0.citation.description, through: change)) }
  }

  private var view: View {
    var blocks: [Block] = [
      .line(Line("\(entry.handle)  ", .id) + Line(entry.article.metadata.title ?? entry.file, .strong), indent: 4),
      .line(
        Line("    \(card.byline) · cited from \(card.digest.short), now \(entry.article.digest.short)", .faint),
        indent: 4),
      .line(Line("    ") + summary, indent: 4),
    ]
    if !cited.isEmpty { blocks.append(.blank) }
    blocks += cited.map {
      .labelled(line(of: $0.evidence, now: $0.now), label: Line("\($0.evidence.id)", .id), width: 5)
    }
    if difference.rows.contains(where: { !$0.isKept }) { blocks.append(.blank) }
    let fields = DiffFields(
      difference: difference, entry: entry, card: card, oldParagraphs: oldParagraphs, newParagraphs: newParagraphs,
      change: change)
    return View(blocks + paragraphs, lazily: { [cited] in fields.members(cited) })
  }

  // MARK: The evidence

  private func line(of evidence: Evidence, now: Anchoring) -> Line {
    var line = Line("\(evidence.stance.mark) ", evidence.stance.style)
    line += now.fidelity == .exact ? Line("exact", .faint) : now.fidelity.line
    if let span = now.span, now.fidelity != .exact || span != evidence.citation.span {
      line += Line(" at \(entry.outline.address(of: span, in: entry.handle))", .id)
    }
    if let alarm = now.difference?.alarm { line += Line(" (\(alarm))", .bad) }
    if let change = now.surroundings {
      line += Line(" (its sentence changed\(change.alarm.map { ": \($0)" } ?? ""))", .bad)
    }
    if now.fidelity == .ambiguous { line += Line(" (\(now.candidates.count) places)", .doubtful) }
    guard let difference = now.difference else {
      return line + Line(" ") + Line(cited: evidence.citation.quote)
    }
    return line + Line(" “") + difference.line + Line("”")
  }

  /// ` [+e3] [-e5]`: whose words stand in a new paragraph.
  private func marks(in paragraph: Int) -> Line {
    marks { $0.now.span?.overlaps(newParagraphs[paragraph]) == true }
  }

  /// Whose words stood in an old paragraph, and stand nowhere now or nobody knows where.
  private func marks(left paragraph: Int) -> Line {
    marks { $0.now.span == nil && $0.evidence.citation.span.overlaps(oldParagraphs[paragraph]) }
  }

  private func marks(where belongs: ((evidence: Evidence, now: Anchoring)) -> Bool) -> Line {
    var line = Line()
    for (evidence, _) in cited.filter(belongs) {
      line.append(" [", .faint)
      line.append("\(evidence.stance.mark)\(evidence.id)", evidence.stance.style)
      line.append("]", .faint)
    }
    return line
  }

  // MARK: The paragraphs

  private var paragraphs: [Block] {
    let width = "~ \(entry.handle).\(newParagraphs.count)".count + 2
    var blocks: [Block] = []
    var kept = 0
    var keptMarks = Line()
    func closeKept() {
      guard kept > 0 else { return }
      let text = kept == 1 ? "1 paragraph unchanged" : "\(kept) paragraphs unchanged"
      blocks.append(.labelled(Line(text, .faint) + keptMarks, label: Line(), width: width))
      kept = 0
      keptMarks = Line()
    }
    guard difference.rows.contains(where: { !$0.isKept }) else { return [] }
    for row in difference.rows {
      if case .kept(_, let new) = row {
        kept += 1
        keptMarks += marks(in: new)
        continue
      }
      closeKept()
      let (label, line) = show(row)
      blocks.append(.labelled(line, label: label, width: width))
    }
    closeKept()
    return blocks
  }

  private func show(_ row: ArticleDifference.Row) -> (label: Line, line: Line) {
    switch row {
    case .kept(let old, let new): (label(" ", new), Line(before(old)) + marks(in: new))
    case .changed(let old, let new, let words):
      (
        label("~", new.lowerBound),
        note(old, new, words) + words.line + new.map(marks(in:)).reduce(Line(), +)
          + old.map(marks(left:)).reduce(Line(), +)
      )
    case .moved(let old, let new):
      (label(">", new), Line("(was paragraph \(old + 1)) ", .faint) + Line(before(old)) + marks(in: new))
    case .removed(let old):
      (Line("-", .bad), Line("(was paragraph \(old + 1)) ", .faint) + Line(before(old), .bad) + marks(left: old))
    case .added(let new):
      (label("+", new), Line(String(change.new.text[newParagraphs[new]]), .good) + marks(in: new))
    }
  }

  private func before(_ paragraph: Int) -> String { String(change.old.text[oldParagraphs[paragraph]]) }

  private func label(_ sign: String, _ paragraph: Int) -> Line {
    Line("\(sign) ") + Line("\(entry.handle).\(paragraph + 1)", .id)
  }

  /// Said before the words: what alarms, what became of the paragraph's bounds, and a change that no word shows.
  private func note(_ old: Range<Int>, _ new: Range<Int>, _ words: WordDifference) -> Line {
    var line = Line()
    if old.count > 1 { line.append("(was paragraphs \(old.lowerBound + 1) to \(old.upperBound)) ", .faint) }
    if new.count > 1 { line.append("(now up to \(entry.handle).\(new.upperBound)) ", .faint) }
    if let alarm = words.alarm { return line + Line("(\(alarm)) ", .bad) }
    guard line.runs.isEmpty else { return line }
    switch words.severity {
    case .none: line.append("(spacing or encoding) ", .faint)
    case .typography: line.append("(case or punctuation) ", .faint)
    case .wording, .meaning: break
    }
    return line
  }

  private var summary: Line {
    let rows = difference.rows
    guard rows.contains(where: { !$0.isKept }) else {
      let isSame = entry.article.digest == card.digest
      return Line(isSame ? "nothing was changed" : "only the space between paragraphs was changed")
    }
    var parts: [String] = []
    let alarming = rows.count { $0.words?.alarm != nil }
    let changed = rows.count { $0.words != nil }
    if changed > 0 {
      parts.append("\(changed) changed" + (alarming > 0 ? " (\(alarming) in numbers, names or negations)" : ""))
    }
    for (word, count) in [
      ("removed", rows.count { if case .removed = $0 { true } else { false } }),
      ("added", rows.count { if case .added = $0 { true } else { false } }),
      ("moved", rows.count { if case .moved = $0 { true } else { false } }),
      ("unchanged", rows.count(where: \.isKept)),
    ] where count > 0 { parts.append("\(count) \(word)") }
    return Line("paragraphs: " + parts.joined(separator: ", "))
  }
}

extension ArticleDifference.Row {
  var isKept: Bool { if case .kept = self { true } else { false } }

  /// The words of a changed paragraph.
  var words: WordDifference? { if case .changed(_, _, let words) = self { words } else { nil } }
}
