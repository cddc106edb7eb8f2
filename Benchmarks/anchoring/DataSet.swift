import AssayJSON
import AssayModel
import Foundation

/// The revisions and the spans to find again, read from two JSON Lines files.
struct DataSet {
  let revisions: [String: Revision]
  let cases: [Case]

  init(revisions revisionsPath: String, spans spansPath: String) throws {
    var revisions: [String: Revision] = [:]
    for line in try Self.lines(of: revisionsPath) {
      guard let id = line["id"]?.string, let before = line["before"]?.string, let after = line["after"]?.string else {
        continue
      }
      revisions[id] = Revision(id: id, before: ScalarText(before), after: ScalarText(after))
    }
    self.revisions = revisions
    cases = try Self.lines(of: spansPath).compactMap { line in
      guard let id = line["id"]?.string, let revision = line["rev"]?.string,
        let granularity = line["granularity"]?.string,
        let status = line["status"]?.string.flatMap({ Case.Status(rawValue: $0) }),
        let start = line["start"]?.integer, let end = line["end"]?.integer,
        let span = Span(start: start, end: end)
      else { return nil }
      var gold: Span?
      if let start = line["after_start"]?.integer, let end = line["after_end"]?.integer {
        gold = Span(start: start, end: end)
      }
      return Case(id: id, revision: revision, granularity: granularity, status: status, span: span, gold: gold)
    }
  }

  private static func lines(of path: String) throws -> [JSON] {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    return try data.split(separator: 10).map { try JSONReader.value(of: Array($0)) }
  }
}
