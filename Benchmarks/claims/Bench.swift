import AssayIndex
import AssayModel
import AssaySearch

/// Runs every claim with and without its topic, and prints one table.
struct Bench {
  let data: ClaimSet

  init(data: ClaimSet) { self.data = data }

  mutating func run() throws {
    let clock = ContinuousClock()
    var index: Index?
    let building = try clock.measure {
      let documents = data.articles.enumerated().map { number, article in
        IndexDocument(key: UInt64(number), text: article.text, title: article.title)
      }
      index = Index(try SegmentBuilder.segment(of: documents))
    }
    guard let index else { return }
    print("\(data.articles.count) articles, \(data.claims.count) claims; index made in \(building)")
    print("                            article   inside 1   5     10     overall 1   5     10")
    for hasTopic in [true, false] {
      var tally = Tally()
      var taken: [Duration] = []
      let suggester = Suggester()
      for claim in data.claims {
        let query = ClaimQuery(claim.text, topic: hasTopic ? claim.topic : "")
        var overall: [Suggestion] = []
        var articles: [UInt64] = []
        taken.append(
          clock.measure { overall = suggester.passages(for: query, in: index, limit: 40) ?? [] })
        articles = suggester.articles(for: query, in: index) ?? []
        let right = data.articles.firstIndex { $0.id == claim.article }.map(UInt64.init)
        let inside =
          suggester.passages(
            for: query, in: index, limit: 40, accepts: { segment, document in segment.key(of: document) == right }
            ) ?? []
        tally.count(isFirst: articles.first == right)
        tally.count(gold: claim.gold, inArticle: sentences(inside), overall: sentences(overall))
      }
      print(tally.row(hasTopic ? "this, with topic" : "this, text alone"))
      taken.sort()
      print("  p50 \(taken[taken.count / 2]), p99 \(taken[taken.count * 99 / 100])")
    }
  }

  /// The sentences of the data that passages stand for, each once.
  private func sentences(_ passages: [Suggestion]) -> [String] {
    var ids: [String] = []
    for passage in passages {
      for sentence in data.articles[Int(passage.key)].sentences {
        guard let shared = sentence.span.intersection(passage.span)?.count,
          shared * 2 >= sentence.span.count || shared * 2 >= passage.span.count, !ids.contains(sentence.id)
        else { continue }
        ids.append(sentence.id)
      }
    }
    return ids
  }
}
