import AssayModel
import AssayWords

/// Reads signs by recursive descent, one function for each level of binding.
struct QueryParser {
  private let signs: [QuerySign]
  private let length: Int
  private var at = 0
  private var depth = 0
  private var words = 0

  init(_ text: String) throws(QueryError) {
    var lexer = try QueryLexer(text)
    signs = try lexer.signs()
    length = text.unicodeScalars.count
  }

  mutating func parse() throws(QueryError) -> QueryNode {
    let everything = Span(0..<length)
    let root = try either(in: nil)
    if let left = sign {
      throw QueryError(kind: .unopenedGroup, span: left.span)
    }
    guard let root else { throw QueryError(kind: .empty, span: everything) }
    guard root.asksForSomething else { throw QueryError(kind: .onlyNegative, span: everything) }
    return root
  }

  private var sign: QuerySign? { at < signs.count ? signs[at] : nil }

  private func takesOperand(_ sign: QuerySign?) -> Bool {
    switch sign?.kind {
    case nil, .close, .and, .or: false
    default: true
    }
  }

  /// `a OR b`; nil when nothing there is a word.
  private mutating func either(in field: QueryField?) throws(QueryError) -> QueryNode? {
    var nodes: [QueryNode] = []
    if let first = try both(in: field) { nodes.append(first) }
    while let sign, sign.kind == .or {
      at += 1
      guard takesOperand(self.sign) else { throw QueryError(kind: .danglingOperator("OR"), span: sign.span) }
      if let next = try both(in: field) { nodes.append(next) }
    }
    return nodes.count > 1 ? .any(nodes) : nodes.first
  }

  /// `a b` and `a AND b`.
  private mutating func both(in field: QueryField?) throws(QueryError) -> QueryNode? {
    var nodes: [QueryNode] = []
    var isFirst = true
    while let sign, sign.kind != .close {
      if sign.kind == .or {
        if isFirst { throw QueryError(kind: .danglingOperator("OR"), span: sign.span) }
        break
      }
      if sign.kind == .and {
        at += 1
        guard !isFirst, takesOperand(self.sign) else {
          throw QueryError(kind: .danglingOperator("AND"), span: sign.span)
        }
      }
      if let node = try one(in: field) { nodes.append(node) }
      isFirst = false
    }
    return nodes.count > 1 ? .all(nodes) : nodes.first
  }

  /// A word, a phrase, a field, a group, or one of these denied.
  private mutating func one(in field: QueryField?) throws(QueryError) -> QueryNode? {
    guard let sign else { throw QueryError(kind: .empty, span: Span(length..<length)) }
    depth += 1
    defer { depth -= 1 }
    guard depth <= QueryLimits.depth else { throw QueryError(kind: .tooDeep, span: sign.span) }
    at += 1
    switch sign.kind {
    case .minus, .not:
      guard takesOperand(self.sign) else {
        throw QueryError(kind: .danglingOperator(sign.kind == .not ? "NOT" : "-"), span: sign.span)
      }
      guard let denied = try one(in: field) else { return nil }
      if case .not(let twice) = denied { return twice }
      return .not(denied)
    case .open: return try group(opened: sign, in: field)
    case .field(let inner):
      guard field == nil else { throw QueryError(kind: .fieldInsideField(inner.rawValue), span: sign.span) }
      return try value(of: inner, named: sign)
    case .quoted(let text): return try term(text, isQuoted: true, sign, in: field)
    case .word(let text): return try term(text, isQuoted: false, sign, in: field)
    case .close, .and, .or: throw QueryError(kind: .danglingOperator("AND"), span: sign.span)
    }
  }

  private mutating func group(opened: QuerySign, in field: QueryField?) throws(QueryError) -> QueryNode? {
    if let next = sign, next.kind == .close {
      throw QueryError(kind: .emptyGroup, span: Span(opened.span.start..<next.span.end))
    }
    let inside = try either(in: field)
    guard let closing = sign, closing.kind == .close else {
      throw QueryError(kind: .unclosedGroup, span: opened.span)
    }
    at += 1
    return inside
  }

  private mutating func value(of field: QueryField, named name: QuerySign) throws(QueryError) -> QueryNode? {
    guard let sign else { throw QueryError(kind: .missingValue(field: field.rawValue), span: name.span) }
    let node: QueryNode?
    switch sign.kind {
    case .open:
      at += 1
      node = try group(opened: sign, in: field)
    case .quoted(let text):
      at += 1
      node = try term(text, isQuoted: true, sign, in: field)
    case .word(let text):
      at += 1
      node = try term(text, isQuoted: false, sign, in: field)
    default: throw QueryError(kind: .wrongValue(field: field.rawValue), span: sign.span)
    }
    guard let node else { throw QueryError(kind: .wrongValue(field: field.rawValue), span: sign.span) }
    return node
  }

  /// One sign's words in the place a field gives them; nil when the sign holds no word.
  private mutating func term(
    _ text: String, isQuoted: Bool, _ sign: QuerySign, in field: QueryField?
  ) throws(QueryError) -> QueryNode? {
    let valueStart = isQuoted ? sign.span.start + 1 : sign.span.start
    let place: QueryTerm.Place
    switch field {
    case .date: return .published(try QueryField.days(text, at: valueStart))
    case .lang:
      guard Self.isLanguageTag(text) else { throw QueryError(kind: .wrongValue(field: "lang"), span: sign.span) }
      return .language(text.lowercased())
    case .title: place = .title
    case .outlet: place = .outlet
    case nil: place = .anywhere
    }
    let tokens = SearchTokens(of: text).tokens
    words += tokens.count
    guard words <= QueryLimits.words else { throw QueryError(kind: .tooManyWords, span: sign.span) }
    guard !tokens.isEmpty else {
      if isQuoted { throw QueryError(kind: .emptyGroup, span: sign.span) }
      if text.unicodeScalars.allSatisfy({ $0 == "*" }) {
        throw QueryError(kind: .strayCharacter("*"), span: sign.span)
      }
      return nil
    }
    let form: QueryTerm.Form =
      if !isQuoted, text.unicodeScalars.last == "*" { .prefix } else if isQuoted || tokens.count > 1 { .phrase } else {
        .word
      }
    let pieces = tokens.map { QueryTerm.Piece(word: $0.word, adjoins: $0.adjoins) }
    return .term(QueryTerm(form: form, place: place, pieces: pieces))
  }

  private static func isLanguageTag(_ text: String) -> Bool {
    (2...35).contains(text.utf8.count)
      && text.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x2D }
  }
}
