import AssayCorpus
import AssayModel
import AssaySearch
import AssayWords
import Testing

/// The engine against an evaluator that reads every article word by word.
@Suite struct OracleTests {
  private static let words = [
    "train", "trains", "training", "harbour", "harbor", "minister", "kim", "jong", "un", "summit", "the", "of", "was",
    "2023", "80%", "café", "party", "parties", "поезд", "поезда", "김정은", "김",
  ]

  @Test func `random queries find what reading every article finds`() throws {
    var random = Seeded(404)
    var lexicon = Lexicon()
    for _ in 0..<12 {
      var library = Library()
      for _ in 0..<40 {
        let text = (0..<Int.random(in: 1..<4, using: &random)).map { _ in sentence(&random) }
          .joined(separator: Bool.random(using: &random) ? "\n\n" : " ")
        library.add(
          text, title: Bool.random(using: &random) ? sentence(&random) : nil,
          outlet: ["Harbour Ledger", "Finch", nil].randomElement(using: &random).flatMap { $0 },
          published: ["2023", "2023-09", "2023-09-13", nil].randomElement(using: &random).flatMap { $0 },
          language: ["en", "ru", "en-GB", "ko"].randomElement(using: &random))
      }
      let readings = library.articles.map { Reading($0, &lexicon) }
      for _ in 0..<60 {
        let text = query(&random, depth: 2)
        guard let query = try? Query(text) else { continue }
        let expected = zip(library.articles, readings).filter { $0.1.holds(query.root, &lexicon) }.map(
          \.0.handle.number)
        #expect(try library.found(text) == expected, "\(text)")
      }
    }
  }

  private func sentence(_ random: inout Seeded) -> String {
    (0..<Int.random(in: 1..<7, using: &random)).map { _ in Self.words.randomElement(using: &random) ?? "" }
      .joined(separator: " ") + "."
  }

  private func query(_ random: inout Seeded, depth: Int) -> String {
    let word = Self.words.randomElement(using: &random) ?? ""
    switch Int.random(in: 0..<14, using: &random) {
    case 0, 1: return word
    case 2, 3: return "\"\(word) \(Self.words.randomElement(using: &random) ?? "")\""
    case 4: return "\"\(word)\""
    case 5: return "tra*"
    case 6: return "title:\(word)"
    case 7:
      return ["outlet:harbor", "outlet:finch", "date:2023-09", "lang:en", "date:..2023-08"].randomElement(
        using: &random) ?? ""
    case 8,
      9 where depth > 0:
      return "(\(query(&random, depth: depth - 1)) OR \(query(&random, depth: depth - 1)))"
    case 10 where depth > 0: return "\(query(&random, depth: depth - 1)) NOT (\(query(&random, depth: depth - 1)))"
    case 11, 12,
      13 where depth > 0:
      return "\(query(&random, depth: depth - 1)) \(query(&random, depth: depth - 1))"
    default: return word
    }
  }
}

/// One article as a reader would have it.
private struct Reading {
  private let metadata: ArticleMetadata
  private let language: WordLanguage
  private let title: [SearchToken]
  private let outlet: [SearchToken]
  private let paragraphs: [[SearchToken]]

  init(_ article: CorpusArticle, _ lexicon: inout Lexicon) {
    metadata = article.article.metadata
    language = WordLanguage(tag: metadata.language ?? "")
    title = SearchTokens(of: metadata.title ?? "").tokens
    outlet = SearchTokens(of: metadata.outlet ?? "").tokens
    paragraphs = article.outline.paragraphs.map { SearchTokens(of: String(article.article.text[$0.span])).tokens }
  }

  func holds(_ node: QueryNode, _ lexicon: inout Lexicon) -> Bool {
    switch node {
    case .term(let term):
      switch term.place {
      case .anywhere: return ([title] + paragraphs).contains { stands(term, in: $0, language, &lexicon) }
      case .title: return stands(term, in: title, language, &lexicon)
      case .outlet: return [.english, .russian, .none].contains { stands(term, in: outlet, $0, &lexicon) }
      }
    case .language(let tag):
      let its = metadata.language?.lowercased() ?? ""
      return its == tag || its.hasPrefix(tag + "-")
    case .published(let days): return metadata.published?.days.overlaps(days) ?? false
    case .all(let nodes): return nodes.allSatisfy { holds($0, &lexicon) }
    case .any(let nodes): return nodes.contains { holds($0, &lexicon) }
    case .not(let node): return !holds(node, &lexicon)
    }
  }

  private func stands(
    _ term: QueryTerm, in tokens: [SearchToken], _ language: WordLanguage, _ lexicon: inout Lexicon
  ) -> Bool {
    guard tokens.count >= term.pieces.count else { return false }
    for start in 0...tokens.count - term.pieces.count {
      var fits = true
      for (index, piece) in term.pieces.enumerated() where fits {
        let token = tokens[start + index]
        if term.form == .prefix, index == term.pieces.count - 1 {
          fits = token.key.hasPrefix(piece.word)
        } else if term.form == .word {
          let wanted = [WordLanguage.english, .russian, .none].map { stem(piece.word, $0, &lexicon) }
          fits = wanted.contains(stem(token.word, language, &lexicon))
        } else {
          fits = token.key == SpellingFold.key(of: piece.word) && (!piece.adjoins || token.adjoins)
        }
      }
      if fits { return true }
    }
    return false
  }

  private func stem(_ word: String, _ language: WordLanguage, _ lexicon: inout Lexicon) -> [UInt8] {
    let number = lexicon.word(word)
    return Array(lexicon.termBytes(lexicon.term(of: number, in: language)))
  }
}
