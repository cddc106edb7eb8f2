import AssayModel

extension Words {
  /// A pasted text as it has to stand behind the beginning of a line so that it stays one text.
  ///
  /// Inside an open quotation its own marks are kept from closing it. Elsewhere a text that would be read as commands,
  /// options or quotations is put into quote marks. What is pasted where a command begins, or what names its own
  /// address first, is somebody's line and stays as it is; so does a query, unless it would run a second command.
  package static func fitting(_ pasted: String, behind line: String) -> String {
    let scalars = Array(line.unicodeScalars)
    let marks = marks(in: scalars, hasComments: false)
    if let open = marks.open { return escaped(pasted, inside: scalars[open]) }
    let command = text(scalars[((marks.breaks.last ?? -1) + 1)..<marks.end])
    guard marks.end == scalars.count, !command.allSatisfy(\.isWhitespace), isReadAsMore(pasted, behind: command) else {
      return pasted
    }
    let start = pasted.prefix(while: \.isWhitespace)
    let text = pasted.dropFirst(start.count)
    let end = text.reversed().prefix(while: \.isWhitespace)
    // A quote mark inside a word opens nothing.
    let opens = scalars.last.map { $0.properties.isWhitespace || ":=(".unicodeScalars.contains($0) } ?? true
    return (start.isEmpty && !opens ? " " : start) + quoted(String(text.dropLast(end.count))) + String(end.reversed())
  }

  /// Whether a pasted text would do more than stand there as a text.
  private static func isReadAsMore(_ pasted: String, behind command: String) -> Bool {
    guard let words = try? split(pasted) else { return true }
    if words.count == 1, words[0].isQuoted { return false }
    if pasted.unicodeScalars.contains(";") { return true }
    guard let first = words.first, !takesQuery(command), first.isQuoted || Address(first.text) == nil else {
      return false
    }
    return words.contains(where: \.isQuoted) || pasted.unicodeScalars.contains("\"")
      || (!isOption(first) && words.contains(where: isOption))
  }

  private static func isOption(_ word: Word) -> Bool {
    !word.isQuoted && word.text.hasPrefix("-") && word.text.dropFirst().first.map { $0 == "-" || $0.isLetter } == true
  }

  private static func takesQuery(_ command: String) -> Bool {
    let name = CommandRegistry.name(for: command)
    return CommandRegistry.type(named: name)?.manual.usage.contains { $0.contains("QUERY") } == true
  }

  /// A text that ends no quotation of a kind.
  private static func escaped(_ text: String, inside opening: Unicode.Scalar) -> String {
    let scalars = Array(text.unicodeScalars)
    let closing = closing(opening) ?? opening
    // Curly marks that stand in pairs are an inner quotation, which needs no care.
    let isPaired =
      opening != closing && scalars.count { $0 == opening } == scalars.count { $0 == closing }
    var escaped = String.UnicodeScalarView()
    for (place, scalar) in scalars.enumerated() {
      let next = place + 1 < scalars.count ? scalars[place + 1] : closing
      let isMark = scalar == closing && !isPaired
      if isMark || scalar == "\\" && (next == "\\" || next == closing) { escaped.append("\\") }
      escaped.append(scalar)
    }
    return String(escaped)
  }
}
