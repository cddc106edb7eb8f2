/// Reads one of a closed set of words; an unambiguous beginning is enough.
enum Choice {
  static func read<Set: RawRepresentable & CaseIterable>(_ word: Word, _ what: String) throws(Refusal) -> Set
  where Set.RawValue == String {
    let typed = word.text.lowercased()
    let names = Set.allCases.map(\.rawValue)
    let fitting = names.contains(typed) ? [typed] : names.filter { $0.hasPrefix(typed) }
    if fitting.count == 1, let choice = Set(rawValue: fitting[0]) { return choice }
    let nearest = Nearest.word(to: typed, among: names).map { "Did you mean '\($0)'?" }
    throw Refusal(
      "'\(word.text)' is no \(what) (choose \(WordList.or(names)))", remedy: nearest, at: word.span)
  }

  static func fits<Set: RawRepresentable & CaseIterable>(_ word: Word, _ type: Set.Type) -> Bool
  where Set.RawValue == String {
    !word.isQuoted && Set.allCases.contains { $0.rawValue.hasPrefix(word.text.lowercased()) }
  }
}
