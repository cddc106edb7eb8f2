/// Words as a sentence lists them.
package enum WordList {
  package static func or(_ words: [String]) -> String { join(words, "or") }
  package static func and(_ words: [String]) -> String { join(words, "and") }

  /// `1 claim`, `3 claims`.
  package static func count(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
    number == 1 ? "1 \(singular)" : "\(number) \(plural ?? singular + "s")"
  }

  private static func join(_ words: [String], _ conjunction: String) -> String {
    guard let last = words.last, words.count > 1 else { return words.joined() }
    return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }
}
