/// Reads one of a closed set of words; an unambiguous beginning is enough.
enum Choice {
  static func read<Set: RawRepresentable & CaseIterable>(_ word: Word, _ what: String) throws(Refusal) -> Set
  where Set.RawValue == String {
    let names = Set.allCases.map(\.rawValue)
    if let choice = Set(rawValue: try name(word, among: names, what)) { return choice }
    throw refusal(of: word, among: names, what)
  }

  /// The one of several names that a word means.
  static func name(_ word: Word, among names: [String], _ what: String) throws(Refusal) -> String {
    let typed = word.text.lowercased()
    let fitting = names.contains(typed) ? [typed] : names.filter { $0.hasPrefix(typed) }
    if fitting.count == 1 { return fitting[0] }
    throw refusal(of: word, among: names, what)
  }

  static func fits<Set: RawRepresentable & CaseIterable>(_ word: Word, _ type: Set.Type) -> Bool
  where Set.RawValue == String {
    !word.isQuoted && Set.allCases.contains { $0.rawValue.hasPrefix(word.text.lowercased()) }
  }

  private static func refusal(of word: Word, among names: [String], _ what: String) -> Refusal {
    let nearest = Nearest.word(to: word.text, among: names).map { "Did you mean '\($0)'?" }
    return Refusal("'\(word.text)' is no \(what) (choose \(WordList.or(names)))", remedy: nearest, at: word.span)
  }
}
