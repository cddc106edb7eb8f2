import AssayCorpus
import AssayModel

// Moving the cursor. While a selection grows forward, steps by word, sentence and paragraph end at their ends, and
// backward at their beginnings, so that what is selected is whole.

extension Reader {
  mutating func move(_ motion: Motion) {
    switch motion {
    case .rowUp, .rowDown: moveByRow(isDown: motion == .rowDown)
    case .pageDown: moveByPage(max(1, chrome.bodyRows - 2))
    case .pageUp: moveByPage(-max(1, chrome.bodyRows - 2))
    case .halfPageDown: moveByPage(max(1, chrome.bodyRows / 2))
    case .halfPageUp: moveByPage(-max(1, chrome.bodyRows / 2))
    default:
      let target = target(of: motion)
      goal = motion == .rowEnd ? .max : nil
      cursor = target
    }
    show()
  }

  /// The beginning of the sign that holds an offset, inside a paragraph.
  mutating func snapped(_ offset: Int) -> Int {
    let paragraph = page.paragraph(at: offset)
    let clusters = layouts.layout(paragraph, of: page).clusters
    return clusters.offset(of: clusters.cluster(at: offset))
  }

  private var growsForward: Bool { anchor.map { $0 <= cursor } ?? false }

  private mutating func target(of motion: Motion) -> Int {
    switch motion {
    case .signLeft: return sign(before: cursor)
    case .signRight: return sign(after: cursor)
    case .wordForward: return growsForward ? wordEnd() : wordForward()
    case .wordEnd: return wordEnd()
    case .wordBack: return wordBack()
    case .sentenceForward: return growsForward ? sentenceEnd() : sentenceForward()
    case .sentenceBack: return sentenceBack()
    case .paragraphForward: return growsForward ? paragraphEnd() : paragraphForward()
    case .paragraphBack: return paragraphBack()
    case .rowStart, .rowEnd:
      let place = row(of: cursor)
      let layout = layouts.layout(place.paragraph, of: page)
      let range = layout.rows[place.row]
      return layout.clusters.offset(
        of: motion == .rowStart ? range.lowerBound : max(range.lowerBound, range.upperBound - 1))
    case .top: return snapped(page.paragraphs[0].start)
    default: return lastSign(of: page.paragraphs[page.paragraphs.count - 1])
    }
  }

  // MARK: Signs and words

  private mutating func sign(after offset: Int) -> Int {
    let paragraph = page.paragraph(at: offset)
    let clusters = layouts.layout(paragraph, of: page).clusters
    let next = clusters.cluster(at: offset) + 1
    if next < clusters.count { return clusters.offset(of: next) }
    return paragraph + 1 < page.paragraphs.count ? snapped(page.paragraphs[paragraph + 1].start) : offset
  }

  private mutating func sign(before offset: Int) -> Int {
    let paragraph = page.paragraph(at: offset)
    let clusters = layouts.layout(paragraph, of: page).clusters
    let place = clusters.cluster(at: offset)
    if place > 0 { return clusters.offset(of: place - 1) }
    return paragraph > 0 ? lastSign(of: page.paragraphs[paragraph - 1]) : offset
  }

  /// The sign that a span ends with.
  mutating func lastSign(of span: Span) -> Int { snapped(max(span.start, span.end - 1)) }

  private func words(in paragraph: Int) -> WordSteps {
    WordSteps(in: page.scalars, bounds: page.paragraphs[paragraph].range)
  }

  private mutating func wordForward() -> Int {
    let paragraph = page.paragraph(at: cursor)
    guard !page.paragraphs[paragraph].isEmpty else { return cursor }
    if let next = words(in: paragraph).next(after: cursor) { return ahead(snapped(next)) }
    return paragraph + 1 < page.paragraphs.count ? snapped(page.paragraphs[paragraph + 1].start) : sentenceEnd()
  }

  private mutating func wordEnd() -> Int {
    var paragraph = page.paragraph(at: cursor)
    guard !page.paragraphs[paragraph].isEmpty else { return cursor }
    if let end = words(in: paragraph).nextEnd(after: cursor) { return ahead(snapped(end)) }
    guard paragraph + 1 < page.paragraphs.count else { return cursor }
    paragraph += 1
    let start = page.paragraphs[paragraph].start
    return snapped(words(in: paragraph).nextEnd(after: start - 1) ?? start)
  }

  private mutating func wordBack() -> Int {
    let paragraph = page.paragraph(at: cursor)
    if growsForward, let anchor {
      let above = paragraph > 0 ? lastSign(of: page.paragraphs[paragraph - 1]) : 0
      let shorter = words(in: paragraph).previousEnd(before: cursor).map { snapped($0) } ?? above
      if shorter >= anchor { return shorter }
    }
    if let previous = words(in: paragraph).previous(before: cursor) { return snapped(previous) }
    guard paragraph > 0 else { return snapped(page.paragraphs[0].start) }
    let end = page.paragraphs[paragraph - 1].end
    return snapped(words(in: paragraph - 1).previous(before: end) ?? page.paragraphs[paragraph - 1].start)
  }

  /// A step forward never stays on the same sign.
  private mutating func ahead(_ target: Int) -> Int { target > cursor ? target : sign(after: cursor) }

  // MARK: Sentences and paragraphs

  private mutating func sentenceForward() -> Int {
    let paragraph = page.paragraph(at: cursor)
    let sentences = page.sentences(of: paragraph)
    let next = page.sentence(at: cursor, in: paragraph) + 1
    if next < sentences.count { return snapped(sentences[next].start) }
    return paragraph + 1 < page.paragraphs.count ? snapped(page.paragraphs[paragraph + 1].start) : sentenceEnd()
  }

  /// The end of the sentence, or of the next one where the cursor is there already.
  private mutating func sentenceEnd() -> Int {
    let paragraph = page.paragraph(at: cursor)
    let sentences = page.sentences(of: paragraph)
    let place = page.sentence(at: cursor, in: paragraph)
    let end = lastSign(of: sentences[place])
    if end > cursor { return end }
    if place + 1 < sentences.count { return lastSign(of: sentences[place + 1]) }
    guard paragraph + 1 < page.paragraphs.count else { return max(end, cursor) }
    return lastSign(of: page.sentences(of: paragraph + 1).first ?? page.paragraphs[paragraph + 1])
  }

  private mutating func sentenceBack() -> Int {
    let paragraph = page.paragraph(at: cursor)
    let sentences = page.sentences(of: paragraph)
    let place = page.sentence(at: cursor, in: paragraph)
    if growsForward, let anchor, let shorter = previousSentenceEnd(paragraph, place), shorter >= anchor {
      return shorter
    }
    let start = snapped(sentences[place].start)
    if start < cursor { return start }
    if place > 0 { return snapped(sentences[place - 1].start) }
    guard paragraph > 0 else { return start }
    return snapped(page.sentences(of: paragraph - 1).last?.start ?? page.paragraphs[paragraph - 1].start)
  }

  private mutating func previousSentenceEnd(_ paragraph: Int, _ sentence: Int) -> Int? {
    if sentence > 0 { return lastSign(of: page.sentences(of: paragraph)[sentence - 1]) }
    return paragraph > 0 ? lastSign(of: page.paragraphs[paragraph - 1]) : nil
  }

  private mutating func paragraphForward() -> Int {
    let next = page.paragraph(at: cursor) + 1
    return next < page.paragraphs.count ? snapped(page.paragraphs[next].start) : paragraphEnd()
  }

  private mutating func paragraphEnd() -> Int {
    let paragraph = page.paragraph(at: cursor)
    let end = lastSign(of: page.paragraphs[paragraph])
    guard end <= cursor, paragraph + 1 < page.paragraphs.count else { return end }
    return lastSign(of: page.paragraphs[paragraph + 1])
  }

  private mutating func paragraphBack() -> Int {
    let paragraph = page.paragraph(at: cursor)
    let start = snapped(page.paragraphs[paragraph].start)
    if growsForward, let anchor, paragraph > 0 {
      let shorter = lastSign(of: page.paragraphs[paragraph - 1])
      if shorter >= anchor { return shorter }
    }
    guard start == cursor, paragraph > 0 else { return start }
    return snapped(page.paragraphs[paragraph - 1].start)
  }

  // MARK: Rows and pages

  private mutating func moveByRow(isDown: Bool) {
    let place = row(of: cursor)
    let column = keptColumn(at: place)
    guard let next = neighbour(of: place, isBelow: isDown) else { return }
    cursor = offset(in: next, at: column)
  }

  private mutating func moveByPage(_ rows: Int) {
    let place = row(of: cursor)
    let column = keptColumn(at: place)
    scroll(to: row(rows, from: top))
    var target = row(rows, from: place)
    // An empty row is passed, or a cursor that goes down would fall behind.
    if rows > 0, textRow(target) != target { target = row(1, from: target) }
    cursor = offset(in: textRow(target), at: column)
  }

  private mutating func keptColumn(at place: RowPlace) -> Int {
    let layout = layouts.layout(place.paragraph, of: page)
    let column = goal ?? layout.column(of: layout.clusters.cluster(at: cursor))
    goal = column
    return column
  }

  private mutating func offset(in place: RowPlace, at column: Int) -> Int {
    let layout = layouts.layout(place.paragraph, of: page)
    return layout.clusters.offset(of: layout.cluster(in: place.row, at: column))
  }
}
