/// Words in lower case with shortened forms written out: "can't" and "cannot" are one rendering's choice, not the speaker's.
enum PlainWords {
  static func words(of scalars: ArraySlice<Unicode.Scalar>) -> [String] {
    var words: [String] = []
    var current = String.UnicodeScalarView()
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      if Glyph.isWord(scalar) {
        current.append(scalar)
      } else if Glyph.isApostrophe(scalar), !current.isEmpty, index + 1 < scalars.endIndex,
        Glyph.isWord(scalars[index + 1])
      {
        current.append("'")
      } else if scalar == ".", let last = current.last, Glyph.isDigit(last), index + 1 < scalars.endIndex,
        Glyph.isDigit(scalars[index + 1])
      {
        current.append(".")
      } else if scalar == ".", isInitials(current), index + 1 < scalars.endIndex, Glyph.isUpper(scalars[index + 1]) {
        current.append(".")
      } else if !current.isEmpty {
        words += spelled(current)
        current = String.UnicodeScalarView()
      }
      index += 1
    }
    if !current.isEmpty { words += spelled(current) }
    return words
  }

  /// "U", "U.S": single capitals, each behind a stop.
  private static func isInitials(_ word: String.UnicodeScalarView) -> Bool {
    guard let last = word.last, Glyph.isUpper(last) else { return false }
    return word.count == 1 || word.dropLast().last == "."
  }

  /// "US" is "U.S.", not "us".
  private static func spelled(_ word: String.UnicodeScalarView) -> [String] {
    let word = String(word)
    if word.utf8.count == 2, let full = shortForms[word] { return [full] }
    return written(word.lowercased())
  }

  private static let shortForms = ["US": "u.s", "UN": "u.n", "UK": "u.k"]

  private static func written(_ word: String) -> [String] {
    guard word.utf8.contains(0x27) else { return word == "cannot" ? ["can", "not"] : [word] }
    if let irregular = irregular[word] { return irregular }
    for (ending, full) in endings where word.hasSuffix(ending) && word.count > ending.count {
      return [String(word.dropLast(ending.count)), full]
    }
    if word.hasSuffix("'s") {
      let stem = String(word.dropLast(2))
      return pronouns.contains(stem) ? [stem, "is"] : [stem]
    }
    return [word]
  }

  private static let irregular = [
    "can't": ["can", "not"], "won't": ["will", "not"], "let's": ["let", "us"], "shan't": ["shall", "not"],
  ]
  private static let endings = [
    ("n't", "not"), ("'re", "are"), ("'ll", "will"), ("'ve", "have"), ("'m", "am"), ("'d", "would"),
  ]
  private static let pronouns: Set<String> = [
    "that", "it", "he", "she", "there", "what", "who", "here", "where", "how",
  ]
}
