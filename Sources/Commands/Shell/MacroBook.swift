import AssayModel

/// The macros of a shell.
package struct MacroBook: Hashable, Sendable {
  private var macros: [String: Macro] = [:]

  package init() {}

  /// In the order of their names.
  package var all: [Macro] { macros.values.sorted { $0.name < $1.name } }
  package var names: [String] { macros.keys.sorted() }
  package var isEmpty: Bool { macros.isEmpty }

  package subscript(name: String) -> Macro? { macros[name.lowercased()] }

  package mutating func define(_ macro: Macro) { macros[macro.name] = macro }
  package mutating func drop(_ name: String) { macros[name.lowercased()] = nil }

  /// A name that a macro may have: small letters, digits, `-` and `_`, a letter first, and no command's.
  package static func name(_ word: Word) throws(Refusal) -> String {
    let name = word.text.lowercased()
    let isWord =
      name.unicodeScalars.first?.properties.isAlphabetic == true
      && name.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "-" || $0 == "_"
      }
    guard isWord, !word.isQuoted, name.unicodeScalars.count <= 40 else {
      throw Refusal(
        "'\(word.text.prefix(40))' is no name for a macro",
        remedy: "A name is one word of at most 40 letters, digits, - and _; it begins with a letter.", at: word.span)
    }
    // 'drop' would make 'macro drop NAME' mean two things.
    guard !CommandRegistry.heads.contains(name), name != "drop" else {
      throw Refusal("'\(name)' is a command's name", remedy: "Choose another name for the macro.", at: word.span)
    }
    return name
  }

  /// The macro that a command line calls: by its whole name, or by a beginning of it that fits no command and no
  /// other macro. A macro never changes what a line of commands means.
  package func call(in words: [Word]) throws(Refusal) -> Macro? {
    guard let first = words.first, !first.isQuoted else { return nil }
    if let macro = self[first.text] { return macro }
    let typed = first.text.lowercased()
    guard !CommandRegistry.heads.contains(where: { $0.hasPrefix(typed) }) else { return nil }
    let fitting = names.filter { $0.hasPrefix(typed) }
    guard fitting.count > 1 else { return fitting.first.flatMap { self[$0] } }
    throw Refusal("'\(first.text)' can mean \(WordList.or(fitting))", remedy: "Type more of it.", at: first.span)
  }
}
