import AssayCorpus
import AssayModel
import AssaySearch

/// Completes a line at the cursor: commands, options, ids, articles, words of articles, closed sets, files.
///
/// What may stand where follows from the usages in the manuals; see `Slot`. The work is bounded by `limit`:
/// what is not listed is counted and not made.
package enum Completer {
  /// The most candidates that are listed; a screen holds fewer.
  package static let usualLimit = 200

  package static func completions(
    of line: String, at cursor: Int, on desk: Desk, limit: Int = usualLimit
  ) -> Completions {
    let typed = TypedLine(line, cursor: cursor)
    guard !typed.isBehindQuotation else { return Completions(replacing: typed.replacing) }
    guard let first = typed.words.first else {
      guard !typed.isQuoted else { return Completions(replacing: typed.replacing) }
      return written(commands(typed.word, desk, limit), at: typed)
    }
    guard !first.isQuoted, let (manual, length) = manual(for: typed) else {
      guard typed.words.count == 1, !first.isQuoted, !typed.isQuoted else {
        return Completions(replacing: typed.replacing)
      }
      return written(beginning(CommandNames.tailProposals(behind: first.text), typed.word, limit), at: typed)
    }
    let request = CompletionRequest(manual, typed.words.dropFirst(length), typed, desk, limit)
    return request.completions
  }

  /// First words and macros that begin so; where there are none, the nearest one.
  private static func commands(_ typed: String, _ desk: Desk, _ limit: Int) -> Proposals {
    let heads = CommandNames.heads + ClosedSets.macros(desk)
    var found = beginning(heads, typed, limit)
    if found.list.isEmpty, let nearest = Nearest.word(to: typed, among: heads.map(\.value)) {
      found.add(heads.filter { $0.value == nearest })
    }
    return found
  }

  /// The command that the finished words ask for, and how many words its name takes.
  private static func manual(for typed: TypedLine) -> (Manual, Int)? {
    let name = CommandRegistry.name(for: typed.head)
    guard let manual = CommandRegistry.type(named: name)?.manual else { return nil }
    return (manual, name.contains(" ") ? 2 : 1)
  }

  static func beginning(_ proposals: some Sequence<Proposal>, _ typed: String, _ limit: Int) -> Proposals {
    let typed = typed.lowercased()
    var found = Proposals(limit: limit)
    found.add(proposals.filter { $0.value.lowercased().hasPrefix(typed) })
    return found
  }

  /// Proposals as they are typed: in quotation marks where the reviewer has opened some or the value needs them.
  static func written(_ proposals: Proposals, at typed: TypedLine) -> Completions {
    Completions(
      replacing: typed.replacing, proposals.list.map { QuotedWord.candidate($0, closing: typed.closing) },
      more: proposals.more)
  }
}

extension Desk {
  /// What people call the articles; nil where that has yet to be found and somebody waits at a key.
  var articleNames: ArticleNames? {
    isHurried ? searcher.namesAtHand(of: corpus) : searcher.names(of: corpus)
  }
}
