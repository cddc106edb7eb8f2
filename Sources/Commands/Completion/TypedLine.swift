import AssayModel

/// The part of a line before the cursor: the words of the command it stands in, and the word it stands at.
struct TypedLine {
  /// The words before the cursor's, of the last command of the line.
  private(set) var words: [Word] = []
  /// Where that command begins in the line, in scalars.
  let start: Int
  /// Where the cursor's word begins, its quote mark included.
  private(set) var wordStart: Int
  /// The cursor.
  let end: Int
  /// What was typed of the cursor's word, without its quote mark, escapes resolved.
  private(set) var word: String
  /// The mark that closes the quotation in which the cursor stands.
  private(set) var closing: Unicode.Scalar?
  /// Whether the cursor stands right behind a finished quotation, where nothing can go on.
  private(set) var isBehindQuotation = false

  private let scalars: [Unicode.Scalar]

  init(_ line: String, cursor: Int) {
    scalars = Array(line.unicodeScalars.prefix(max(0, cursor)))
    end = scalars.count
    let (whole, _) = Self.split(scalars[...])
    // The command in which the cursor stands begins behind the last semicolon outside quotations.
    var start = 0
    for word in whole where !word.isQuoted {
      if let place = scalars[word.span.start..<word.span.end].lastIndex(of: ";") { start = place + 1 }
    }
    self.start = start
    let (words, open) = Self.split(scalars[start...])
    self.words = words
    wordStart = end
    word = ""
    if let open {
      closing = scalars[open] == "\"" ? "\"" : "\u{201D}"
      wordStart = open
      word = Self.unescaped(scalars[(open + 1)...], closing: closing)
    } else if let last = words.last, last.span.end == end {
      self.words.removeLast()
      wordStart = last.span.start
      word = last.text
      isBehindQuotation = last.isQuoted
    }
  }

  var replacing: Span { Span(wordStart..<end) }
  var isQuoted: Bool { closing != nil }

  /// The scalars of the quotation in which the cursor stands, as typed, behind its opening mark.
  var rawQuotation: ArraySlice<Unicode.Scalar> { scalars[min(end, wordStart + 1)...] }

  /// What was typed between two places.
  func raw(from start: Int) -> ArraySlice<Unicode.Scalar> { scalars[min(start, end)...] }

  /// The command's line before the cursor's word.
  var head: String { Self.text(scalars[start..<wordStart]) }

  /// The same with the word's beginning moved behind `--name=`.
  func behindEquals() -> (option: String, line: TypedLine)? {
    if isQuoted, let last = words.last, last.span.end == wordStart, last.text.hasSuffix("=") {
      var line = self
      line.words.removeLast()
      return (String(last.text.dropLast()), line)
    }
    guard !isQuoted, word.hasPrefix("--"), let equals = word.firstIndex(of: "=") else { return nil }
    var line = self
    let name = String(word[..<equals])
    line.word = String(word[word.index(after: equals)...])
    line.wordStart = wordStart + name.unicodeScalars.count + 1
    return (name, line)
  }

  /// The finished words, and where a quotation begins that is not closed.
  private static func split(_ scalars: ArraySlice<Unicode.Scalar>) -> (words: [Word], open: Int?) {
    let offset = scalars.startIndex
    func moved(_ words: [Word]) -> [Word] {
      words.map {
        Word($0.text, isQuoted: $0.isQuoted, span: Span($0.span.start + offset..<$0.span.end + offset))
      }
    }
    do throws(Refusal) { return (moved(try Words.split(text(scalars))), nil) } catch {
      guard let open = error.span?.start else { return ([], nil) }
      let words = try? Words.split(text(scalars[..<(offset + open)]))
      return (moved(words ?? []), offset + open)
    }
  }

  static func unescaped(_ scalars: ArraySlice<Unicode.Scalar>, closing: Unicode.Scalar?) -> String {
    var view = String.UnicodeScalarView()
    var at = scalars.startIndex
    while at < scalars.endIndex {
      if scalars[at] == "\\", at + 1 < scalars.endIndex, scalars[at + 1] == closing || scalars[at + 1] == "\\" {
        at += 1
      }
      view.append(scalars[at])
      at += 1
    }
    return String(view)
  }

  static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
