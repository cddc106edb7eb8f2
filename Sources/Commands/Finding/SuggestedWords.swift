import AssayModel
import AssaySearch

/// The words behind 'suggest': a claim or a sentence, and fields of a query anywhere among them.
struct SuggestedWords {
  enum Subject {
    case focus
    case claim(Word)
    case sentence(String)
  }

  let subject: Subject
  /// The fields, with their text as it was typed.
  let filter: (query: Query, text: String)?

  init(_ arguments: inout Arguments) throws(Refusal) {
    var said: [Word] = []
    var fields: [Span] = []
    while let word = arguments.next() {
      guard Self.isField(word) else {
        said.append(word)
        continue
      }
      // `outlet:"Harbour Ledger"` is several words, and ends with its quote mark.
      var span = word.span
      var isOpen = Self.leavesQuotationOpen(word)
      while isOpen, let next = arguments.next() {
        span = Span(span.start..<next.span.end)
        isOpen = !Self.leavesQuotationOpen(next)
      }
      fields.append(span)
    }
    filter = try Self.filter(fields, of: arguments.line)
    subject = try Self.subject(said, of: arguments.line)
  }

  private static func subject(_ said: [Word], of line: String) throws(Refusal) -> Subject {
    guard let first = said.first, let last = said.last else { return .focus }
    if said.count == 1 {
      return !first.isQuoted && ClaimID(first.text) != nil ? .claim(first) : .sentence(try text(first))
    }
    if let outside = first.isQuoted ? said[1] : said.first(where: { ClaimID($0.text) != nil && $0 == first }) {
      throw Refusal(
        first.isQuoted ? "'\(outside.text)' stands outside the quotation" : "'\(said[1].text)' is one word too many",
        remedy: first.isQuoted
          ? "Put all of the sentence into one pair of quote marks." : "What the claim is about goes behind --topic.",
        at: first.isQuoted ? outside.span : Span(said[1].span.start..<last.span.end))
    }
    let typed = ScalarText(line)
    return .sentence(said.map { String(typed[$0.span]) }.joined(separator: " "))
  }

  private static func text(_ word: Word) throws(Refusal) -> String {
    guard !word.text.allSatisfy(\.isWhitespace) else { throw Refusal("the sentence is empty", at: word.span) }
    return word.text
  }

  /// The fields read as a query that has spaces in place of all other words, so that its errors point into the line.
  private static func filter(_ fields: [Span], of line: String) throws(Refusal) -> (query: Query, text: String)? {
    guard !fields.isEmpty else { return nil }
    let typed = ScalarText(line)
    var padded = ""
    var at = 0
    for span in fields {
      padded += String(repeating: " ", count: span.start - at) + String(typed[span])
      at = span.end
    }
    let query = try QueryReading.query(Word(padded, span: Span(0..<at)))
    return (query, fields.map { String(typed[$0]) }.joined(separator: " "))
  }

  private static func isField(_ word: Word) -> Bool {
    guard !word.isQuoted, let colon = word.text.firstIndex(of: ":") else { return false }
    return QueryField.isName(word.text[..<colon])
  }

  /// Whether a word has a quote mark without a partner.
  private static func leavesQuotationOpen(_ word: Word) -> Bool {
    !word.isQuoted && word.text.unicodeScalars.count { "\"\u{201C}\u{201D}".unicodeScalars.contains($0) } % 2 == 1
  }
}
