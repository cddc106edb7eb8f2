import AssayModel
import AssayWords

/// The words that a claim asks for, to be pointed at in a passage.
package struct ClaimWords: Hashable, Sendable {
  private let terms: [ClaimTerm]
  private let languages: [WordLanguage]

  init(_ query: ClaimQuery, languages: [WordLanguage], lexicon: inout Lexicon) {
    let claim = ClaimTerms(query, languages: languages, lexicon: &lexicon)
    terms = claim.terms
    self.languages = [claim.language] + languages.filter { $0 != claim.language }
  }

  /// Whether there is anything to look for.
  package var isEmpty: Bool { terms.isEmpty }
  /// Those of the claim itself, as it has them, each once.
  package var claimed: [String] { terms.filter { !$0.isTopicOnly }.map(\.word) }

  /// Where they stand in a passage, in scalars of the passage, in reading order, apart from each other.
  func marks(in passage: String, lexicon: inout Lexicon) -> [Span] {
    let known = Set(terms.flatMap(\.strings))
    let text = ScalarText(passage)
    let tokens = SearchTokens(of: text).tokens
    var marks: [Span] = []
    for (place, token) in tokens.enumerated() {
      var span = token.span
      if token.adjoins, place > 0 {
        let first = lexicon.word(tokens[place - 1].word)
        let second = lexicon.word(token.word)
        guard known.contains(Array(lexicon.wordBytes(first)) + Array(lexicon.wordBytes(second))) else { continue }
        span = Span(tokens[place - 1].span.start..<token.span.end)
      } else {
        let word = lexicon.word(token.word)
        var isKnown = false
        for language in languages where !isKnown {
          isKnown = known.contains(Array(lexicon.termBytes(lexicon.term(of: word, in: language))))
        }
        guard isKnown else { continue }
        // A sign such as % says nothing beside a number that differs.
        if !text[token.span].unicodeScalars.contains(where: { LetterFold.isLetter($0) }), marks.last?.end != span.start
        {
          continue
        }
      }
      if let last = marks.last, span.start < last.end {
        marks[marks.count - 1] = Span(last.start..<max(last.end, span.end))
      } else {
        marks.append(span)
      }
    }
    return marks
  }
}
