import AssayModel
import AssayWords

/// A word of an article as it is quoted: from its first letter to its last, marks inside it included.
struct ArticleWord {
  let span: Span
  /// Whether nothing visible stands behind it in its paragraph but marks.
  let isLast: Bool

  /// The first word at or behind an offset.
  static func first(from offset: Int, in text: ScalarText, until end: Int) -> ArticleWord? {
    // A word further off than this stands behind something that is no prose.
    let window = Span(offset..<max(offset, min(end, offset + reach)))
    return words(of: text[window], from: offset, most: 1).first
  }

  static func all(in text: ScalarText, _ span: Span) -> [ArticleWord] {
    words(of: text[span], from: span.start, most: .max)
  }

  /// Whether a script writes without spaces between words: Thai, Lao, Khmer, Burmese, Chinese, Japanese.
  static func isSpaceless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xF900...0xFAFF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }

  private static let reach = 400
  /// Letters of a script without spaces that are offered at once.
  private static let spacelessStep = 6

  private static func words(of text: Substring, from offset: Int, most: Int) -> [ArticleWord] {
    let scalars = Array(text.unicodeScalars)
    var words: [ArticleWord] = []
    var at = 0
    while at < scalars.count, words.count < most {
      guard LetterFold.isLetter(scalars[at]) else {
        at += 1
        continue
      }
      let start = at
      var end = at + 1
      if isSpaceless(scalars[start]) {
        while end < scalars.count, end - start < spacelessStep, isSpaceless(scalars[end]) { end += 1 }
        at = end
      } else {
        at = end
        while at < scalars.count, !scalars[at].properties.isWhitespace, !isSpaceless(scalars[at]) {
          at += 1
          if LetterFold.isLetter(scalars[at - 1]) { end = at }
        }
      }
      words.append(
        ArticleWord(span: Span(offset + start..<offset + end), isLast: isLast(scalars[end...])))
    }
    return words
  }

  private static func isLast(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    for scalar in rest {
      if scalar == "\n" || scalar == "\r" { return true }
      if LetterFold.isLetter(scalar) { return false }
    }
    return true
  }
}
