import AssayModel

/// Finds quotations, paragraph by paragraph, outermost only, in one pass.
///
/// An opener that nothing closes runs to the end of its paragraph, as in a speech of several paragraphs. A closer that
/// nothing opened is passed over. Single marks count only where a word begins and a closer follows in the paragraph,
/// since they are apostrophes otherwise.
struct QuoteScanner {
  private let scalars: [Unicode.Scalar]

  static func runs(in scalars: [Unicode.Scalar], paragraphs: [Span]) -> [QuotedRun] {
    let scanner = QuoteScanner(scalars: scalars)
    return paragraphs.flatMap { scanner.runs(in: $0.range) }
  }

  private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  private func runs(in paragraph: Range<Int>) -> [QuotedRun] {
    var runs: [QuotedRun] = []
    var index = paragraph.lowerBound
    var lastSingleCloser: Int?
    while index < paragraph.upperBound {
      let scalar = scalars[index]
      guard QuoteMark.isQuote(scalar) else {
        index += 1
        continue
      }
      let width = width(at: index, in: paragraph)
      guard mayOpen(index, width, in: paragraph) else {
        index += width
        continue
      }
      if QuoteMark.isSingle(scalar), width == 1 {
        // One look from the end tells whether any single closer is left in the paragraph.
        let last = lastSingleCloser ?? self.lastSingleCloser(in: paragraph)
        lastSingleCloser = last
        guard last > index else {
          index += 1
          continue
        }
      }
      let close = closer(of: index, width, in: paragraph)
      let inner = index + width..<max(index + width, close?.lowerBound ?? paragraph.upperBound)
      let end = close?.upperBound ?? paragraph.upperBound
      runs.append(QuotedRun(span: Span(index..<end), inner: Span(inner), isUnclosed: close == nil))
      index = end
    }
    return runs
  }

  /// Two single marks side by side are one double mark.
  private func width(at index: Int, in paragraph: Range<Int>) -> Int {
    guard index + 1 < paragraph.upperBound, scalars[index + 1] == scalars[index] else { return 1 }
    return scalars[index] == "'" || scalars[index] == "`" || scalars[index] == "\u{2018}"
      || scalars[index] == "\u{2019}" ? 2 : 1
  }

  private func mayOpen(_ index: Int, _ width: Int, in paragraph: Range<Int>) -> Bool {
    let scalar = scalars[index]
    guard QuoteMark.opens(scalar) || (width == 2 && scalar == "\u{2019}") else { return false }
    let isCorner = scalar.value >= 0x3000
    if index > paragraph.lowerBound, !isCorner {
      let before = scalars[index - 1]
      let isAtEdge =
        Glyph.isBlank(before) || before == "(" || before == "[" || before == "\u{2014}" || before == "-"
        || before == "\u{2013}" || before == ":" || QuoteMark.isQuote(before) || before == ","
      if Glyph.isWord(before), scalar == "\u{201C}" || scalar == "\u{201E}" || scalar == "\u{AB}" { return true }
      guard isAtEdge else { return false }
    }
    let next = index + width
    guard next < paragraph.upperBound else { return false }
    if scalar == "\u{201D}" || scalar == "\u{BB}" || scalar == "\u{203A}" { return Glyph.isWord(scalars[next]) }
    if QuoteMark.isSingle(scalar), width == 1 {
      // "'90s" and "'em" are shortened words.
      return Glyph.isWord(scalars[next]) && !Glyph.isDigit(scalars[next])
    }
    return !Glyph.isBlank(scalars[next]) || scalar == "\u{AB}"
  }

  private func closer(of opener: Int, _ width: Int, in paragraph: Range<Int>) -> Range<Int>? {
    let mark = scalars[opener]
    let isDouble = width == 2
    var index = opener + width
    while index < paragraph.upperBound {
      let scalar = scalars[index]
      defer { index += 1 }
      guard QuoteMark.isQuote(scalar) else { continue }
      if isDouble {
        let isPair = index + 1 < paragraph.upperBound && scalars[index + 1] == scalar && QuoteMark.isSingle(scalar)
        if isPair { return index..<index + 2 }
        if scalar == "\"" || scalar == "\u{201D}" { return index..<index + 1 }
        continue
      }
      if QuoteMark.isSingle(mark) {
        if QuoteMark.closes(scalar, mark), isSingleCloser(index, in: paragraph) { return index..<index + 1 }
        continue
      }
      if QuoteMark.closes(scalar, mark), index > opener + width { return index..<index + 1 }
    }
    return nil
  }

  /// An apostrophe stands inside a word; a closing mark has a word or a stop before it and none behind it.
  private func isSingleCloser(_ index: Int, in paragraph: Range<Int>) -> Bool {
    guard index > paragraph.lowerBound, !Glyph.isBlank(scalars[index - 1]) else { return false }
    return index + 1 >= paragraph.upperBound || !Glyph.isWord(scalars[index + 1])
  }

  private func lastSingleCloser(in paragraph: Range<Int>) -> Int {
    var index = paragraph.upperBound - 1
    while index > paragraph.lowerBound {
      if Glyph.isApostrophe(scalars[index]), isSingleCloser(index, in: paragraph) { return index }
      index -= 1
    }
    return paragraph.lowerBound
  }
}
