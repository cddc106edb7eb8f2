import AssayAnchoring

extension WordDifference {
  /// The new wording with what went in `[-…-]` and what came in `{+…+}`.
  package var line: Line {
    var line = Line()
    for run in runs {
      let scalars = run.text.unicodeScalars
      let end =
        scalars.lastIndex { !$0.properties.isWhitespace }.map { scalars.index(after: $0) } ?? run.text.startIndex
      let words = run.text[..<end]
      // Where an edit took the space away, the old words must not run into the new ones.
      if let last = line.runs.last?.text.last, let first = words.first, Self.isWord(last), Self.isWord(first) {
        line.append(" ")
      }
      switch run.kind {
      case .kept: line.append(run.text)
      case .removed: line.append("[-\(words)-]", .bad)
      case .added: line.append("{+\(words)+}", .good)
      }
      if run.kind != .kept, end < run.text.endIndex { line.append(" ") }
    }
    return line
  }

  private static func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }

  /// `number, negation`: what changes a statement's meaning; nil when nothing of the kind changed.
  package var alarm: String? {
    let kinds: [Change] = [.number, .negation, .name]
    let found = kinds.filter(changes.contains).map(\.rawValue)
    return found.isEmpty ? nil : found.joined(separator: ", ")
  }
}
