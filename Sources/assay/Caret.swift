import AssayModel
import AssayViews

/// A line with a mark under the part that is meant.
enum Caret {
  /// Two lines; the first is cut so that a long one still shows the part.
  static func lines(under span: Span, of line: String) -> String {
    let text = ScalarText(line)
    let start = max(0, min(span.start, text.count) - 40)
    let end = min(text.count, start + 76)
    let marked = span.intersection(Span(start..<max(start, end))) ?? Span(start..<start)
    let shown = SafeText.make(String(text[Span(start..<max(start, end))]))
    let before = DisplayWidth.of(SafeText.make(String(text[Span(start..<max(start, marked.start))])))
    let width = max(1, DisplayWidth.of(SafeText.make(String(text[marked]))))
    return "  \(shown)\n  \(String(repeating: " ", count: before))\(String(repeating: "^", count: width))\n"
  }
}
