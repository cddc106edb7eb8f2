import AssayBacking
import AssayCorpus
import AssayModel
import AssayViews

// The rows of text, with paragraph numbers and evidence in the margin.

extension Reader {
  /// What is marked in the rows that are seen: looked up once for a frame.
  private struct Marked {
    var selection: Span?
    var matches: ArraySlice<Span>
    var marks: [Page.Mark]
    var speeches: [Speech]
  }

  /// The rows, and where among them the cursor stands.
  mutating func body() -> (rows: [ScreenRow], cursor: (row: Int, column: Int)?) {
    let places = visiblePlaces()
    let last = places.last { $0 != nil }.flatMap { $0 }
    let start = layouts.layout(top.paragraph, of: page).span(of: textRow(top).row).start
    let end = last.map { layouts.layout($0.paragraph, of: page).span(of: $0.row).end } ?? start
    let seen = Span(start..<max(start, end))
    let marked = Marked(
      selection: selection, matches: Self.overlapping(matches, seen),
      marks: page.marks.filter { $0.span.overlaps(seen) }, speeches: speeches(in: seen))
    let cursorRow = row(of: cursor)
    var rows: [ScreenRow] = []
    var cursorPlace: (row: Int, column: Int)?
    var labels: [Int: [Int: String]] = [:]
    for place in places {
      guard let place else {
        rows.append(ScreenRow(columns: size.columns))
        continue
      }
      let layout = layouts.layout(place.paragraph, of: page)
      if place == cursorRow {
        let column = layout.column(of: layout.clusters.cluster(at: cursor))
        cursorPlace = (rows.count, chrome.textColumn + column)
      }
      let names = labels[place.paragraph] ?? markNames(in: place.paragraph, layout, marked.marks)
      labels[place.paragraph] = names
      rows.append(
        row(place, layout, marked, name: names[place.row] ?? "", isCurrent: place.paragraph == cursorRow.paragraph))
    }
    return (rows, cursorPlace)
  }

  /// The rows of text from the top down to the foot; nil for an empty one.
  private mutating func visiblePlaces() -> [RowPlace?] {
    var places: [RowPlace?] = []
    var place: RowPlace? = top
    while places.count < chrome.bodyRows {
      guard let now = place else {
        places.append(nil)
        continue
      }
      let isText = now.row < layouts.layout(now.paragraph, of: page).rows.count
      places.append(isText ? now : nil)
      if now.row + 1 < height(of: now.paragraph) {
        place = RowPlace(paragraph: now.paragraph, row: now.row + 1)
      } else {
        place = now.paragraph + 1 < page.paragraphs.count ? RowPlace(paragraph: now.paragraph + 1, row: 0) : nil
      }
    }
    return places
  }

  /// The spans of a sorted list, none overlapping another, that share something with a span.
  private static func overlapping(_ spans: [Span], _ span: Span) -> ArraySlice<Span> {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].end <= span.start { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < spans.count, spans[end].start < span.end { end += 1 }
    return spans[low..<end]
  }

  /// The names of evidence beside the rows of a paragraph: each beside the first row it covers that is free. Where
  /// rows are fewer than evidence, an ellipsis says that there is more.
  private func markNames(in paragraph: Int, _ layout: ParagraphLayout, _ marks: [Page.Mark]) -> [Int: String] {
    let span = page.paragraphs[paragraph]
    let firstSeen = paragraph == top.paragraph ? min(top.row, layout.rows.count - 1) : 0
    var names: [Int: String] = [:]
    for mark in marks {
      guard let part = mark.span.intersection(span) else { continue }
      let first = max(firstSeen, layout.row(of: layout.clusters.cluster(at: part.start)))
      let last = layout.row(of: layout.clusters.cluster(at: part.end - 1))
      guard first <= last else { continue }
      if let free = (first...last).first(where: { names[$0] == nil }) {
        names[free] = "\(mark.stance.mark)\(mark.id)"
      } else if let name = names[last], !name.hasSuffix("…") {
        names[last] = name + "…"
      }
    }
    return names
  }

  private func row(
    _ place: RowPlace, _ layout: ParagraphLayout, _ marked: Marked, name: String, isCurrent: Bool
  ) -> ScreenRow {
    let span = layout.span(of: place.row)
    let marks = marked.marks.filter { $0.span.overlaps(span) }
    var row = ScreenRow(columns: size.columns)
    if chrome.labelColumns > 0, place.row == 0 {
      let number = chrome.showsHandle ? "\(page.handle).\(place.paragraph + 1)" : ".\(place.paragraph + 1)"
      row.put(" " + number, width: number.count + 1, isCurrent ? Ink(.id) : .faint)
    }
    row.pad(to: chrome.labelColumns)
    let stance = marks.first { name.hasPrefix("\($0.stance.mark)\($0.id)") }?.stance ?? marks.first?.stance
    let style = stance?.style ?? .plain
    if chrome.markColumns > 0 {
      row.add(name, Ink(style), upTo: chrome.barColumn - chrome.labelColumns, symbols: symbols)
    }
    row.pad(to: chrome.barColumn)
    if chrome.textColumn > chrome.barColumn {
      let here = marked.speeches.filter { $0.span.overlaps(span) }
      let sign = here.isEmpty ? nil : here.contains(where: \.isFact) ? Glyphs(symbols).speech : "?"
      if !marks.isEmpty { row.put(Glyphs(symbols).bar, width: 1, Ink(style)) }
      // Beside the bar of evidence where there is room for both; else who speaks is what was asked for.
      if let sign, marks.isEmpty || row.width < chrome.textColumn { row.put(sign, width: 1, Ink(.said)) }
    }
    row.pad(to: chrome.textColumn)
    addText(of: place, layout, marked, marks, to: &row)
    return row
  }

  private func addText(
    of place: RowPlace, _ layout: ParagraphLayout, _ marked: Marked, _ marks: [Page.Mark], to row: inout ScreenRow
  ) {
    let span = layout.span(of: place.row)
    let matches = Self.overlapping(Array(marked.matches), span)
    // A space that hangs over the edge shows only where it is selected.
    let right = min(size.columns, chrome.textColumn + chrome.textColumns + 1)
    for cluster in layout.rows[place.row] {
      let offset = layout.clusters.offset(of: cluster)
      let width = layout.clusters.width(of: cluster)
      guard row.width + width <= right else { return }
      let text = layout.clusters.text(of: cluster, in: page.scalars, symbols: symbols)
      let speech = marked.speeches.first { $0.span.contains(offset) }
      row.put(text, width: width, ink(at: offset, marked.selection, matches, marks, speech))
    }
  }

  private func ink(
    at offset: Int, _ selection: Span?, _ matches: ArraySlice<Span>, _ marks: [Page.Mark],
    _ speech: Speech?
  ) -> Ink {
    // What is only suggested is drawn lighter than a fact.
    var ink = speech.map { Ink(.said, bold: $0.isFact) } ?? Ink()
    for mark in marks where mark.span.contains(offset) {
      // Where evidence overlaps, the words are bold: the first one's colour cannot speak for both.
      if ink.isUnderlined { ink.isBold = true } else { ink = Ink(mark.stance.style, underlined: true) }
    }
    if matches.contains(where: { $0.contains(offset) }) {
      ink.isBold = true
      ink.isUnderlined = true
      if ink.style == .plain || ink.style == .said { ink.style = .id }
    }
    if selection?.contains(offset) == true {
      ink.isReversed = true
      ink.style = .plain
    }
    return ink
  }
}
