import AssayModel

/// A line's words behind the command's name, sorted into options and the rest, and taken one by one.
package struct Arguments {
  /// The line as it was typed.
  package let line: String
  private let manual: Manual
  private var words: ArraySlice<Word>
  private var flags: [String: Word] = [:]
  private var values: [String: Word] = [:]

  /// Sorts the words. Options may stand anywhere and may be cut short while they are unambiguous.
  package init(_ words: some Sequence<Word>, of line: String, for manual: Manual) throws(Refusal) {
    self.line = line
    self.manual = manual
    self.words = []
    var rest = ArraySlice(Array(words))
    while let word = rest.popFirst() {
      guard !word.isQuoted, manual.isOption(word.text) else {
        self.words.append(word)
        continue
      }
      let parts = word.text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let option = try Self.option(parts[0], of: manual, at: word)
      guard flags[option.name] == nil, values[option.name] == nil else {
        throw Refusal("\(option.name) is given twice", at: word.span)
      }
      guard let metavariable = option.value else {
        guard parts.count == 1 else { throw Refusal("\(option.name) takes no value", at: word.span) }
        flags[option.name] = word
        continue
      }
      if parts.count == 2 {
        values[option.name] = Word(parts[1], isQuoted: true, span: word.span)
      } else if let value = rest.popFirst() {
        values[option.name] = value
      } else {
        throw Refusal("\(option.name) lacks its \(metavariable)", remedy: Self.usage(of: manual), at: word.span)
      }
    }
  }

  package mutating func flag(_ name: String) -> Word? { flags.removeValue(forKey: name) }
  package mutating func value(_ name: String) -> Word? { values.removeValue(forKey: name) }

  /// The next word; nil at the end.
  package mutating func next() -> Word? { words.popFirst() }

  /// The next word where it fits.
  package mutating func next(where fits: (Word) -> Bool) -> Word? {
    words.first.map(fits) ?? false ? words.popFirst() : nil
  }

  /// The next word, which must be there.
  package mutating func next(_ what: String) throws(Refusal) -> Word {
    guard let word = words.popFirst() else {
      throw Refusal("\(what) is missing", remedy: Self.usage(of: manual))
    }
    return word
  }

  /// All words that are left, as one text with a span: quotation marks around a whole text may be left out, and
  /// those inside it stay. A quotation with words behind it is refused: it ended where it was not meant to.
  package mutating func text() throws(Refusal) -> Word? {
    guard let first = words.first, let last = words.last else { return nil }
    defer { words = [] }
    if words.count == 1 { return first }
    if first.isQuoted {
      let outside = words[words.startIndex + 1]
      throw Refusal(
        "'\(outside.text)' stands outside the quotation",
        remedy: "Put all of the text into one pair of quote marks, and a backslash before a mark inside it.",
        at: outside.span)
    }
    let text = ScalarText(line)
    let span = Span(first.span.start..<last.span.end)
    return Word(words.map { String(text[$0.span]) }.joined(separator: " "), span: span)
  }

  /// What is left of the line exactly as typed, quote marks included.
  package mutating func verbatim() -> Word? {
    guard let first = words.first, let last = words.last else { return nil }
    words = []
    let text = ScalarText(line)
    let span = Span(first.span.start..<last.span.end)
    return Word(String(text[span]), span: span)
  }

  /// Nothing may be left.
  package func end() throws(Refusal) {
    if let word = words.first {
      throw Refusal(
        "'\(word.text)' is one word too many", remedy: Self.usage(of: manual), at: word.span)
    }
  }

  package static func usage(of manual: Manual) -> String {
    "Usage: " + manual.usage.map { $0.isEmpty ? manual.name : "\(manual.name) \($0)" }.joined(separator: ", or ")
  }

  private static func option(_ typed: String, of manual: Manual, at word: Word) throws(Refusal) -> Manual.Option {
    if let exact = manual.options.first(where: { $0.name == typed }) { return exact }
    let fitting = manual.options.filter { $0.name.hasPrefix(typed) }
    if fitting.count == 1, let only = fitting.first { return only }
    let names = manual.options.map(\.name)
    if fitting.count > 1 {
      throw Refusal(
        "'\(typed)' can mean \(WordList.or(fitting.map(\.name)))", remedy: "Type one more letter.", at: word.span)
    }
    guard !names.isEmpty else {
      throw Refusal("'\(manual.name)' has no options", remedy: usage(of: manual), at: word.span)
    }
    let remedy = Nearest.word(to: typed, among: names).map { "Did you mean \($0)?" } ?? "It has \(WordList.and(names))."
    throw Refusal("'\(manual.name)' has no option \(typed)", remedy: remedy, at: word.span)
  }
}
