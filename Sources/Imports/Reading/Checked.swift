import AssayModel

/// Texts of a file, taken only where a session can hold them.
enum Checked {
  /// The claim's text; nil with the reason in `sheet` where there is none.
  static func claim(_ text: String?, at place: String, in sheet: inout ImportedSheet) -> String? {
    guard let text, text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      sheet.skip(place, "it has no text of a claim")
      return nil
    }
    return fits(text, ImportLimits.claim, "the claim's text", at: place, in: &sheet) ? text : nil
  }

  /// A text that may be missing; left out with a reason where it is too long.
  static func text(_ text: String?, _ what: String, at place: String, in sheet: inout ImportedSheet) -> String? {
    guard let text, text.contains(where: { !$0.isWhitespace }) else { return nil }
    return fits(text, ImportLimits.text, what, at: place, in: &sheet) ? text : nil
  }

  /// A quotation; nil without a reason where there is none, and with one where it is too long.
  static func quote(_ text: String?, at place: String, in sheet: inout ImportedSheet) -> String? {
    guard let text, text.contains(where: { !$0.isWhitespace }) else { return nil }
    return fits(text, ImportLimits.quote, "the quotation", at: place, in: &sheet) ? text : nil
  }

  static func date(_ text: String?, at place: String, in sheet: inout ImportedSheet) -> PartialDate? {
    day(text, "the claim", at: place, in: &sheet)
  }

  /// When something was published; nil with the reason where what stands there is no date.
  static func day(_ text: String?, _ what: String, at place: String, in sheet: inout ImportedSheet) -> PartialDate? {
    guard let text, !text.isEmpty else { return nil }
    if let date = PartialDate(text) { return date }
    sheet.skip(place, "'\(text.prefix(40))' is no date of the form 2023-09-05; \(what) has none")
    return nil
  }

  static func verdict(_ word: String?, at place: String, in sheet: inout ImportedSheet) -> Verdict? {
    guard let word, !word.isEmpty, word.lowercased() != "open" else { return nil }
    if let verdict = Verdict(rawValue: word.lowercased()) { return verdict }
    sheet.skip(place, "'\(word.prefix(40))' is no verdict; the claim stays open")
    return nil
  }

  /// A link by its relation's word and the other claim's name; nil with the reason where the word is none.
  static func link(
    _ word: String, to name: String, at place: String, in sheet: inout ImportedSheet
  ) -> ImportedLink? {
    guard let relation = Relation(rawValue: word.lowercased()) else {
      sheet.skip(place, "'\(word.prefix(40))' is no link between claims (\(Words.relations))")
      return nil
    }
    return ImportedLink(relation: relation, name: name)
  }

  static func span(_ start: Int?, _ end: Int?) -> Span? {
    guard let start, let end, end < 1 << 40 else { return nil }
    return Span(start: start, end: end)
  }

  /// An article's id or address, of a length that a corpus may have.
  static func name(_ text: String?) -> String? {
    text.flatMap { $0.isEmpty || $0.utf8.count > 4096 ? nil : $0 }
  }

  private static func fits(
    _ text: String, _ limit: Int, _ what: String, at place: String, in sheet: inout ImportedSheet
  ) -> Bool {
    let count = text.unicodeScalars.count
    guard count > limit else { return true }
    sheet.skip(place, "\(what) has \(count) scalars; \(limit) is the most")
    return false
  }
}
