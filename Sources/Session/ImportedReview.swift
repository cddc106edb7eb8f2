import AssayModel

/// Who gave a verdict that came from a file, as far as the file says.
///
/// A session keeps it as the last words of the verdict's reason, where every page and every export has it:
/// `(imported from FILE; reviewed by AUTHOR, DATE, URL)`. Whoever imports a verdict has not given it.
package struct ImportedReview: Hashable, Sendable {
  /// The name of the file, without its folders.
  package let file: String
  package let author: String?
  package let date: PartialDate?
  package let url: String?

  package static let opening = "(imported from "
  private static let named = "; reviewed by "
  private static let unnamed = ", which names no reviewer"
  /// The longest name that is kept of a file or an author, in scalars: a file may hold anything.
  private static let longestName = 200
  private static let longestURL = 1000

  package init(file: String, author: String? = nil, date: PartialDate? = nil, url: String? = nil) {
    self.file = file.split(separator: "/").last.flatMap { Self.name(String($0)) } ?? "a file"
    self.author = author.flatMap(Self.name)
    // The day is what a reader needs, whichever form the file has it in.
    self.date = date.map { $0.precision == .time ? PartialDate($0.firstDay) : $0 }
    self.url = url.flatMap { url in
      // What has blanks in it is no address, and could not be told from other words again.
      let isPlain = url.unicodeScalars.count <= Self.longestURL && !url.unicodeScalars.contains { $0.value <= 0x20 }
      return isPlain && Self.isAddress(url) && SafeText.make(url) == url ? url : nil
    }
  }

  /// Reads it off the end of a reason; nil where it does not stand there.
  package init?(endOf rationale: String?) {
    guard let rationale, rationale.hasSuffix(")"), let start = rationale.ranges(of: Self.opening).last?.upperBound
    else { return nil }
    let body = rationale[start...].dropLast()
    if let mark = body.firstRange(of: Self.named) {
      let (author, date, url) = Self.parts(body[mark.upperBound...], isNamed: true)
      self.init(file: String(body[..<mark.lowerBound]), author: author, date: date, url: url)
    } else if let mark = body.firstRange(of: Self.unnamed) {
      let rest = body[mark.upperBound...]
      let (_, date, url) = Self.parts(rest.hasPrefix("; ") ? rest.dropFirst(2) : rest, isNamed: false)
      self.init(file: String(body[..<mark.lowerBound]), date: date, url: url)
    } else {
      return nil
    }
  }

  /// Whether the file says anything of who gave the verdict.
  package var isNamed: Bool { author != nil || date != nil || url != nil }

  /// `AUTHOR, DATE, URL`, as far as known; empty where nothing is.
  package var words: String { [author, date?.text, url].compactMap { $0 }.joined(separator: ", ") }

  /// What the reason says of it at its end.
  package var sentence: String {
    if author != nil { return "\(Self.opening)\(file)\(Self.named)\(words))" }
    return "\(Self.opening)\(file)\(Self.unnamed)\(isNamed ? "; \(words)" : ""))"
  }

  /// A reason that ends with who gave the verdict.
  package func appended(to rationale: String?) -> String {
    rationale.map { "\($0) \(sentence)" } ?? sentence
  }

  /// An author, where one is named, a date and an address, from the right: a name may hold commas.
  private static func parts(
    _ text: Substring, isNamed: Bool
  ) -> (author: String?, date: PartialDate?, url: String?) {
    var words = text.split(separator: ", ", omittingEmptySubsequences: false).map { String($0) }
    let fewest = isNamed ? 1 : 0
    var url: String?
    var date: PartialDate?
    if words.count > fewest, let last = words.last, isAddress(last) { url = words.removeLast() }
    if words.count > fewest, let read = words.last.flatMap({ PartialDate($0) }) {
      date = read
      words.removeLast()
    }
    return (words.isEmpty ? nil : words.joined(separator: ", "), date, url)
  }

  private static func isAddress(_ text: String) -> Bool { text.hasPrefix("https://") || text.hasPrefix("http://") }

  /// One line without what only looks like such a sentence; nil where nothing is left.
  private static func name(_ text: String) -> String? {
    let line = SafeText.make(text).replacing(opening, with: "(").split(separator: " ").joined(separator: " ")
    return line.isEmpty ? nil : String(String.UnicodeScalarView(line.unicodeScalars.prefix(longestName)))
  }
}
