import AssayModel
import AssayViews

// What is on the screen.

extension Reader {
  /// The screen as it is to be seen now.
  package mutating func frame() -> Frame {
    var rows: [ScreenRow] = []
    rows.reserveCapacity(size.rows)
    addHead(to: &rows)
    let (body, place) = self.body()
    rows += body
    addFoot(to: &rows)
    rows = Array(rows.prefix(size.rows))
    var cursor = place.map { Frame.Cursor(row: chrome.headRows + $0.row, column: min($0.column, size.columns - 1)) }
    switch mode {
    case .reading: break
    case .judging: cursor = nil
    case .typing(let field, let purpose):
      let typing = field.row(label: label(of: purpose), columns: size.columns, symbols: symbols)
      rows[rows.count - 1] = typing.row
      cursor = Frame.Cursor(row: rows.count - 1, column: typing.column)
    case .choosing(let chooser): cursor = draw(chooser, over: &rows)
    case .box(let box):
      box.draw(over: &rows, size: size, symbols: symbols)
      cursor = nil
    }
    return Frame(rows: rows, cursor: cursor)
  }

  private func label(of purpose: Purpose) -> String {
    switch purpose {
    case .search: "/"
    case .claim: "new claim: "
    case .reason(let verdict): "\(library.focus?.description ?? "") \(verdict.rawValue), why (or Enter): "
    }
  }

  private func draw(_ chooser: ClaimChooser, over rows: inout [ScreenRow]) -> Frame.Cursor? {
    let list = chooser.rows(columns: Box.room(in: size).columns, symbols: symbols)
    let box = Box(
      title: chooser.stance.map { "To which claim? (\($0.rawValue))" } ?? "Choose the claim in focus", rows: list.rows,
      hint: chooser.isTyping
        ? "type words of the claim · Enter: choose" : "j k, Enter or a digit · /: filter · Esc: back",
      top: Box.top(0, rows: list.rows.count, showing: list.selected, in: size))
    box.draw(over: &rows, size: size, symbols: symbols)
    guard chooser.isTyping, let filter = chooser.filter else { return nil }
    let typing = filter.row(label: "claims with: ", columns: size.columns, symbols: symbols)
    rows[rows.count - 1] = typing.row
    return Frame.Cursor(row: rows.count - 1, column: typing.column)
  }

  // MARK: Above the text

  private func addHead(to rows: inout [ScreenRow]) {
    guard chrome.headRows > 0 else { return }
    var bar = ScreenRow(columns: size.columns)
    let (articles, areFound) = library.order(around: page.handle)
    let number = (articles.firstIndex(of: page.handle) ?? 0) + 1
    var place = "\(number) of \(articles.count)\(areFound ? " found" : "") "
    if size.columns < 60 { place = "" }
    bar.add(" \(page.handle)  ", .bar, symbols: symbols)
    bar.add(page.title, .bar, upTo: max(1, size.columns - bar.width - place.count - 1), symbols: symbols)
    bar.pad(to: size.columns - place.count, .bar)
    bar.add(place, .bar, symbols: symbols)
    bar.pad(to: size.columns, .bar)
    rows.append(bar)
    guard chrome.headRows > 1 else { return }
    var facts = ScreenRow(columns: size.columns)
    facts.pad(to: "\(page.handle)".count + 3)
    facts.add(page.facts, .faint, symbols: symbols)
    rows.append(facts)
    for _ in 2..<chrome.headRows { rows.append(ScreenRow(columns: size.columns)) }
  }

  // MARK: Below the text

  private mutating func addFoot(to rows: inout [ScreenRow]) {
    guard chrome.footRows > 0 else { return }
    if chrome.footRows >= 3 {
      var rule = ScreenRow(columns: size.columns)
      rule.put(String(repeating: Glyphs(symbols).rule, count: size.columns), width: size.columns, .faint)
      rows.append(rule)
    }
    if chrome.footRows >= 2 {
      rows.append(claimRow())
      rows.append(messageRow())
    } else {
      rows.append(message == nil && anchor == nil ? claimRow() : messageRow())
    }
  }

  /// The claim in focus, and the place in the article.
  private func claimRow() -> ScreenRow {
    var row = ScreenRow(columns: size.columns)
    let percent = page.text.count > 1 ? cursor * 100 / (page.text.count - 1) : 100
    let place = size.columns < 24 ? "\(min(100, percent))%" : "\(page.address(of: cursor)) · \(min(100, percent))%"
    let shownPlace = symbols.shown(place)
    if let claim = library.focused {
      row.add(" \(claim.id) ", Ink(.id, bold: true), symbols: symbols)
      let standing = claim.standing
      row.add(
        size.columns < 56 ? String(standing.text.prefix(1)) : standing.text, Ink(standing.style), symbols: symbols)
      for run in claim.tally.runs.isEmpty || size.columns < 40 ? [] : [Line.Run(" ")] + claim.tally.runs {
        row.add(run.text, Ink(run.style), symbols: symbols)
      }
      row.add(size.columns < 56 ? " " : "  ", symbols: symbols)
      row.add(claim.text, upTo: max(0, size.columns - row.width - shownPlace.count - 3), symbols: symbols)
    } else {
      row.add(
        library.claims.isEmpty ? " no claims yet · C makes one of a selection" : " no claim in focus · c chooses one",
        .faint, upTo: max(0, size.columns - shownPlace.count - 3), symbols: symbols)
    }
    row.pad(to: size.columns - shownPlace.count - 1)
    row.add(shownPlace, .faint, symbols: symbols)
    return row
  }

  /// What the last key did, else what the next ones may do here.
  private mutating func messageRow() -> ScreenRow {
    var row = ScreenRow(columns: size.columns)
    row.add(" ", symbols: symbols)
    if case .judging = mode, let claim = library.focused {
      row.add("\(claim.id) is ", symbols: symbols)
      addKeys([("c", "confirmed"), ("d", "denied"), ("u", "unverified"), ("Esc", "back")], to: &row)
    } else if let message {
      row.add(message.text, Ink(message.style), symbols: symbols)
    } else if let selection {
      row.add("\(page.handle):\(selection)", Ink(.id), symbols: symbols)
      row.add(" \(Self.extent(of: page.text[selection], selection))  ", .faint, symbols: symbols)
      addKeys(
        [
          ("Enter", "supports"), ("-", "refutes"), ("~", "declines"), (".", "context"), ("C", "new claim"),
          ("Esc", "drop"),
        ],
        to: &row)
    } else if !addMarks(to: &row), !addSpeaker(to: &row) {
      addKeys(
        [
          ("s", "sentence"), ("v", "select"), ("/", "search"), ("]", "next article"), ("c", "claim"), ("V", "verdict"),
          ("?", "keys"), ("q", "leave"),
        ], to: &row)
    }
    return row
  }

  /// How much is selected; words are counted where they can be counted at a glance.
  private static func extent(of text: Substring, _ span: Span) -> String {
    guard span.count <= 10_000 else { return "\(span.count) scalars" }
    let words = text.split(whereSeparator: \.isWhitespace).count
    return words == 1 ? "1 word" : "\(words) words"
  }

  private func addKeys(_ keys: [(String, String)], to row: inout ScreenRow) {
    for (key, what) in keys {
      guard row.width + key.count + what.count + 3 <= size.columns else { return }
      row.add(key, Ink(.plain, bold: true), symbols: symbols)
      row.add(" \(what)  ", .faint, symbols: symbols)
    }
  }

  /// The evidence under the cursor; false where there is none.
  private func addMarks(to row: inout ScreenRow) -> Bool {
    let here = page.marks.filter { $0.span.contains(cursor) }
    guard !here.isEmpty else { return false }
    for (number, mark) in here.enumerated() {
      if number > 0 { row.add(" · ", .faint, symbols: symbols) }
      row.add("\(mark.id) ", Ink(.id), symbols: symbols)
      row.add("\(mark.stance.mark) \(mark.stance.rawValue)", Ink(mark.stance.style), symbols: symbols)
      row.add(" \(mark.claim)", Ink(.id), symbols: symbols)
    }
    if addSpeaker(to: &row) { return true }
    if here.count == 1, let claim = library.claims.first(where: { $0.id == here[0].claim }) {
      row.add(" \(claim.text)", .faint, symbols: symbols)
    }
    return true
  }
}
