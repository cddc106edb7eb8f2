import AssayCorpus
import AssayModel
import AssaySearch
import AssayWords

/// Completes the fields of a query with what the corpus has.
struct QueryCompletion {
  private let desk: Desk
  private let limit: Int
  private let end: Int
  private var field: QueryField?
  /// Where the cursor's word or the field's value begins, and what was typed of it.
  private var start: Int
  private var word: String
  /// Whether a quotation is open at the cursor.
  private var isQuoted = false
  private var isFirst: Bool

  /// `from` is where the query begins in the line.
  init(_ typed: TypedLine, from begin: Int, _ desk: Desk, _ limit: Int) {
    self.desk = desk
    self.limit = limit
    end = typed.end
    let scalars = typed.raw(from: begin)
    var sign = scalars.startIndex
    for at in scalars.indices {
      let scalar = scalars[at]
      if scalar == "\"" || scalar == "\u{201C}" || scalar == "\u{201D}" {
        isQuoted.toggle()
      } else if !isQuoted, scalar.properties.isWhitespace || scalar == "(" || scalar == ")" {
        sign = at + 1
      }
    }
    if sign < scalars.endIndex, scalars[sign] == "-" { sign += 1 }
    isFirst = scalars[..<sign].allSatisfy { $0.properties.isWhitespace }
    start = sign
    if let colon = scalars[sign...].firstIndex(of: ":") {
      field = QueryField(rawValue: TypedLine.text(scalars[sign..<colon]).lowercased())
      if field != nil { start = colon + 1 }
    }
    word = TypedLine.text(scalars[start...].filter { $0 != "\"" && $0 != "\u{201C}" && $0 != "\u{201D}" })
  }

  var completions: Completions {
    switch field {
    case .outlet: return completions(with: shared(desk.articleNames?.outlets ?? []))
    case .lang: return completions(with: shared(desk.articleNames?.languages ?? []))
    case .date: return dates
    case .title: return Completions(replacing: Span(start..<end))
    case nil: return isQuoted ? Completions(replacing: Span(end..<end)) : signs
    }
  }

  private func shared(_ names: [ArticleNames.Shared]) -> Proposals {
    var found = Proposals(limit: limit)
    found.add(WordMatch.items(names, word) { ($0.name, $0.name) }) {
      Proposal($0.name, WordList.count($0.articles, "article"))
    }
    return found
  }

  private func completions(with proposals: Proposals) -> Completions {
    Completions(
      replacing: Span(start..<end),
      proposals.list.map {
        // A query has no way to quote a quote mark, and its words are found without.
        let name = $0.value.filter { !"\"\u{201C}\u{201D}".contains($0) }
        let isPlain = !isQuoted && name.unicodeScalars.allSatisfy { LetterFold.isLetter($0) || $0 == "-" }
        return Completions.Candidate(isPlain ? name : "\"\(name)\"", note: $0.note)
      }, more: proposals.more)
  }

  /// Months, and the days of a month that is typed; behind `..` the end of a range.
  private var dates: Completions {
    let dots = word.firstRange(of: "..")
    let front = dots.map { String(word[..<$0.upperBound]) } ?? ""
    let typed = dots.map { String(word[$0.upperBound...]) } ?? word
    let length = typed.count < 7 ? 7 : 10
    var counts: [(name: String, articles: Int)] = []
    for date in desk.articleNames?.dates ?? [] {
      let name = String(date.name.prefix(length))
      if counts.last?.name == name {
        counts[counts.count - 1].articles += date.articles
      } else {
        counts.append((name, date.articles))
      }
    }
    var found = Proposals(limit: limit)
    found.add(counts.filter { $0.name.hasPrefix(typed) }) {
      Proposal(front + $0.name, WordList.count($0.articles, "article"))
    }
    return Completions(
      replacing: Span(start..<end),
      found.list.map { Completions.Candidate($0.value, note: $0.note, suffix: $0.value.count < 10 ? "" : " ") },
      more: found.more)
  }

  /// The names of fields, and what joins words.
  private var signs: Completions {
    let fields = QueryField.allCases.map { Proposal("\($0.rawValue):", $0.summary, isWhole: false) }
    let joints = [
      Proposal("OR", "Either of two is enough."), Proposal("NOT", "What follows must not stand in the article."),
    ]
    // A word in small letters is a word; only capitals join.
    let fitting =
      fields.filter { $0.value.hasPrefix(word.lowercased()) }
      + (isFirst ? [] : joints.filter { $0.value.hasPrefix(word) })
    return Completions(
      replacing: Span(start..<end),
      fitting.map { Completions.Candidate($0.value, note: $0.note, suffix: $0.isWhole ? " " : "") })
  }
}
