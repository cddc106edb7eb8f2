/// The forms of a verb that a spelling may stand for.
struct VerbForm: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  static let base = VerbForm(rawValue: 1)
  static let third = VerbForm(rawValue: 2)
  static let past = VerbForm(rawValue: 4)
  static let participle = VerbForm(rawValue: 8)
  static let gerund = VerbForm(rawValue: 16)
}
