import AssayModel

/// What a text shows of itself beyond doubt.
///
/// Filled in only where the metadata has nothing, and only from forms that mean one thing: a title line, a dateline,
/// an agency's credit, a script that only one language uses. The outlet and the date of publication are never inferred.
struct Inference {
  private let text: String
  private let scalars: [Unicode.Scalar]
  private let paragraphs: [Range<Int>]

  /// A dateline with an agency may stand below a title, a summary, a caption and a byline, not further down.
  private static let datelineReach = 8
  private static let titleLimit = 200

  init(_ text: String) {
    self.text = text
    scalars = Array(text.unicodeScalars)
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
    let isAdjacent = !scalars[first.upperBound..<second.lowerBound].contains { $0 == "\n" || $0 == "\r" }
    if isSingleLineEnd(between: first, and: second) || isAdjacent, Marks.isLower(scalars[second.lowerBound]) {
      return nil
    }
    return words
  }

  private func isSingleLineEnd(between one: Range<Int>, and other: Range<Int>) -> Bool {
    let gap = scalars[one.upperBound..<other.lowerBound]
    return gap.count { $0 == "\n" } <= 1 && gap.count { $0 == "\r" } <= 1
  }

  /// The first dateline near the top.
  ///
  /// One that names neither agency nor date ("PARIS — …") is believed only in the paragraph right
  /// below the title (and a byline): further down it could be a label such as "FILE – ".
  private func dateline(below title: String?) -> Dateline? {
    var isFirst = true
    for range in paragraphs.prefix(Self.datelineReach) {
      let line = scalars[range].prefix(400)
      if let found = Dateline(in: line), !found.isBare || isFirst { return found }
      let words = string(range.lowerBound..<min(range.upperBound, range.lowerBound + 400))
      let isHead = words == title || words.hasPrefix("# ") || words.hasPrefix("By ")
      if !isHead { isFirst = false }
    }
    return nil
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

  private func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }
}
