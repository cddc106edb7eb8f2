import AssayModel

/// A sign of the query language.
struct QuerySign {
  enum Kind: Equatable {
    case open, close, minus
    case and, or, not
    /// `outlet:`, with its value right behind it.
    case field(QueryField)
    case quoted(String)
    case word(String)
  }

  let kind: Kind
  let span: Span
}

/// Cuts a query into its signs.
struct QueryLexer {
  private let scalars: [Unicode.Scalar]
  private var at = 0

  init(_ text: String) throws(QueryError) {
    guard text.utf8.count <= QueryLimits.bytes else {
      let end = text.unicodeScalars.count
      throw QueryError(kind: .tooLong, span: Span(min(QueryLimits.bytes, end)..<end))
    }
    scalars = Array(text.unicodeScalars)
  }

  /// All signs; the query's length is where an error at its end points.
  mutating func signs() throws(QueryError) -> [QuerySign] {
    var signs: [QuerySign] = []
    while at < scalars.count {
      let start = at
      switch scalars[at] {
      case let space where space.properties.isWhitespace: at += 1
      case "(":
        at += 1
        signs.append(QuerySign(kind: .open, span: Span(start..<at)))
      case ")":
        at += 1
        signs.append(QuerySign(kind: .close, span: Span(start..<at)))
      case let mark where Self.isQuote(mark): signs.append(try quoted())
      case "-":
        guard at + 1 < scalars.count, !scalars[at + 1].properties.isWhitespace, scalars[at + 1] != ")" else {
          throw QueryError(kind: .strayCharacter("-"), span: Span(start..<start + 1))
        }
        at += 1
        signs.append(QuerySign(kind: .minus, span: Span(start..<at)))
      default: try signs.append(contentsOf: word())
      }
    }
    return signs
  }

  /// Straight and curly double quotes, guillemets, and those of German and Japanese.
  private static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x22, 0xAB, 0xBB, 0x201C...0x201F, 0x300C...0x300F, 0xFF02: true
    default: false
    }
  }

  private mutating func quoted() throws(QueryError) -> QuerySign {
    let start = at
    at += 1
    while at < scalars.count, !Self.isQuote(scalars[at]) { at += 1 }
    guard at < scalars.count else {
      throw QueryError(kind: .unclosedQuote, span: Span(start..<start + 1))
    }
    at += 1
    return QuerySign(kind: .quoted(text(start + 1..<at - 1)), span: Span(start..<at))
  }

  /// A word, an operator, or a field with the value behind it.
  private mutating func word() throws(QueryError) -> [QuerySign] {
    let start = at
    if let field = try field() {
      guard field.kind == .field(.date), at < scalars.count, !Self.isQuote(scalars[at]) else { return [field] }
      // A date may begin with dots and holds no quote; it ends like any word.
      let value = at
      skipWord()
      return [field, QuerySign(kind: .word(text(value..<at)), span: Span(value..<at))]
    }
    skipWord()
    let span = Span(start..<at)
    switch text(start..<at) {
    case "AND": return [QuerySign(kind: .and, span: span)]
    case "OR": return [QuerySign(kind: .or, span: span)]
    case "NOT": return [QuerySign(kind: .not, span: span)]
    case "*": throw QueryError(kind: .strayCharacter("*"), span: span)
    case let word: return [QuerySign(kind: .word(word), span: span)]
    }
  }

  private mutating func skipWord() {
    while at < scalars.count {
      let scalar = scalars[at]
      if scalar == "(" || scalar == ")" || Self.isQuote(scalar) || scalar.properties.isWhitespace { return }
      at += 1
    }
  }

  /// `name:` with something right behind it; nil when a plain word stands here.
  private mutating func field() throws(QueryError) -> QuerySign? {
    var colon = at
    while colon < scalars.count, scalars[colon].isASCII, scalars[colon].properties.isAlphabetic { colon += 1 }
    guard colon > at, colon < scalars.count, scalars[colon] == ":" else { return nil }
    let name = text(at..<colon)
    let span = Span(at..<colon + 1)
    let hasValue = colon + 1 < scalars.count && !scalars[colon + 1].properties.isWhitespace && scalars[colon + 1] != ")"
    guard let field = QueryField(rawValue: name.lowercased()) else {
      // "Putin: we talked" is prose, not a field.
      guard hasValue else { return nil }
      throw QueryError(kind: .unknownField(String(name.prefix(40)), nearest: QueryField.nearest(to: name)), span: span)
    }
    guard hasValue else { throw QueryError(kind: .missingValue(field: field.rawValue), span: span) }
    at = colon + 1
    return QuerySign(kind: .field(field), span: span)
  }

  private func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }
}
