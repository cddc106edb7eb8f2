import AssayJSON
import AssayModel
import Foundation

/// An article with the attributions that people marked in it.
struct GoldArticle {
  struct Mark {
    let source: [Span]
    let cue: [Span]
    let content: [Span]

    var all: [Span] { source + cue + content }
  }

  let id: String
  let outlet: String
  let split: String
  let text: ScalarText
  let marks: [Mark]

  /// Reads `articles.jsonl`, or `articles.jsonl.gz` by way of gzip.
  static func read(folder: String) throws -> [GoldArticle] {
    let plain = folder + "/articles.jsonl"
    let data =
      FileManager.default.fileExists(atPath: plain)
      ? try Data(contentsOf: URL(fileURLWithPath: plain)) : try unpacked(plain + ".gz")
    return try data.split(separator: 10).compactMap { try GoldArticle(JSONReader.value(of: Array($0))) }
  }

  private static func unpacked(_ path: String) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return data
  }

  private init?(_ line: JSON) {
    guard let id = line["id"]?.string ?? line["id"]?.integer.map(String.init), let text = line["text"]?.string else {
      return nil
    }
    self.id = id
    self.text = ScalarText(text)
    outlet = line["source"]?.string ?? ""
    split = line["split"]?.string ?? ""
    marks = (line["attributions"]?.array ?? []).map { mark in
      Mark(source: Self.spans(mark["source"]), cue: Self.spans(mark["cue"]), content: Self.spans(mark["content"]))
    }
  }

  private static func spans(_ value: JSON?) -> [Span] {
    (value?.array ?? []).compactMap { pair in
      guard let bounds = pair.array, bounds.count == 2, let start = bounds[0].integer, let end = bounds[1].integer
      else {
        return nil
      }
      return Span(start: start, end: end)
    }
  }
}
