import AssayCommands
import AssayCorpus
import AssayExports
import AssayModel
import AssaySession
import AssayStorage

/// What may stand where the cursor is.
package struct Completions: Hashable, Sendable {
  package struct Candidate: Hashable, Sendable {
    package let text: String
    /// One line on what it is.
    package let note: String?
  }

  /// The part of the line, in scalars, that a candidate takes the place of.
  package let replacing: Span
  package let candidates: [Candidate]
}

/// Completes commands, options, ids, handles, closed sets of words and files.
package enum Completer {
  package static func completions(of line: String, at cursor: Int, on desk: Desk) -> Completions {
    let text = ScalarText(line)
    let typed = String(text[Span(0..<min(cursor, text.count))])
    let start = typed.unicodeScalars.lastIndex { $0.properties.isWhitespace }
    let word = start.map { String(typed[typed.unicodeScalars.index(after: $0)...]) } ?? typed
    let before = (try? Words.split(String(typed.dropLast(word.count)))) ?? []
    let count = text.count
    let end = min(cursor, count)
    let replacing = Span((end - word.unicodeScalars.count)..<end)
    let fitting = candidates(behind: before, for: word, on: desk).filter {
      $0.text.lowercased().hasPrefix(word.lowercased())
    }
    return Completions(replacing: replacing, candidates: fitting)
  }

  private static func candidates(behind words: [Word], for word: String, on desk: Desk) -> [Completions.Candidate] {
    let manuals = CommandRegistry.all.map { $0.manual }
    guard let first = words.first?.text.lowercased() else {
      return unique(manuals.map { .init(text: head($0.name), note: $0.name.contains(" ") ? nil : $0.summary) })
    }
    let tails = manuals.filter { $0.name.hasPrefix(first + " ") }
    if !tails.isEmpty, words.count == 1 {
      return tails.map { .init(text: String($0.name.dropFirst(first.count + 1)), note: $0.summary) }
    }
    guard
      let manual = manuals.first(where: { $0.name == first })
        ?? tails.first(where: { $0.name == "\(first) \(words.dropFirst().first?.text ?? "")" })
    else { return [] }
    if word.hasPrefix("--") { return manual.options.map { .init(text: $0.name, note: $0.summary) } }
    if words.last?.text == "--to" { return claims(desk) }
    switch manual.name {
    case "help": return unique(manuals.map { .init(text: head($0.name), note: $0.summary) })
    case "export" where words.count == 1: return ExportRegistry.all.map { .init(text: $0.name, note: $0.summary) }
    case "open", "save", "export": return files(word)
    case "mark" where words.count > 1 || !word.hasPrefix("c"), "claims":
      return Verdict.allCases.map { .init(text: $0.rawValue, note: nil) } + (words.count == 1 ? claims(desk) : [])
    case "link" where words.count == 2: return Relation.allCases.map { .init(text: $0.rawValue, note: nil) }
    case "detach": return evidence(desk)
    case "attach": return articles(desk)
    case "show": return articles(desk) + claims(desk) + evidence(desk)
    default: return manual.usage.contains { $0.contains("CLAIM") } ? claims(desk) : []
    }
  }

  private static func claims(_ desk: Desk) -> [Completions.Candidate] {
    desk.state.claims.values.map { .init(text: $0.id.description, note: $0.statement.text) }
  }

  private static func evidence(_ desk: Desk) -> [Completions.Candidate] {
    desk.state.evidence.values.map { .init(text: $0.id.description, note: $0.citation.quote) }
  }

  private static func articles(_ desk: Desk) -> [Completions.Candidate] {
    desk.corpus.articles.map {
      .init(
        text: $0.handle.description,
        note: [$0.article.metadata.outlet, $0.article.metadata.title].compactMap { $0 }.joined(separator: ": "))
    }
  }

  private static func files(_ typed: String) -> [Completions.Candidate] {
    let slash = typed.lastIndex(of: "/")
    let folder = slash.map { String(typed[...$0]) } ?? ""
    return FolderListing.names(in: folder.isEmpty ? "." : folder)
      .filter { !$0.name.hasPrefix(".") && !$0.name.hasSuffix(".journal") }
      .map { .init(text: folder + $0.name + ($0.isFolder ? "/" : ""), note: nil) }
  }

  private static func head(_ name: String) -> String { String(name.prefix { $0 != " " }) }

  private static func unique(_ candidates: [Completions.Candidate]) -> [Completions.Candidate] {
    var seen: Set<String> = []
    return candidates.filter { seen.insert($0.text).inserted }
  }
}
