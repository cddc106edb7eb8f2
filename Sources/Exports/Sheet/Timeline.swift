import AssayModel
import AssaySession

/// What happened on which day: articles came out, claims were made, evidence was attached, verdicts were given.
///
/// A review may lie years behind the articles, so that days stand side by side and not to scale; where there are too
/// many of them, months or years.
struct Timeline {
  enum Lane: String, CaseIterable {
    case articles = "articles published"
    case claims = "claims made"
    case evidence = "evidence attached"
    case verdicts = "verdicts given"
  }

  struct Happening {
    let lane: Lane
    let text: String
    /// The claim or the evidence that it leads to; nil for an article.
    let target: String?
  }

  struct Slot {
    /// `2023-09-04`, `2023-09` or `2023`.
    let label: String
    let happenings: [Happening]
    /// Whether the day before it is not the slot before it.
    let isBehindGap: Bool
  }

  let slots: [Slot]
  /// Articles whose date is not known.
  let undated: Int

  /// The most slots that are drawn.
  static let limit = 40

  init(_ sheet: Sheet) {
    var happenings: [(day: CalendarDay, what: Happening)] = []
    var undated = 0
    for article in sheet.articles {
      let name = [article.card.outlet, article.card.title ?? article.card.id.value].compactMap { $0 }
      guard let day = article.card.published?.firstDay else {
        undated += 1
        continue
      }
      happenings.append(
        (day, Happening(lane: .articles, text: "Published: \(name.joined(separator: ", "))", target: nil)))
    }
    for claim in sheet.claims {
      let id = claim.claim.id
      if let day = claim.claim.statement.date?.firstDay {
        let text = "\(id) claimed: \(claim.claim.statement.text)"
        happenings.append((day, Happening(lane: .claims, text: text, target: "\(id)")))
      }
      for evidence in claim.evidence {
        guard let at = sheet.times[evidence.evidence.entry] else { continue }
        let text = "\(evidence.evidence.id) attached to \(id): \(evidence.evidence.stance.rawValue)"
        happenings.append((at.day, Happening(lane: .evidence, text: text, target: "\(evidence.evidence.id)")))
      }
      for (place, change) in claim.history.enumerated() {
        let text = "\(id) \(place == 0 ? "" : "changed to ")\(change.verdict.rawValue) \(change.deed) \(change.by)"
        happenings.append((change.at.day, Happening(lane: .verdicts, text: text, target: "\(id)")))
      }
    }
    self.undated = undated
    slots = Self.slots(happenings)
  }

  private static func slots(_ happenings: [(day: CalendarDay, what: Happening)]) -> [Slot] {
    for length in [10, 7, 4] {
      var bySlot: [String: [Happening]] = [:]
      for one in happenings { bySlot[String(one.day.description.prefix(length)), default: []].append(one.what) }
      guard bySlot.count <= limit || length == 4 else { continue }
      var before: String?
      return bySlot.sorted { $0.key < $1.key }.map { label, happenings in
        defer { before = label }
        let isNext = before.map { follows(label, $0) } ?? true
        return Slot(label: label, happenings: happenings, isBehindGap: !isNext)
      }
    }
    return []
  }

  /// Whether a day, month or year is the next one behind another.
  private static func follows(_ label: String, _ before: String) -> Bool {
    guard let one = PartialDate(label), let other = PartialDate(before) else { return true }
    return one.days.lowerBound - other.days.upperBound == 1
  }
}
