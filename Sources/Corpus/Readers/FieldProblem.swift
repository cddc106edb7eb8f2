import AssayModel

/// A field of an article's metadata that cannot be taken, for which the article is left out.
struct FieldProblem: Error, Hashable, Sendable {
  /// The field as the file names it; nil when the fault is the article's as a whole.
  let field: String?
  /// The reason as a sentence without capital and full stop.
  let words: String
  /// Whether this is a well-formed description of something that is no article.
  var isOtherThing = false

  static func notADate(_ text: String, field: String) -> FieldProblem {
    FieldProblem(
      field: field,
      words: "\(field) '\(text.prefix(60))' is not a date "
        + "(expected 2023, 2023-09, 2023-09-05 or 2023-09-05T14:30:00+09:00)")
  }

  static func wrongKind(_ kind: String, field: String, expected: String) -> FieldProblem {
    FieldProblem(field: field, words: "\(field) is \(kind); expected \(expected)")
  }
}

/// Metadata as files give it, made fit for an article.
enum Field {
  /// A date with its precision; nil where none is given.
  static func date(_ text: String?, field: String) throws(FieldProblem) -> PartialDate? {
    guard let text = filled(text) else { return nil }
    guard let date = PartialDate(text) else { throw .notADate(text, field: field) }
    return date
  }

  /// The text without the white space around it; nil when nothing is left.
  static func filled(_ text: String?) -> String? {
    guard let scalars = text?.unicodeScalars, let first = scalars.firstIndex(where: { !Blank.contains($0) }),
      let last = scalars.lastIndex(where: { !Blank.contains($0) })
    else { return nil }
    return String(scalars[first...last])
  }

  /// A BCP 47 tag, with `_` read as `-`; nil for anything that is not one, such as the name of a language.
  static func language(_ text: String?) -> String? {
    guard let tag = filled(text) else { return nil }
    let parts = tag.utf8.split(omittingEmptySubsequences: false) { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    let isTag = parts.enumerated().allSatisfy { index, part in
      (index == 0 ? 2...3 : 1...8).contains(part.count)
        && part.allSatisfy { (97...122).contains($0 | 0x20) || (index > 0 && (48...57).contains($0)) }
    }
    return isTag ? parts.map { String(Substring($0)) }.joined(separator: "-") : nil
  }
}
