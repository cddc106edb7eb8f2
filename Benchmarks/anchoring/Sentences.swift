import AssayModel

/// Sentences as the stress tests need them: up to a full stop, question or exclamation mark before white space, or
/// a line end.
struct Sentences {
  let spans: [Span]

  init(of text: ScalarText) {
    var spans: [Span] = []
    var start: Int?
    var end = 0
    var at = 0
    var closes = false
    func close() {
      if let first = start { spans.append(Span(first..<end)) }
      start = nil
      closes = false
    }
    for scalar in text.string.unicodeScalars {
      if scalar == "\n" || scalar == "\r" {
        close()
      } else if scalar.properties.isWhitespace {
        if closes { close() }
      } else {
        if start == nil { start = at }
        end = at + 1
        if ".!?".unicodeScalars.contains(scalar) {
          closes = true
        } else if !"\"'”’)]»".unicodeScalars.contains(scalar) {
          closes = false
        }
      }
      at += 1
    }
    close()
    self.spans = spans
  }

  /// The stretch of whole sentences that holds a span.
  func around(_ span: Span) -> Span? {
    let touched = spans.filter { $0.overlaps(span) }
    guard let first = touched.first, let last = touched.last else { return nil }
    return Span(min(first.start, span.start)..<max(last.end, span.end))
  }
}
