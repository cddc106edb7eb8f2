/// A language whose words can be brought to their stems.
package enum WordLanguage: UInt8, CaseIterable, Sendable {
  /// Any other language, or one that is not known: words stay as they are.
  case none
  case english, russian, german, french, spanish, italian, portuguese, dutch, swedish, danish, norwegian, finnish
  case hungarian, romanian, greek, catalan, basque, lithuanian, irish, turkish

  /// The language of a BCP 47 tag such as `en-GB`.
  package init(tag: String) {
    let primary = tag.utf8.prefix { $0 != 0x2D && $0 != 0x5F }
    self = Self.byTag[String(Substring(primary)).lowercased()] ?? .none
  }

  /// The name that Snowball has for the language; nil for `none`.
  var stemmer: String? { self == .none ? nil : "\(self)" }

  private static let byTag: [String: WordLanguage] = [
    "en": .english, "ru": .russian, "de": .german, "fr": .french, "es": .spanish, "it": .italian, "pt": .portuguese,
    "nl": .dutch, "sv": .swedish, "da": .danish, "no": .norwegian, "nb": .norwegian, "nn": .norwegian,
    "fi": .finnish, "hu": .hungarian, "ro": .romanian, "el": .greek, "ca": .catalan, "eu": .basque,
    "lt": .lithuanian, "ga": .irish, "tr": .turkish,
  ]
}
