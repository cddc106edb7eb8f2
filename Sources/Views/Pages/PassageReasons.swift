import AssayJSON
import AssaySearch

/// Why a passage was suggested: the claim's words with what each counts, in hundredths of all that the claim asks for.
struct PassageReasons {
  private let passage: SuggestedPassage
  private var suggestion: Suggestion { passage.suggestion }

  init(_ passage: SuggestedPassage) { self.passage = passage }

  private var here: [TermCredit] { suggestion.credits.filter { $0.place == .passage } }
  private var nearby: [TermCredit] { suggestion.credits.filter { $0.place != .passage } }

  /// `why 141: here vest 22, bulletproof 15; near it kim 4; its article 98; words side by side 3; late or repeated -1`,
  /// and what is missing. The numbers add up.
  var lines: [Line] {
    var parts: [Line] = []
    if !here.isEmpty { parts.append(Line("here ") + Self.list(here)) }
    if !nearby.isEmpty { parts.append(Line("from a sentence near it ") + Self.list(nearby)) }
    if Self.hundredths(suggestion.pairs) > 0 {
      parts.append(Line("words side by side as in the claim \(Self.hundredths(suggestion.pairs))"))
    }
    parts.append(Line("its article \(Self.hundredths(suggestion.article))"))
    if Self.hundredths(suggestion.penalty) > 0 {
      parts.append(Line("late in it or said twice −\(Self.hundredths(suggestion.penalty))"))
    }
    var line = Line("why \(Self.hundredths(suggestion.score)): ", .faint)
    for (place, part) in parts.enumerated() {
      if place > 0 { line += Line(" · ", .faint) }
      line += part
    }
    guard !passage.missing.isEmpty else { return [line] }
    return [line, Line("not here: ", .faint) + Line(passage.missing.joined(separator: ", "))]
  }

  private static func list(_ credits: [TermCredit]) -> Line {
    Line(credits.map { "\($0.word) \(hundredths($0.amount))" }.joined(separator: ", "))
  }

  private static func hundredths(_ amount: Double) -> Int { Int((amount * 100).rounded()) }

  var json: JSON {
    .object([
      "words": .array(
        suggestion.credits.map { credit in
          let distance: Int
          if case .neighbour(let sentences) = credit.place { distance = sentences } else { distance = 0 }
          return .object([
            "word": .string(credit.word), "amount": .decimal(credit.amount, places: 3), "distance": .integer(distance),
          ])
        }),
      "pairs": .decimal(suggestion.pairs, places: 3), "article": .decimal(suggestion.article, places: 3),
      "penalty": .decimal(suggestion.penalty, places: 3), "missing": .array(passage.missing.map(JSON.string)),
    ])
  }
}
