import AssayIndex
import AssayModel
import AssayWords

/// One search through an index.
struct IndexSearch {
  private let query: CompiledQuery
  private let index: Index
  private let located: [[LocatedTerm]]
  private let isCancelled: () -> Bool

  /// A document that fulfils the query.
  struct Match: Hashable {
    let part: Int
    let document: Int
  }

  init(
    _ query: CompiledQuery, in index: Index, lexicon: inout Lexicon, isCancelled: @escaping () -> Bool
  ) {
    self.query = query
    self.index = index
    self.isCancelled = isCancelled
    var located: [[LocatedTerm]] = []
    for part in index.parts {
      var terms: [LocatedTerm] = []
      for term in query.terms {
        var its = LocatedTerm(term, in: part.segment)
        if term.place == .outlet {
          its.outlets = Self.outlets(of: part.segment, term, languages: index.languages, &lexicon)
        }
        terms.append(its)
      }
      located.append(terms)
    }
    self.located = located
  }

  private static func outlets(
    of segment: Segment, _ term: CompiledQuery.Term, languages: [WordLanguage], _ lexicon: inout Lexicon
  ) -> Set<Int> {
    var found: Set<Int> = []
    for (number, outlet) in segment.outlets.enumerated().dropFirst() {
      let tokens = SearchTokens(of: outlet).tokens
      guard tokens.count >= term.pieces.count else { continue }
      for start in 0...tokens.count - term.pieces.count {
        var fits = true
        for (index, piece) in term.pieces.enumerated() where fits {
          let token = tokens[start + index]
          fits =
            piece.pattern.matches(token.word, languages: languages, lexicon: &lexicon)
            && (!piece.adjoins || token.adjoins)
        }
        if fits { found.insert(number) }
      }
    }
    return found
  }

  /// Every document that fulfils the query, in order; nil when the search was stopped.
  func matches(with document: ForwardDocument) -> [Match]? {
    var matches: [Match] = []
    for (number, part) in index.parts.enumerated() {
      if isCancelled() { return nil }
      let search = PartSearch(query, located[number], in: part, with: document, isCancelled: isCancelled)
      search.each { matches.append(Match(part: number, document: $0)) }
      if search.wasCancelled { return nil }
    }
    return matches
  }

  /// The idf of each term, a phrase's by its rarest word.
  var weights: [Double] {
    query.terms.indices.map { term in
      index.idf(documents: located.reduce(0) { $0 + $1[term].documents })
    }
  }

  /// Those of many matches that are best by their words alone.
  func best(_ limit: Int, of matches: [Match], with ranker: ArticleRanker) -> [Match]? {
    guard matches.count > limit else { return matches }
    var isMatch = index.parts.map { [Bool](repeating: false, count: $0.segment.count) }
    for match in matches { isMatch[match.part][match.document] = true }
    var ranked: [RankedTerm] = []
    for term in query.terms.indices where query.isWanted[term] && query.terms[term].place != .outlet {
      for group in located[0][term].groups.indices {
        ranked.append(
          RankedTerm(located.map { group < $0[term].groups.count ? $0[term].groups[group] : [] }, in: index, weight: 1))
      }
    }
    guard let found = ranker.best(limit, for: ranked, in: index, accepts: { isMatch[$0][$1] }, isCancelled: isCancelled)
    else {
      return nil
    }
    var best = found.map { Match(part: $0.part, document: $0.document) }
    guard best.count < limit else { return best }
    // Matches without any word that counts: an outlet's, a day's.
    for match in best { isMatch[match.part][match.document] = false }
    best += matches.lazy.filter { isMatch[$0.part][$0.document] }.prefix(limit - best.count)
    return best
  }

  /// A passage of a match, and the score that orders them.
  struct Found {
    let match: Match
    let passages: [PassagePicker.Passage]
  }

  /// The passages of some matches, in the order of these; nil when the search was stopped.
  func passages(of matches: [Match], with document: ForwardDocument) -> [Found]? {
    let weights = weights
    let picker = PassagePicker(query: query, weights: weights)
    let finders = located.map { OccurrenceFinder($0, isWanted: query.isWanted) }
    var found: [Found] = []
    for match in matches {
      if isCancelled() { return nil }
      let segment = index.parts[match.part].segment
      guard segment.read(match.document, into: document) else { continue }
      let occurrences = finders[match.part].occurrences(in: document)
      var frequencies = [Double](repeating: 0, count: query.terms.count)
      for (_, occurrence) in occurrences { frequencies[occurrence.term] += 1 }
      var score = 0.0
      for (term, its) in located[match.part].enumerated() where query.isWanted[term] && its.place != .outlet {
        let inTitle = Double(its.count(in: document.words, 0..<document.titleCount))
        // A title's words count double, whether or not the text begins with the title.
        frequencies[term] += inTitle * (its.place == .anywhere && document.hasTitleInText ? 1 : 2)
        guard frequencies[term] > 0 else { continue }
        score +=
          weights[term]
          * Ranking.bm25(
            frequency: frequencies[term],
            length: Double(document.count + document.titleCount * (document.hasTitleInText ? 0 : 1)),
            averageLength: index.averageWords)
      }
      let passages = picker.passages(
        of: document, occurrences, articleScore: score * Ranking.articleShare / (Ranking.k1 + 1),
        isGiven: { term in
          switch query.terms[term].place {
          case .anywhere: false
          case .title: frequencies[term] > 0
          case .outlet: located[match.part][term].outlets.contains(segment.outlet(of: match.document))
          }
        })
      found.append(Found(match: match, passages: passages))
    }
    return found
  }
}
