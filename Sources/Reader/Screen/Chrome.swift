import AssayModel
import AssayViews

/// What of the window is text and what stands around it: as much as the window has room for.
struct Chrome {
  /// Lines longer than this are hard to read.
  private static let widestText = 90

  let size: ScreenSize
  let headRows: Int
  let footRows: Int
  /// Whether an empty row parts paragraphs.
  let hasGaps: Bool
  /// The columns of paragraph numbers, 0 where there is no room for them; of the article's handle among them.
  let labelColumns: Int
  let showsHandle: Bool
  /// The columns for `+e12` beside evidence, 0 where there is no room.
  let markColumns: Int
  /// Where the bar beside evidence stands, and where the text begins.
  let barColumn: Int
  let textColumn: Int
  let textColumns: Int

  init(_ size: ScreenSize, page: Page) {
    self.size = size
    switch size.rows {
    case 16...: (headRows, footRows, hasGaps) = (3, 3, true)
    case 9...: (headRows, footRows, hasGaps) = (1, 2, false)
    case 4...: (headRows, footRows, hasGaps) = (1, 1, false)
    case 2...: (headRows, footRows, hasGaps) = (0, 1, false)
    default: (headRows, footRows, hasGaps) = (0, 0, false)
    }
    let digits = String(page.paragraphs.count).count
    let longestID = page.marks.reduce(2) { max($0, $1.id.description.count) }
    let mark = max(4, longestID + 1)
    switch size.columns {
    case 56...:
      showsHandle = true
      labelColumns = "\(page.handle).".count + digits + 2
      markColumns = mark + 1
    case 30...:
      showsHandle = false
      labelColumns = digits + 2
      markColumns = mark
    case 14...:
      (showsHandle, labelColumns, markColumns) = (false, 0, longestID + 1)
    default:
      (showsHandle, labelColumns, markColumns) = (false, 0, 0)
    }
    barColumn = labelColumns + markColumns
    textColumn = barColumn + (size.columns >= 30 ? 2 : size.columns >= 6 ? 1 : 0)
    // The last column is for a space that hangs over the edge, and for the cursor on it.
    textColumns = max(1, min(Self.widestText, size.columns - textColumn - (size.columns >= 6 ? 1 : 0)))
  }

  var bodyRows: Int { max(1, size.rows - headRows - footRows) }
}
