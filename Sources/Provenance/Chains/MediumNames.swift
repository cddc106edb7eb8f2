import AssayModel

/// The names of the outlets a corpus holds, so that "the Courier" is known for The Hudson Courier.
package struct MediumNames: Sendable {
  private var names: [(keys: [UInt64], name: String)] = []

  package init(_ outlets: some Sequence<String>) {
    var seen: Set<String> = []
    for outlet in outlets where seen.insert(outlet).inserted {
      let keys = outlet.split(whereSeparator: { $0 == " " || $0 == "|" }).map { WordKey.of($0) }.filter {
        $0 != Self.the
      }
      if !keys.isEmpty { names.append((keys, outlet)) }
    }
  }

  static let the = WordKey.of("the")

  /// The outlet that tokens name in full, or by its last word behind "the": "the Courier".
  func name(in tokens: Range<Int>, of reading: ArticleReading) -> MediumMention? {
    for index in tokens {
      if let found = name(at: index, of: reading), found.name != nil { return found }
    }
    return nil
  }

  /// Whether an outlet is named in full before a token.
  func isNamed(_ name: String, before limit: Int, of reading: ArticleReading) -> Bool {
    guard let keys = names.first(where: { $0.name == name })?.keys else { return false }
    return reading.tokens.indices.prefix(limit).contains {
      reading.tokens[$0].key == keys[0] && matches(keys, at: $0, reading)
    }
  }

  /// Whether tokens are an outlet's name and nothing else but an article.
  func isName(_ tokens: Range<Int>, of reading: ArticleReading) -> Bool {
    let keys = tokens.compactMap { index in
      let token = reading.tokens[index]
      return token.kind == .word && token.key != Self.the ? token.key : nil
    }
    return names.contains { $0.keys == keys }
  }

  /// The outlet that is named from a token on.
  func name(at index: Int, of reading: ArticleReading) -> MediumMention? {
    guard index < reading.tokens.count, reading.tokens[index].kind == .word,
      reading.tokens[index].flags.contains(.capital)
    else { return nil }
    var short: MediumMention?
    for (keys, name) in names {
      if keys.first == reading.tokens[index].key, matches(keys, at: index, reading) {
        return MediumMention(range: index..<index + keys.count, name: name)
      }
      if short == nil, keys.count > 1, keys.last == reading.tokens[index].key, isAlone(index, reading) {
        short = MediumMention(range: index..<index + 1, name: name, isShort: true)
      }
    }
    return short
  }

  /// "the Times", and neither "the Times of London" nor "the Times Standard".
  private func isAlone(_ index: Int, _ reading: ArticleReading) -> Bool {
    guard index > 0, reading.tokens[index - 1].key == Self.the else { return false }
    let next = index + 1
    guard next < reading.tokens.count, reading.tokens[next].kind == .word,
      !reading.tokens[index].flags.contains(.possessive)
    else { return true }
    if reading.tokens[next].flags.contains(.capital) {
      return !reading.tokens[next].sense.classes.isDisjoint(with: .time)
    }
    return reading.tokens[next].key != Grammar.of || next + 1 >= reading.tokens.count
      || !reading.tokens[next + 1].flags.contains(.capital)
  }

  private func matches(_ keys: [UInt64], at index: Int, _ reading: ArticleReading) -> Bool {
    guard index + keys.count <= reading.tokens.count else { return false }
    return keys.indices.allSatisfy { reading.tokens[index + $0].key == keys[$0] }
  }
}
