import AssayModel
import AssayViews

/// A line with a mark under the part that is meant.
enum Caret {
  /// Two lines that fit `columns`; a long line is cut so that the part still shows.
  static func lines(under span: Span, of line: String, columns: Int) -> String {
    let text = ScalarText(line)
    let room = max(20, columns - 3)
    // Half of the room before the part, in columns and not in scalars: a letter may take two.
    var start = min(span.start, text.count)
    var before = 0
    while start > 0 {
      let width = width(Span((start - 1)..<start), text)
      guard before + width <= room / 2 else { break }
      before += width
      start -= 1
    }
    var end = start
    var used = 0
    while end < text.count {
      let width = width(Span(end..<(end + 1)), text)
      guard used + width <= room else { break }
      used += width
      end += 1
    }
    let marked = span.intersection(Span(start..<end)).map { width($0, text) } ?? 0
    let marks = String(repeating: "^", count: max(1, marked))
    return "  \(SafeText.make(String(text[Span(start..<end)])))\n  \(String(repeating: " ", count: before))\(marks)\n"
  }

  private static func width(_ span: Span, _ text: ScalarText) -> Int {
    DisplayWidth.of(SafeText.make(String(text[span])))
  }
}
