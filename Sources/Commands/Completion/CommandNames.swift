/// The names of commands as they are typed: one word, or a head that several share and a tail.
enum CommandNames {
  /// First words, in the order of help, each with what to say of it.
  static var heads: [Proposal] {
    var seen: Set<String> = []
    return CommandRegistry.all.compactMap { type in
      let head = head(type.manual.name)
      guard seen.insert(head).inserted else { return nil }
      return Proposal(head, tails(behind: head).map { WordList.or($0) } ?? type.manual.summary)
    }
  }

  /// Second words, each with its command's summary; none where no command has one behind this word.
  static func tailProposals(behind typed: String) -> [Proposal] {
    guard let head = resolved(typed) else { return [] }
    return CommandRegistry.all.compactMap { type in
      let name = type.manual.name
      guard name.hasPrefix(head + " ") else { return nil }
      return Proposal(String(name.dropFirst(head.count + 1)), type.manual.summary)
    }
  }

  /// The second words behind a first one, which may be cut short; nil where there are none.
  static func tails(behind typed: String) -> [String]? {
    let tails = tailProposals(behind: typed).map(\.value)
    return tails.isEmpty ? nil : tails
  }

  /// The one first word that begins so, or is so.
  private static func resolved(_ typed: String) -> String? {
    let typed = typed.lowercased()
    var fitting = CommandRegistry.all.map { head($0.manual.name) }.filter { $0.hasPrefix(typed) }
    if fitting.contains(typed) { return typed }
    fitting = Array(Set(fitting))
    return fitting.count == 1 ? fitting[0] : nil
  }

  private static func head(_ name: String) -> String { String(name.prefix { $0 != " " }) }
}
