import AssayJSON
import AssayLocker
import AssayModel

/// The articles that are kept as they were when they were cited.
package enum LockerPage {
  package static func view(of items: [LockerItem], missing: [Digest]) -> View {
    let rows = items.map { item in
      [
        Line(item.digest.short, .id), Line("\(item.storedBytes)"), Line(item.textBytes.map { "\($0)" } ?? "?"),
        item.problem.map { Line("\($0.kind)", .bad) } ?? Line(""),
      ]
    }
    var blocks: [Block] = []
    if !items.isEmpty {
      blocks.append(
        .table(
          Table(
            [.init("digest"), .init("stored", .right), .init("text", .right), .init("", room: .wrapped)], rows: rows)))
    }
    let total = items.reduce(0) { $0 + $1.storedBytes }
    blocks.append(.line(Line("\(articles(items.count)) kept, \(total) bytes", .faint)))
    if !missing.isEmpty {
      blocks.append(
        .line(Line("\(articles(missing.count)) cited but not kept: quotes can be shown, not proved", .doubtful)))
    }
    return View(
      blocks,
      fields: [
        "items": .array(
          items.map {
            .object([
              "digest": .string($0.digest.hex), "stored": .integer($0.storedBytes),
              "text": $0.textBytes.map(JSON.integer) ?? .null, "problem": .optional($0.problem.map { "\($0.kind)" }),
            ])
          }),
        "missing": .array(missing.map { .string($0.hex) }),
      ])
  }

  package static func view(of problems: [LockerProblem], kept: Int) -> View {
    let blocks: [Block] =
      problems.isEmpty
      ? [.line(Line("\(articles(kept)) cited, each kept whole"))]
      : problems.map { .line(Line("\($0)", .bad), indent: 2) }
    return View(blocks, fields: ["problems": .array(problems.map { .string("\($0)") })])
  }

  package static func view(of pruning: LockerPruning) -> View {
    let unfinished =
      switch pruning.unfinished {
      case 0: ""
      case 1: " and 1 unfinished file"
      default: " and \(pruning.unfinished) unfinished files"
      }
    return View(
      Line("\(articles(pruning.removed.count))\(unfinished) removed, \(pruning.bytes) bytes"),
      fields: [
        "removed": .array(pruning.removed.map { .string($0.hex) }), "unfinished": .integer(pruning.unfinished),
        "bytes": .integer(pruning.bytes),
      ])
  }

  private static func articles(_ count: Int) -> String { count == 1 ? "1 article" : "\(count) articles" }
}
