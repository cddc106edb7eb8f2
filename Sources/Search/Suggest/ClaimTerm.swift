/// One thing a claim asks for: a word in all its forms, or two adjoining letters of a script without spaces.
struct ClaimTerm: Hashable {
  /// As the claim has it.
  let word: String
  /// What indexes may list it under, a stem for each language they know.
  let strings: [[UInt8]]
  /// The two letters, where it is a pair.
  let letters: [[UInt8]]
  /// How often the claim has it, and how often its topic or speaker.
  var claimed: Int
  var topical: Int

  /// What the claim itself does not say counts for less.
  var isTopicOnly: Bool { claimed == 0 }
  var isNumber: Bool { strings.first?.first.map { (0x30...0x39).contains($0) } ?? false }
  var count: Int { claimed + topical }
}
