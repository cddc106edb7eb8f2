/// What an English word may be in a sentence; several at once, since only the sentence decides.
package struct WordClass: OptionSet, Hashable, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  static let determiner = WordClass(rawValue: 1 << 0)
  static let possessivePronoun = WordClass(rawValue: 1 << 1)
  static let pronoun = WordClass(rawValue: 1 << 2)
  /// A pronoun that can only be a subject.
  static let personal = WordClass(rawValue: 1 << 3)
  static let relative = WordClass(rawValue: 1 << 4)
  static let be = WordClass(rawValue: 1 << 5)
  static let have = WordClass(rawValue: 1 << 6)
  static let modal = WordClass(rawValue: 1 << 7)
  static let doing = WordClass(rawValue: 1 << 8)
  static let negation = WordClass(rawValue: 1 << 9)
  static let preposition = WordClass(rawValue: 1 << 10)
  static let conjunction = WordClass(rawValue: 1 << 11)
  static let subordinator = WordClass(rawValue: 1 << 12)
  static let adverb = WordClass(rawValue: 1 << 13)
  static let time = WordClass(rawValue: 1 << 14)
  /// A verb in a finite form or a participle.
  static let verb = WordClass(rawValue: 1 << 15)
  static let role = WordClass(rawValue: 1 << 16)
  static let plural = WordClass(rawValue: 1 << 17)
  static let organisation = WordClass(rawValue: 1 << 18)
  static let document = WordClass(rawValue: 1 << 19)
  static let medium = WordClass(rawValue: 1 << 20)

  /// A noun that looks like an adverb: "family", "rally".
  static let noun = WordClass(rawValue: 1 << 21)

  static let auxiliary: WordClass = [.be, .have, .modal, .doing]
  /// Nouns that can say something.
  static let sourceNoun: WordClass = [.role, .plural, .organisation, .document, .medium]
}
