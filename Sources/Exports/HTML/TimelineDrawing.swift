import AssayModel

/// The timeline as a picture: a column for each day, a lane for each kind of happening.
struct TimelineDrawing {
  let fields: Fields
  /// The days with what happened on each.
  let days: [Fields]

  private static let left = 150
  private static let top = 90
  private static let laneHeight = 36
  private static let slotWidth = 46

  /// Nil where nothing has a date.
  init?(_ sheet: Sheet) {
    let timeline = Timeline(sheet)
    guard !timeline.slots.isEmpty else { return nil }
    let width = Self.left + timeline.slots.count * Self.slotWidth + 70
    let undated = timeline.undated
    days = timeline.slots.enumerated().map(Self.slot)
    fields = [
      "width": width, "height": Self.top + Timeline.Lane.allCases.count * Self.laneHeight + 6,
      "whenNote": "Days side by side, not to scale; a number counts what happened on a day."
        + (undated == 0 ? "" : undated == 1 ? " 1 article has no date." : " \(undated) articles have no date."),
      "whenDescription": "Columns are days; rows are articles, claims, evidence and verdicts. The list below says "
        + "the same.",
      "lanes": Timeline.Lane.allCases.enumerated().map { index, lane in
        [
          "lane": lane.rawValue, "laneY": Self.y(index) + 15, "laneX": width - 70, "laneTextY": Self.y(index) + 4,
        ] as Fields
      },
      "slots": days,
    ]
  }

  private static func y(_ lane: Int) -> Int { top + lane * laneHeight + 14 }

  private static func slot(_ index: Int, _ slot: Timeline.Slot) -> Fields {
    let x = left + index * slotWidth + 20
    let dots = Timeline.Lane.allCases.enumerated().compactMap { lane, kind -> Fields? in
      let there = slot.happenings.filter { $0.lane == kind }
      guard !there.isEmpty else { return nil }
      let titles = there.prefix(12).map(\.text) + (there.count > 12 ? ["and \(there.count - 12) more"] : [])
      return [
        "kind": "\(kind)", "dotX": x, "dotY": y(lane), "dotTextY": y(lane) + 4, "r": min(15, 9 + there.count / 5),
        "count": there.count, "dotTitle": titles.joined(separator: "\n"),
      ]
    }
    return [
      "label": slot.label, "x": x, "y": top - 8, "gap": slot.isBehindGap, "gapX": x - slotWidth / 2 - 6, "dots": dots,
      "happenings": slot.happenings.map { ["text": $0.text, "target": $0.target] as Fields },
    ]
  }
}
