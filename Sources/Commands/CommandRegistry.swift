import AssayModel

/// The commands in the order in which help lists them.
package enum CommandRegistry {
  package static let all: [any Command.Type] = [
    ArticlesCommand.self, SearchCommand.self, SuggestCommand.self, MoreCommand.self, ShowCommand.self,
    ReadCommand.self, ClaimAddCommand.self, ClaimEditCommand.self, ClaimDropCommand.self, EditCommand.self,
    ClaimsCommand.self, FocusCommand.self,
    NextCommand.self, LinkCommand.self,
    MarkCommand.self, ConfirmCommand.self, DenyCommand.self, UnverifiedCommand.self, AttachCommand.self,
    DetachCommand.self, ReattachCommand.self, DismissCommand.self,
    SourcesCommand.self, ChainCommand.self, CopiesCommand.self, AttributionsCommand.self, QuotesCommand.self,
    CompareCommand.self,
    WhatIfDropCommand.self, LedgerCommand.self, MergeCommand.self, SplitCommand.self, OwnCommand.self,
    BackgroundCommand.self,
    SummaryCommand.self, CheckCommand.self, DiffCommand.self,
    CorpusCommand.self, IndexCommand.self, LockerCommand.self, UndoCommand.self,
    RedoCommand.self, LogCommand.self, HistoryCommand.self, AgainCommand.self,
    SaveCommand.self, OpenCommand.self, ExportCommand.self, ImportCommand.self, SetCommand.self, MacroCommand.self,
    SourceCommand.self,
    CompleteCommand.self, HelpCommand.self, QuitCommand.self,
  ]

  /// The first words of the commands' names, each once, in the order of help.
  package static let heads: [String] = {
    var seen: Set<String> = []
    return all.map { head($0.manual.name) }.filter { seen.insert($0).inserted }
  }()

  /// The command a line asks for; nil for a line without words.
  ///
  /// - Parameter macros: further names that a misspelt word may have meant.
  package static func command(for line: String, macros: [String] = []) throws(Refusal) -> (any Command)? {
    let words = try Words.split(line)
    guard let first = words.first else { return nil }
    let (type, count) = try self.type(for: words, first: first, macros: macros)
    var arguments = try Arguments(words.dropFirst(count), of: line, for: type.manual)
    let command = try type.init(&arguments)
    try arguments.end()
    return command
  }

  /// The name of the command that a line asks for, whatever comes of it; the first word where there is none such.
  package static func name(for line: String) -> String {
    // The words before a quotation are enough, and a quotation that is not closed must not be in the way.
    let head = line.prefix { $0 != "\"" && $0 != "\u{201C}" }
    guard let words = try? Words.split(String(head)), let first = words.first else {
      return String(line.split(whereSeparator: \.isWhitespace).first ?? "")
    }
    return (try? type(for: words, first: first))?.type.manual.name ?? first.text
  }

  /// Whether a line begins with a word that is no command's and can become none.
  package static func isUnknown(_ line: String) -> Bool {
    guard let first = (try? Words.split(line))?.first else { return false }
    return first.isQuoted || fitting(first.text, among: heads).isEmpty
  }

  /// The command with this very name.
  package static func type(named name: String) -> (any Command.Type)? {
    all.first { $0.manual.name == name }
  }

  /// The command that words begin with, and how many words its name takes.
  private static func type(
    for words: [Word], first: Word, macros: [String] = []
  ) throws(Refusal) -> (type: any Command.Type, count: Int) {
    // Quotation marks say that a word is text, not a command's name.
    let heads =
      first.isQuoted
      ? [] : habits[first.text.lowercased()].map { [$0] } ?? fitting(first.text, among: self.heads)
    guard let head = heads.first else { throw unknown(first, macros) }
    guard heads.count == 1 else {
      throw Refusal(
        "'\(first.text)' can mean \(WordList.or(heads))",
        remedy: "Type more of it: \(WordList.or(heads.map(shortest))).", at: first.span)
    }
    let types = all.filter { Self.head($0.manual.name) == head }
    if types.count == 1, types[0].manual.name == head { return (types[0], 1) }
    let tails = types.map { String($0.manual.name.dropFirst(head.count + 1)) }
    guard words.count > 1, !words[1].isQuoted else {
      throw Refusal(
        "'\(head)' needs a second word: \(WordList.or(tails))", remedy: "Type 'help \(head)' to read how.",
        at: first.span)
    }
    let found = fitting(words[1].text, among: tails)
    guard found.count == 1, let place = tails.firstIndex(of: found[0]) else {
      let nearest = Nearest.word(to: words[1].text, among: tails).map { "Did you mean '\(head) \($0)'?" }
      throw Refusal(
        "'\(head)' is followed by \(WordList.or(tails)), not '\(words[1].text)'",
        remedy: nearest ?? "Type 'help \(head)' to read how.", at: words[1].span)
    }
    return (types[place], 2)
  }

  /// What fingers type without a thought, whatever other commands begin with the letter.
  private static let habits = ["q": "quit", "at": "attach", "att": "attach"]

  /// The names that a typed word can mean: the same name, or else all that begin with it.
  private static func fitting(_ typed: String, among names: [String]) -> [String] {
    let typed = typed.lowercased()
    if names.contains(typed) { return [typed] }
    var seen: Set<String> = []
    return names.filter { $0.hasPrefix(typed) && seen.insert($0).inserted }
  }

  /// The shortest beginning that means this name alone.
  private static func shortest(_ name: String) -> String {
    var beginning = ""
    for letter in name {
      beginning.append(letter)
      if fitting(beginning, among: heads) == [name] { return beginning }
    }
    return name
  }

  /// What other programs call the same thing. None of these is a command's own name.
  package static let otherNames = [
    "exit": "quit", "bye": "quit", "leave": "quit", "?": "help", "man": "help", "find": "search", "grep": "search",
    "ls": "articles", "list": "claims", "cat": "show", "view": "show", "add": "claim add",
    "drop": "claim drop", "delete": "claim drop", "remove": "detach", "cite": "attach",
    "verdict": "mark", "true": "confirm", "false": "deny", "write": "save", "load": "open",
    "status": "summary", "lint": "check", "alias": "macro", "define": "macro", "include": "source", "run": "source",
    "repeat": "again", "continue": "more", "passages": "suggest", "recommend": "suggest", "ignore": "dismiss",
    "reject": "dismiss", "!!": "again",
  ]

  private static func head(_ name: String) -> String { String(name.prefix { $0 != " " }) }

  private static func unknown(_ word: Word, _ macros: [String]) -> Refusal {
    let typed = word.text.lowercased()
    let nearest =
      word.isQuoted ? nil : otherNames[typed] ?? Nearest.word(to: typed, among: heads + macros)
    return Refusal(
      "there is no command '\(word.text.prefix(40))'",
      remedy: nearest.map { "Did you mean '\($0)'?" } ?? "Type 'help' to list them.", at: word.span)
  }
}
