import AssayModel

/// Words with their styles. Line ends inside are shown as spaces.
package struct Line: Hashable, Sendable {
  package struct Run: Hashable, Sendable {
    package var text: String
    package var style: Style

    package init(_ text: String, _ style: Style = .plain) {
      self.text = text
      self.style = style
    }
  }

  package var runs: [Run]

  package init(_ runs: [Run] = []) { self.runs = runs }
  package init(_ text: String, _ style: Style = .plain) { runs = [Run(text, style)] }

  /// A quotation in its marks.
  package init(cited quote: String) {
    let (open, close) = QuoteMarks.pair(for: quote)
    runs = [Run(open), Run(quote, .cited), Run(close)].filter { !$0.text.isEmpty }
  }

  package var text: String { runs.map(\.text).joined() }

  package static func + (one: Line, other: Line) -> Line { Line(one.runs + other.runs) }
  package static func += (one: inout Line, other: Line) { one.runs += other.runs }

  package mutating func append(_ text: String, _ style: Style = .plain) { runs.append(Run(text, style)) }
}

extension Line: ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) { self.init(value) }
}

/// What a run of words is, from which a theme decides how it looks. Colour never carries a meaning alone.
package enum Style: CaseIterable, Hashable, Sendable {
  case plain
  case strong
  case faint
  case heading
  /// A handle or an id.
  case id
  /// Confirmed, supports.
  case good
  /// Denied, refutes, an error.
  case bad
  /// Unverified, declines.
  case doubtful
  /// A word that a search was for.
  case match
  /// A span that is attached as evidence.
  case cited
  /// What somebody is said to have said.
  case said
}
