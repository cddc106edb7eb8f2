import AssayCorpus
import AssayIndex
import AssayModel
import AssaySearch

/// Runs every claim with and without its topic through this ranking and a plain one, and prints one table.
struct Bench {
  private let data: ClaimSet
  private let index: Index
  private let clock = ContinuousClock()
  private let plainArticles = PlainRanking()
  private let plainSentences = PlainRanking()
  /// The article and the span of each sentence that the plain ranking knows.
  private var places: [(article: Int, span: Span)] = []

  init(data: ClaimSet) throws {
    self.data = data
    let builder = MemorySegmentBuilder()
    for (number, article) in data.articles.enumerated() {
      builder.add(IndexDocument(key: UInt64(number), text: article.text, title: article.title))
      plainArticles.add(article.text.string)
      for sentence in Outline(of: article.text, language: nil).paragraphs.flatMap(\.sentences) {
        plainSentences.add(String(article.text[sentence]))
        places.append((number, sentence))
      }
    }
    index = Index(try builder.finish())
  }

  func run() {
    let gold = data.claims.reduce(0) { $0 + $1.gold.count }
    print("\(data.articles.count) articles, \(data.claims.count) claims, \(gold) gold sentences with a place in a text")
    print("                        article   inside   in 5     in 10    overall  in 5     in 10")
    for hasTopic in [true, false] {
      let suffix = hasTopic ? ", with topic" : ", text alone"
      print(plain(hasTopic).row("plain BM25" + suffix))
      print(ours(hasTopic, "this ranking" + suffix))
    }
  }

  private func ours(_ hasTopic: Bool, _ name: String) -> String {
    var tally = Tally()
    var taken: [Duration] = []
    let suggester = Suggester()
    for claim in data.claims {
      let query = ClaimQuery(claim.text, topic: hasTopic ? claim.topic : "")
      var overall: [Suggestion] = []
      taken.append(clock.measure { overall = suggester.passages(for: query, in: index, limit: 20) ?? [] })
      let articles = suggester.articles(for: query, in: index) ?? []
      let right = data.articles.firstIndex { $0.id == claim.article }.map(UInt64.init)
      let inside =
        suggester.passages(
          for: query, in: index, limit: 20, accepts: { segment, document in segment.key(of: document) == right }) ?? []
      tally.count(isFirst: articles.first == right)
      tally.count(
        gold: claim.gold, inArticle: sentences(inside.map { (Int($0.key), $0.span) }),
        overall: sentences(overall.map { (Int($0.key), $0.span) }))
    }
    taken.sort()
    return tally.row(name) + "   p50 \(taken[taken.count / 2])"
  }

  private func plain(_ hasTopic: Bool) -> Tally {
    var tally = Tally()
    for claim in data.claims {
      let query = hasTopic ? "\(claim.topic) \(claim.text)" : claim.text
      let right = data.articles.firstIndex { $0.id == claim.article }
      let ranked = plainSentences.ranked(query).map { places[$0] }
      tally.count(isFirst: plainArticles.ranked(query).first == right)
      tally.count(
        gold: claim.gold, inArticle: sentences(ranked.filter { $0.article == right }.prefix(20)),
        overall: sentences(ranked.prefix(20)))
    }
    return tally
  }

  /// The sentences of the data that passages stand for, each once.
  private func sentences(_ passages: some Sequence<(article: Int, span: Span)>) -> [String] {
    var ids: [String] = []
    for passage in passages {
      for sentence in data.articles[passage.article].sentences {
        guard let shared = sentence.span.intersection(passage.span)?.count,
          shared * 2 >= sentence.span.count || shared * 2 >= passage.span.count, !ids.contains(sentence.id)
        else { continue }
        ids.append(sentence.id)
      }
    }
    return ids
  }
}
