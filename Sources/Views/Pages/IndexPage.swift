import AssayCorpus
import AssayJSON
import AssayModel

/// The index that a corpus has on the disk.
package enum IndexPage {
  /// Of a corpus that has none.
  package static func view(ofCorpus corpus: Corpus) -> View {
    View(
      [
        .line(Line(corpus.location, .strong) + Line(": \(count(corpus.count, "article"))")),
        .line(Line("no index on the disk: the articles are kept in memory", .faint)),
      ],
      fields: ["location": .string(corpus.location), "articles": .integer(corpus.count), "index": .null])
  }

  /// - Parameter now: what its age is reckoned from.
  package static func view(of status: IndexStatus, at location: String, now: Instant) -> View {
    let age = max(0, (now.milliseconds - status.written.milliseconds) / 1_000)
    return View(
      [
        .line(
          Line(location, .strong)
            + Line(": \(count(status.articles, "article")) from \(count(status.files, "file"))")),
        .line(
          Line("index \(status.folder): \(ByteCount.words(status.bytes)) in \(count(status.parts, "part"))")),
        .line(Line("brought up to date \(Self.words(age: age)), \(status.written)", .faint)),
      ],
      fields: [
        "location": .string(location), "articles": .integer(status.articles),
        "index": .object([
          "folder": .string(status.folder), "bytes": .integer(status.bytes), "files": .integer(status.files),
          "parts": .integer(status.parts), "written": .string("\(status.written)"), "age": .integer(Int(age)),
        ]),
      ])
  }

  private static func count(_ number: Int, _ name: String) -> String { "\(number) \(name)\(number == 1 ? "" : "s")" }

  private static func words(age seconds: Int64) -> String {
    switch seconds {
    case ..<60: "just now"
    case ..<3_600: "\(seconds / 60) min ago"
    case ..<172_800: "\(seconds / 3_600) h ago"
    default: "\(seconds / 86_400) days ago"
    }
  }
}
