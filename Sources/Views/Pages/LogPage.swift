import AssayJSON
import AssayModel
import AssaySession

/// What was done, when and by whom.
package enum LogPage {
  package static func view(of entries: some Collection<Entry>) -> View {
    var blocks: [Block] = []
    if !entries.isEmpty {
      blocks.append(
        .table(
          Table(
            [.init("", .right), .init("at (UTC)"), .init("by", room: .cut), .init("input", room: .main)],
            rows: entries.map { entry in
              let style: Style = entry.events.allSatisfy(\.isAudit) ? .faint : .plain
              return [
                Line("\(entry.number)", .id), Line(time(entry.at), .faint), Line(entry.by, .faint),
                overrides(in: entry) + Line(entry.input, style),
              ]
            })))
    }
    blocks.append(.line(Line(entries.count == 1 ? "1 entry" : "\(entries.count) entries", .faint)))
    return View(blocks, fields: ["entries": .array(entries.map(json))])
  }

  /// The entries that touch a claim or one of its evidences.
  package static func entries(of claim: ClaimID, among entries: [Entry]) -> [Entry] {
    var evidence: Set<EvidenceID> = []
    return entries.filter { entry in
      entry.events.contains { event in
        switch event {
        case .claimAdded(let id, _), .claimEdited(let id, _), .claimDropped(let id), .verdictMarked(let id, _):
          return id == claim
        case .claimsLinked(let id, _, let other): return id == claim || other == claim
        case .evidenceAttached(let id, to: let target, _, _, _):
          if target == claim { evidence.insert(id) }
          return target == claim
        case .evidenceDetached(let id), .evidenceReattached(let id, _), .originSplit(let id, _),
          .voiceMarked(let id, _),
          .originsMerged(let id, _, _):
          return evidence.contains(id)
        case .articleRead(let id, _), .passageDismissed(let id, _), .passageRestored(let id, _, _): return id == claim
        case .claimFocused, .settingChanged, .searched, .undone, .redone: return false
        }
      }
    }
  }

  /// A verdict against the session's own rule must be seen.
  private static func overrides(in entry: Entry) -> Line {
    let found = entry.events.compactMap { event -> String? in
      guard case .verdictMarked(let claim, let judgement) = event, let override = judgement.override else { return nil }
      return "\(claim) \(override.origins) of \(override.independence) origins"
    }
    return found.isEmpty ? Line() : Line("[gate overridden: \(found.joined(separator: ", "))] ", .doubtful)
  }

  static func json(of entry: Entry) -> JSON {
    .object([
      "number": .integer(entry.number), "at": .string(entry.at.description), "by": .string(entry.by),
      "input": .string(entry.input),
    ])
  }

  /// `2023-09-13 06:00:05`.
  static func time(_ instant: Instant) -> String {
    let text = instant.description
    return "\(text.prefix(10)) \(text.dropFirst(11).prefix(8))"
  }
}
