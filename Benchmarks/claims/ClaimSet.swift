import AssayJSON
import AssayModel
import Foundation

/// Claims with the articles and the sentences that support them, read from four JSON Lines files of a folder.
struct ClaimSet {
  struct Claim {
    let id: String
    let text: String
    let topic: String
    let article: String
    /// The ids of the sentences that support it.
    let gold: Set<String>
  }

  struct Sentence {
    let id: String
    let span: Span
  }

  struct Source {
    let id: String
    let title: String
    let text: ScalarText
    let sentences: [Sentence]
  }

  private(set) var claims: [Claim] = []
  private(set) var articles: [Source] = []

  init(folder: String) throws {
    var gold: [String: Set<String>] = [:]
    for line in try Self.lines(of: "\(folder)/gold-sentences.jsonl") {
      guard let claim = line["claim"]?.string, let sentence = line["sentence"]?.string else { continue }
      gold[claim, default: []].insert(sentence)
    }
    var sentences: [String: [Sentence]] = [:]
    for line in try Self.lines(of: "\(folder)/sentences.jsonl") {
      guard let id = line["id"]?.string, let article = line["doc_id"]?.string, let start = line["start"]?.integer,
        let end = line["end"]?.integer, let span = Span(start: start, end: end)
      else { continue }
      sentences[article, default: []].append(Sentence(id: id, span: span))
    }
    for line in try Self.lines(of: "\(folder)/articles.jsonl") {
      guard let id = line["id"]?.string, let text = line["text"]?.string else { continue }
      articles.append(
        Source(
          id: id, title: line["title"]?.string ?? "", text: ScalarText(text),
          sentences: (sentences[id] ?? []).sorted { $0.span < $1.span }))
    }
    let placed = Set(sentences.values.joined().map(\.id))
    for line in try Self.lines(of: "\(folder)/claims.jsonl") {
      guard let id = line["id"]?.string, let text = line["text"]?.string, let article = line["doc_id"]?.string else {
        continue
      }
      claims.append(
        Claim(
          id: id, text: text, topic: line["topic"]?.string ?? "", article: article,
          gold: (gold[id] ?? []).intersection(placed)))
    }
  }

  private static func lines(of path: String) throws -> [JSON] {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    return try data.split(separator: 10).map { try JSONReader.value(of: Array($0)) }
  }
}
