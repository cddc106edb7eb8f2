/// English forms of a verb or noun from its base.
struct Inflection {
  let base: String
  /// "said" or "wrote:written"; nil when the verb is regular.
  var past: String?
  var participle: String?

  private var bytes: [UInt8] { Array(base.utf8) }

  var third: String { Self.withS(base) }

  var regularPast: String {
    if base.hasSuffix("e") { return base + "d" }
    if endsInConsonantY { return base.dropLast() + "ied" }
    return doubled + "ed"
  }

  var gerund: String {
    if base.hasSuffix("ee") || base.hasSuffix("oe") { return base + "ing" }
    if base.hasSuffix("ie") { return base.dropLast(2) + "ying" }
    if base.hasSuffix("e"), base != "be" { return base.dropLast() + "ing" }
    return doubled + "ing"
  }

  static func withS(_ base: String) -> String {
    if base.hasSuffix("s") || base.hasSuffix("x") || base.hasSuffix("ch") || base.hasSuffix("sh") || base.hasSuffix("z")
      || base == "go" || base == "do" || base == "echo" || base == "veto"
    {
      return base + "es"
    }
    let word = Inflection(base: base)
    return word.endsInConsonantY ? base.dropLast() + "ies" : base + "s"
  }

  private var endsInConsonantY: Bool {
    let letters = bytes
    guard letters.count > 1, letters.last == UInt8(ascii: "y") else { return false }
    return !Self.isVowel(letters[letters.count - 2])
  }

  /// "admit" doubles its last letter, "report" and "answer" do not.
  private var doubled: String {
    let letters = bytes
    guard letters.count >= 3, let last = letters.last, !Self.isVowel(last), !"wxyh".utf8.contains(last),
      Self.isVowel(letters[letters.count - 2]), !Self.isVowel(letters[letters.count - 3])
    else { return base }
    let vowels = letters.indices.filter { Self.isVowel(letters[$0]) && ($0 == 0 || !Self.isVowel(letters[$0 - 1])) }
      .count
    return vowels == 1 || Self.stressedAtEnd.contains(base) ? base + String(decoding: [last], as: UTF8.self) : base
  }

  private static let stressedAtEnd: Set<String> = [
    "admit", "permit", "submit", "rebut", "commit", "refer", "infer", "concur",
  ]

  private static func isVowel(_ byte: UInt8) -> Bool { "aeiou".utf8.contains(byte) }
}
