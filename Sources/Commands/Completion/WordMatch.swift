import AssayWords

/// Finding by an id's beginning, or by the beginning of a word.
enum WordMatch {
  /// The items whose name begins with what was typed; where there are none, those that have a word that does.
  static func items<Item>(_ items: [Item], _ typed: String, _ names: (Item) -> (name: String, words: String)) -> [Item]
  {
    guard !typed.isEmpty else { return items }
    let lowered = typed.lowercased()
    let named = items.filter { names($0).name.lowercased().hasPrefix(lowered) }
    guard named.isEmpty else { return named }
    let wanted = LetterFold.folded(typed)
    guard !wanted.isEmpty else { return [] }
    return items.filter { item in
      names(item).words.split(whereSeparator: \.isWhitespace).contains { LetterFold.folded($0).starts(with: wanted) }
    }
  }
}
