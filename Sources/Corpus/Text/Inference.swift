import AssayModel

/// What a text shows of itself beyond doubt.
///
/// Filled in only where the metadata has nothing, and only from forms that mean one thing: a title line, a dateline,
/// an agency's credit, a script that only one language uses. The outlet and the date of publication are never inferred.
struct Inference {
  private let scalars: [Unicode.Scalar]
  private let paragraphs: [Range<Int>]

  /// A dateline with an agency may stand below a title, a summary, a caption and a byline, not further down.
  private static let datelineReach = 8
  private static let titleLimit = 200

  init(_ text: String) {
    scalars = Scalars.of(text)
    paragraphs = ParagraphSplitter.paragraphs(of: scalars)
  }

  func complete(_ metadata: inout ArticleMetadata, withTitle: Bool) {
    if withTitle, metadata.title == nil { metadata.title = title }
    if metadata.dateline == nil || metadata.agency == nil, let found = dateline(below: metadata.title) {
      if metadata.dateline == nil { metadata.dateline = found.place }
      if metadata.agency == nil { metadata.agency = found.agency }
    }
    if metadata.agency == nil { metadata.agency = closingCredit }
    if metadata.language == nil { metadata.language = Script.onlyLanguage(of: scalars) }
  }

  /// The first line, when it is short, ends like a title and stands above other text.
  private var title: String? {
    guard let first = paragraphs.first, paragraphs.count > 1, first.count <= Self.titleLimit else { return nil }
    let line = scalars[first]
    guard !line.contains(where: { $0 == "\n" || $0 == "\r" }), line.contains(where: Marks.isLetterOrDigit),
      line.contains(where: { $0.properties.isAlphabetic })
    else { return nil }
    let words = string(first)
    // "By Jane Doe", a dateline, a date or an address above a text is no title, and no other line is one for certain.
    guard !words.hasPrefix("By "), PartialDate(words) == nil, !words.contains("://"), Dateline(in: line) == nil else {
      return nil
    }
    guard let last = line.last(where: { !Marks.isClosingQuote($0) && !Marks.isClosingBracket($0) }),
      ![".", "\u{3002}", "\u{0964}", "\u{06D4}", ",", ":", ";"].contains(last)
    else { return nil }
    // A line that goes on in small letters right below was broken, not ended.
    let second = paragraphs[1]
    return isSingleLineEnd(between: first, and: second) && Marks.isLower(scalars[second.lowerBound]) ? nil : words
  }

  private func isSingleLineEnd(between one: Range<Int>, and other: Range<Int>) -> Bool {
    let gap = scalars[one.upperBound..<other.lowerBound]
    return gap.count { $0 == "\n" } <= 1 && gap.count { $0 == "\r" } <= 1
  }

  /// The first dateline near the top.
  ///
  /// One that names neither agency nor date ("PARIS — …") is believed only near the head, with at most one line
  /// besides title and byline above it, and with a report behind it: elsewhere it may be a label such as "FILE – ".
  private func dateline(below title: String?) -> Dateline? {
    var above = 0
    for range in paragraphs.prefix(Self.datelineReach) {
      let start = range.lowerBound..<min(range.upperBound, range.lowerBound + 400)
      if let found = Dateline(in: scalars[start]), !found.isBare || (above <= 1 && isReport(range)) { return found }
      let words = string(start)
      if words != title, !words.hasPrefix("# "), !words.hasPrefix("By ") { above += 1 }
    }
    return nil
  }

  /// Whether a paragraph is longer than a caption's label and ends as a sentence does.
  private func isReport(_ range: Range<Int>) -> Bool {
    let last = scalars[range].last { !Marks.isClosingQuote($0) && !Marks.isClosingBracket($0) }
    return range.count > 60 && last.map { Marks.isStop($0) || Marks.isFullStop($0) } ?? false
  }

  /// The agency of a last line such as "— Northwire" or "(AFP)".
  private var closingCredit: String? {
    guard paragraphs.count > 1, let last = paragraphs.last, last.count <= 48 else { return nil }
    var words = scalars[last]
    if let first = words.first, Marks.isDash(first) {
      words = words.drop { Marks.isDash($0) || Blank.contains($0) }
    } else if words.first == "(", words.last == ")" {
      words = words.dropFirst().dropLast()
    } else {
      return nil
    }
    let name = string(words.indices)
    return Agencies.isCertainly(name) ? name : nil
  }

  private func string(_ range: Range<Int>) -> String { Scalars.string(scalars[range]) }
}
