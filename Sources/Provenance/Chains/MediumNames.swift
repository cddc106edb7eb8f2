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

  private static let the = WordKey.of("the")
  private static let generic = Set(
    ["news", "media", "press", "daily", "times", "post", "review", "report", "quarterly", "standard", "world"].map {
      WordKey.of($0)
    })

  /// The outlet that tokens name in full, or by its last word behind "the": "the Courier".
  func name(in tokens: Range<Int>, of reading: ArticleReading) -> (name: String, range: Range<Int>)? {
    for index in tokens where reading.tokens[index].kind == .word && reading.tokens[index].flags.contains(.capital) {
      for (keys, name) in names {
        if keys.first == reading.tokens[index].key, matches(keys, at: index, reading) {
          return (name, index..<index + keys.count)
        }
        if keys.count > 1, keys.last == reading.tokens[index].key, index > 0, reading.tokens[index - 1].key == Self.the
        {
          return (name, index..<index + 1)
        }
      }
    }
    return nil
  }

  private func matches(_ keys: [UInt64], at index: Int, _ reading: ArticleReading) -> Bool {
    guard index + keys.count <= reading.tokens.count else { return false }
    return keys.indices.allSatisfy { reading.tokens[index + $0].key == keys[$0] }
  }

  /// One key for "The Hudson Courier" and "Hudson Courier".
  package static func key(_ name: String) -> String {
    let words = name.lowercased().split(separator: " ")
    return (words.first == "the" ? words.dropFirst() : words[...]).joined(separator: " ")
  }
}
