import AssayCorpus
import AssayModel

/// A row of an article: a row of a paragraph's layout, or the empty row behind its last one.
struct RowPlace: Hashable, Comparable {
  var paragraph: Int
  var row: Int

  static func < (one: Self, other: Self) -> Bool { (one.paragraph, one.row) < (other.paragraph, other.row) }
}

// Where rows are, and which of them are on the screen. Only paragraphs that are near are ever laid out.

extension Reader {
  /// The row that holds an offset.
  mutating func row(of offset: Int) -> RowPlace {
    let paragraph = page.paragraph(at: offset)
    let layout = layouts.layout(paragraph, of: page)
    return RowPlace(paragraph: paragraph, row: layout.row(of: layout.clusters.cluster(at: offset)))
  }

  /// The row itself, or for an empty row the one above it.
  mutating func textRow(_ place: RowPlace) -> RowPlace {
    let rows = layouts.layout(place.paragraph, of: page).rows.count
    return RowPlace(paragraph: place.paragraph, row: min(place.row, rows - 1))
  }

  /// How many rows a paragraph takes on the screen.
  mutating func height(of paragraph: Int) -> Int {
    let isLast = paragraph == page.paragraphs.count - 1
    return layouts.layout(paragraph, of: page).rows.count + (chrome.hasGaps && !isLast ? 1 : 0)
  }

  /// The row so many rows below or above another, as far as there are any.
  mutating func row(_ count: Int, from place: RowPlace) -> RowPlace {
    var place = place
    var left = count
    while left > 0 {
      let below = height(of: place.paragraph) - 1 - place.row
      if left <= below {
        place.row += left
        return place
      }
      guard place.paragraph + 1 < page.paragraphs.count else {
        place.row += below
        return place
      }
      left -= below + 1
      place = RowPlace(paragraph: place.paragraph + 1, row: 0)
    }
    while left < 0 {
      if -left <= place.row {
        place.row += left
        return place
      }
      guard place.paragraph > 0 else {
        place.row = 0
        return place
      }
      left += place.row + 1
      place = RowPlace(paragraph: place.paragraph - 1, row: height(of: place.paragraph - 1) - 1)
    }
    return place
  }

  /// The next row of text below or above; nil at the end.
  mutating func neighbour(of place: RowPlace, isBelow: Bool) -> RowPlace? {
    if isBelow {
      if place.row + 1 < layouts.layout(place.paragraph, of: page).rows.count {
        return RowPlace(paragraph: place.paragraph, row: place.row + 1)
      }
      guard place.paragraph + 1 < page.paragraphs.count else { return nil }
      return RowPlace(paragraph: place.paragraph + 1, row: 0)
    }
    if place.row > 0 { return RowPlace(paragraph: place.paragraph, row: place.row - 1) }
    guard place.paragraph > 0 else { return nil }
    let above = layouts.layout(place.paragraph - 1, of: page).rows.count
    return RowPlace(paragraph: place.paragraph - 1, row: above - 1)
  }

  var lastRow: RowPlace {
    mutating get {
      let last = page.paragraphs.count - 1
      return RowPlace(paragraph: last, row: height(of: last) - 1)
    }
  }

  /// The lowest row that may be at the top: below it, the screen would not be full.
  private mutating func lowestTop() -> RowPlace { row(1 - chrome.bodyRows, from: lastRow) }

  mutating func scroll(to place: RowPlace) { top = min(max(place, RowPlace(paragraph: 0, row: 0)), lowestTop()) }

  /// Scrolls as little as shows the cursor with a row or two around it.
  mutating func show() {
    let cursorRow = row(of: cursor)
    let margin = chrome.bodyRows >= 9 ? 2 : 0
    top.row = min(top.row, height(of: top.paragraph) - 1)
    if row(margin, from: top) > cursorRow {
      // Far above, the cursor comes to stand where the eye looks for it.
      if row(margin + chrome.bodyRows, from: cursorRow) < top { return centre() }
      scroll(to: row(-margin, from: cursorRow))
    } else if row(chrome.bodyRows - 1 - margin, from: top) < cursorRow {
      if row(2 * chrome.bodyRows, from: top) < cursorRow { return centre() }
      scroll(to: row(margin + 1 - chrome.bodyRows, from: cursorRow))
    } else {
      scroll(to: top)
    }
  }

  /// Brings the cursor to the upper third of the screen.
  mutating func centre() { scroll(to: row(-(chrome.bodyRows / 3), from: row(of: cursor))) }
}
