import AssayJSON
import AssayModel

/// What may stand at the end of a line.
package enum CompletionPage {
  package static func view(of candidates: [(text: String, note: String?)], replacing: Span, more: Int) -> View {
    var blocks: [Block] = []
    if candidates.isEmpty {
      blocks = [.line(Line("nothing to offer", .faint))]
    } else {
      blocks = [
        .table(
          Table(
            [.init(""), .init("", room: .wrapped)],
            rows: candidates.map { [Line($0.text, .id), Line($0.note ?? "")] }))
      ]
    }
    if more > 0 { blocks.append(.line(Line("… \(grouped(more)) more", .faint))) }
    return View(
      blocks,
      fields: [
        "replacing": .array([.integer(replacing.start), .integer(replacing.end)]),
        "candidates": .array(
          candidates.map { .object(["text": .string($0.text), "note": .optional($0.note)]) }),
        "more": .integer(more),
      ])
  }

  /// With thousands set off by commas: `99,960`.
  private static func grouped(_ number: Int) -> String {
    var text = ""
    for (place, digit) in "\(number)".reversed().enumerated() {
      if place > 0, place % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return String(text.reversed())
  }
}
