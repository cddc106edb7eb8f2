import AssayModel
import AssayWords

/// A percentage or a sum of money in a text.
struct Amount: Hashable {
  enum Unit: Hashable {
    case percent
    case money(String)
  }

  let value: Double
  let unit: Unit
  /// Where it stands, its sign and its words included.
  let span: Span

  /// All amounts of a text, in reading order.
  static func amounts(of text: ScalarText) -> [Amount] {
    let scalars = Array(text.string.unicodeScalars)
    let tokens = SearchTokens(of: text).tokens
    var amounts: [Amount] = []
    for (index, token) in tokens.enumerated() {
      guard var value = Double(token.word), value.isFinite else { continue }
      var end = index + 1
      var start = token.span.start
      var unit: Unit?
      if start > 0, let sign = signs[scalars[start - 1]] {
        unit = .money(sign)
        start -= 1
      }
      if end < tokens.count, let factor = factors[tokens[end].word], isNear(tokens[end - 1], tokens[end]) {
        value *= factor
        end += 1
      }
      if unit == nil, end < tokens.count, isNear(tokens[end - 1], tokens[end]) {
        if tokens[end].word == "percent" {
          unit = .percent
          end += 1
        } else if let currency = currencies[tokens[end].word] {
          unit = .money(currency)
          end += 1
        } else if tokens[end].word == "us", end + 1 < tokens.count, let currency = currencies[tokens[end + 1].word] {
          unit = .money(currency)
          end += 2
        }
      }
      if let unit { amounts.append(Amount(value: value, unit: unit, span: Span(start..<tokens[end - 1].span.end))) }
    }
    return amounts
  }

  /// Every number of a text, with or without a unit.
  static func numbers(of text: ScalarText) -> [Double] {
    SearchTokens(of: text).tokens.compactMap { Double($0.word) }.filter(\.isFinite)
  }

  private static func isNear(_ one: SearchToken, _ other: SearchToken) -> Bool {
    other.span.start - one.span.end <= 1
  }

  private static let signs: [Unicode.Scalar: String] = [
    "$": "dollar", "€": "euro", "£": "pound", "¥": "yen", "₽": "rouble", "₩": "won",
  ]
  private static let currencies = [
    "dollar": "dollar", "dollars": "dollar", "usd": "dollar", "euro": "euro", "euros": "euro", "eur": "euro",
    "pound": "pound", "pounds": "pound", "gbp": "pound", "yen": "yen", "rouble": "rouble", "roubles": "rouble",
    "ruble": "rouble", "rubles": "rouble", "won": "won", "yuan": "yuan",
  ]
  private static let factors = [
    "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "m": 1e6, "mn": 1e6, "bn": 1e9, "b": 1e9,
    "k": 1e3, "tn": 1e12,
  ]
}
