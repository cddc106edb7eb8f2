/// A BCP 47 tag for a `lang` attribute.
enum LanguageTag {
  /// The tag where it has the form of one; nil for anything else, since metadata may hold any words.
  static func checked(_ tag: String?) -> String? {
    guard let tag, tag.utf8.count <= 35, let first = tag.split(separator: "-").first, (2...8).contains(first.count),
      first.allSatisfy({ $0.isASCII && $0.isLetter })
    else { return nil }
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    let isPlain = parts.allSatisfy { part in
      (1...8).contains(part.count) && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
    return isPlain ? tag : nil
  }
}
