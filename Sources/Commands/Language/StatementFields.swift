import AssayAnchoring
import AssayCorpus
import AssayModel
import AssaySession

/// The options that `claim add` and `claim edit` share.
struct StatementFields {
  private let speaker: Word?
  private let date: PartialDate?
  private let origin: Word?

  init(_ arguments: inout Arguments) throws(Refusal) {
    speaker = arguments.value("--speaker")
    date = try arguments.value("--date").map { (word) throws(Refusal) in try Self.date(word) }
    origin = arguments.value("--from")
  }

  var isEmpty: Bool { speaker == nil && date == nil && origin == nil }

  /// The statement with the fields that were given.
  func statement(_ statement: Statement, on desk: Desk) throws(Refusal) -> Statement {
    var statement = statement
    if let speaker { statement.speaker = speaker.text.allSatisfy(\.isWhitespace) ? nil : speaker.text }
    if let date { statement.date = date }
    if let origin {
      guard let address = Address(origin.text) else { throw Refusal.notAnAddress(origin) }
      statement.origin = Citation(try desk.place(address, at: origin))
    }
    return statement
  }

  /// A claim's text: something visible, of at most `longest` scalars.
  static func text(_ word: Word) throws(Refusal) -> String {
    guard word.text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      throw Refusal("the claim's text is empty", at: word.span)
    }
    let count = word.text.unicodeScalars.count
    guard count <= longest else {
      throw Refusal(
        "the claim's text has \(count) scalars; \(longest) is the most", remedy: "A claim is one statement.",
        at: word.span)
    }
    return word.text
  }

  static let longest = 4000

  /// Whether two texts differ in nothing but white space at their ends.
  static func isSame(_ one: String, _ other: String) -> Bool {
    func words(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }
    return words(one) == words(other)
  }

  static func date(_ word: Word) throws(Refusal) -> PartialDate {
    guard let date = PartialDate(word.text) else {
      throw Refusal(
        "'\(word.text)' is not a date",
        remedy: "Write 2023, 2023-09, 2023-09-05 or 2023-09-05T14:30:00+09:00.", at: word.span)
    }
    return date
  }
}

extension Citation {
  /// Cites a place of the corpus as it stands now.
  init(_ place: Place) {
    self.init(
      article: ArticleCard(place.article.article, handle: place.article.handle),
      description: Description(of: place.span, in: place.article.article.text))
  }
}
