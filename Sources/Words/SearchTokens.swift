import AssayModel

/// The words of a text in reading order, folded for searching.
///
/// The rules, the same for texts and for queries:
/// - case, accents and full-width forms are folded; in Cyrillic ё meets е, while й stays itself;
/// - hyphens split ("Jong-un" is two words), but "co-operate", "re-elect" and "pre-empt" are one;
/// - a possessive 's and the contractions 're, 've, 'll, 'm, 'd go; other inner apostrophes are
///   dropped ("don't" is `dont`); French and Italian elisions ("l'accord") split;
/// - dotted abbreviations are joined: "U.S." is `us`;
/// - thousands are joined, a decimal comma becomes a point: "1,000" is `1000`, "3,5" is `3.5`;
/// - letters and digits part ("F-16", "F16" and "F 16" are equal);
/// - "%" and "per cent" are `percent`;
/// - in scripts without spaces each letter is a word, so that any part of a word can be found.
package struct SearchTokens: Hashable, Sendable {
  package let tokens: [SearchToken]

  package init(of text: ScalarText) {
    self.init(of: text.string)
  }

  package init(of text: String) {
    var text = text
    tokens = text.withUTF8 { bytes in
      var scanner = WordScanner(bytes)
      var tokens: [SearchToken] = []
      while scanner.next() {
        tokens.append(
          SearchToken(
            word: String(decoding: scanner.word, as: UTF8.self), span: Span(scanner.start..<scanner.end),
            adjoins: scanner.adjoins))
      }
      return tokens
    }
  }

  /// The words alone.
  package var words: [String] { tokens.map(\.word) }
}
