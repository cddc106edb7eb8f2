import AssayCorpus
import AssayModel

/// A command whose words are being typed, and what may go on at the cursor.
struct CompletionRequest {
  let manual: Manual
  let typed: TypedLine
  let desk: Desk
  let limit: Int
  /// The finished words that are no options.
  private(set) var words: [Word] = []
  /// The values of the options that were given.
  private(set) var values: [String: Word] = [:]

  private var given: Set<String> = []
  /// The option whose value stands at the cursor.
  private var pending: Manual.Option?

  init(_ manual: Manual, _ words: some Sequence<Word>, _ typed: TypedLine, _ desk: Desk, _ limit: Int) {
    self.manual = manual
    self.desk = desk
    self.limit = limit
    var typed = typed
    var option: Manual.Option?
    if let (name, line) = typed.behindEquals(), let found = Self.option(name, of: manual) {
      option = found
      typed = line
    }
    self.typed = typed
    var rest = Array(words)[...]
    while let word = rest.popFirst(), word.span.end <= typed.wordStart {
      guard !word.isQuoted, manual.isOption(word.text) else {
        self.words.append(word)
        continue
      }
      let parts = word.text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard let option = Self.option(parts[0], of: manual) else { continue }
      given.insert(option.name)
      guard option.value != nil else { continue }
      if parts.count == 2 {
        values[option.name] = Word(parts[1], isQuoted: true, span: word.span)
      } else if let value = rest.popFirst() {
        values[option.name] = value
      } else {
        pending = option
      }
    }
    pending = option ?? pending
  }

  private static func option(_ typed: String, of manual: Manual) -> Manual.Option? {
    let fitting = manual.options.filter { $0.name.hasPrefix(typed) }
    return fitting.first { $0.name == typed } ?? (fitting.count == 1 ? fitting[0] : nil)
  }

  var completions: Completions {
    if let pending {
      return pending.value.flatMap(manual.slot(of:)).map(completions(for:)) ?? Completions(replacing: typed.replacing)
    }
    // In a query a minus takes a word away, and a command of queries has no options.
    if !typed.isQuoted, typed.word.hasPrefix("-"), !manual.options.isEmpty {
      return Completer.written(options, at: typed)
    }
    var walk = UsageWalk(manual)
    for word in words { walk.take(word) }
    var found = Proposals(limit: limit)
    // One more claim, one more address: offered to whoever begins to type it.
    for part in typed.word.isEmpty ? walk.expectedFirst : walk.expected {
      switch part {
      case .word(let word):
        // A number or an address in a usage is an example.
        guard !typed.isQuoted, word.allSatisfy({ $0.isLetter || $0 == "-" }) else { continue }
        found.add(Completer.beginning([Proposal(word, note(on: word))], typed.word, limit).list)
      case .place(let name):
        guard let slot = manual.slot(of: name) else { continue }
        // Words inside a text are completed where they stand, and nothing else can stand there.
        if let inside = insideText(slot) { return inside }
        let proposals = proposals(for: slot)
        found.add(proposals.list, besides: proposals.more) { $0 }
      default: continue
      }
    }
    // A quotation that has to be opened comes before any option.
    let opens = found.list.contains { $0.value == "\"" }
    if !typed.isQuoted, typed.word.isEmpty, walk.mayEnd, !opens { found.add(options.list) }
    return Completer.written(found, at: typed)
  }

  /// What may stand at the cursor where a place takes `slot`.
  private func completions(for slot: Slot) -> Completions {
    if let inside = insideText(slot) { return inside }
    return Completer.written(proposals(for: slot), at: typed)
  }

  /// The options that were not given and do not contradict one that was.
  private var options: Proposals {
    var taken = given
    for usage in manual.usages {
      for (name, rivals) in usage.rivals where given.contains(name) { taken.formUnion(rivals) }
    }
    let free = manual.options.filter { !taken.contains($0.name) }
    return Completer.beginning(free.map { Proposal($0.name, $0.summary) }, typed.word, limit)
  }

  private func note(on word: String) -> String? {
    if let summary = manual.words.first(where: { $0.word == word })?.summary { return summary }
    let command = words.last.flatMap { CommandNames.tailProposals(behind: $0.text).first { $0.value == word } }
    return command?.note ?? ClosedSets.notes[word]
  }
}
