import AssayAnchoring
import AssayCorpus
import AssayModel
import AssayWords

/// Goes on with a quotation from an article, word by word.
///
/// Words that are quoted already are looked for in the article, and what follows them there is offered, with the
/// marks between. The word at the cursor may differ in case, accents and marks. Where nothing is quoted yet, the
/// beginnings of sentences are offered, or any word that begins as typed.
struct QuoteCompletion {
  private let typed: TypedLine
  private let place: Place
  private let limit: Int
  private let text: ScalarText
  private let closing: Unicode.Scalar
  /// What was typed up to the last white space, and where that ends in the line.
  private let quoted: String
  private let quotedEnd: Int
  /// Where the cursor's word begins in the line, and the word.
  private let partStart: Int
  private let part: String

  init(_ typed: TypedLine, in place: Place, _ limit: Int) {
    self.typed = typed
    self.place = place
    self.limit = limit
    text = place.article.article.text
    closing = typed.closing ?? "\""
    let raw = typed.rawQuotation
    let end = raw.endIndex
    var start = raw.lastIndex { $0.properties.isWhitespace }.map { $0 + 1 } ?? raw.startIndex
    // Scripts without spaces are gone on with behind the last letter.
    if let last = raw.last, ArticleWord.isSpaceless(last) { start = end }
    partStart = start
    part = TypedLine.unescaped(raw[start...], closing: closing)
    let before = raw[..<start]
    quotedEnd = before.lastIndex { !$0.properties.isWhitespace }.map { $0 + 1 } ?? raw.startIndex
    quoted = TypedLine.unescaped(before[..<quotedEnd], closing: closing)
  }

  var completions: Completions {
    guard !quoted.isEmpty else { return part.isEmpty ? beginnings : words }
    let going = continuations
    return going.candidates.isEmpty && !part.isEmpty ? words : going
  }

  /// What follows the quoted words, at each place where they stand.
  private var continuations: Completions {
    let wanted = LetterFold.folded(part)
    var options: [(gap: String, word: ArticleWord, places: Int)] = []
    var known: [String: Int] = [:]
    for span in QuoteFinder(in: text).everyPlace(of: quoted) where place.span.contains(span) {
      guard let word = ArticleWord.first(from: span.end, in: text, until: place.span.end),
        LetterFold.folded(text[word.span]).starts(with: wanted)
      else { continue }
      let gap = Self.flattened(text[Span(span.end..<word.span.start)])
      let key = gap + String(text[word.span])
      if let place = known[key] {
        options[place].places += 1
      } else {
        known[key] = options.count
        options.append((gap, word, 1))
      }
    }
    // Where marks stand between, they have to be quoted too: they are put in before the word.
    let typedGap = Self.flattened(TypedLine.text(typed.raw(from: quotedEnd).prefix(partStart - quotedEnd)))
    let mends = options.contains { $0.gap != typedGap }
    var list = Proposals(limit: limit)
    list.add(options) { option in
      let note = option.places > 1 ? "\(option.places) places" : self.note(from: option.word)
      return Proposal((mends ? option.gap : "") + String(text[option.word.span]), note, isWhole: option.word.isLast)
    }
    return written(list, from: mends ? quotedEnd : partStart)
  }

  /// How the sentences begin.
  private var beginnings: Completions {
    let outline = place.article.outline
    let sentences = outline.paragraphs.flatMap(\.sentences).filter { place.span.contains($0) }
    var list = Proposals(limit: limit)
    list.add(sentences) { sentence in
      guard let first = ArticleWord.first(from: sentence.start, in: text, until: sentence.end) else { return nil }
      var end = first.span.end
      for _ in 1..<Self.beginningWords {
        guard let word = ArticleWord.first(from: end, in: text, until: sentence.end) else { break }
        end = word.span.end
      }
      let beginning = Self.flattened(text[Span(first.span.start..<end)])
      let address = outline.address(of: sentence, in: place.article.handle)
      return Proposal(beginning, "\(address) \(text[sentence])", isWhole: false)
    }
    return written(list, from: partStart)
  }

  private static let beginningWords = 4

  /// Words of the place that begin as typed.
  private var words: Completions {
    let wanted = LetterFold.folded(part)
    guard !wanted.isEmpty else { return Completions(replacing: Span(partStart..<typed.end)) }
    var list = Proposals(limit: limit)
    for word in ArticleWord.all(in: text, place.span) where LetterFold.folded(text[word.span]).starts(with: wanted) {
      list.add(Proposal(String(text[word.span]), note(from: word), isWhole: false))
    }
    return written(list, from: partStart)
  }

  /// The words that stand there.
  private func note(from word: ArticleWord) -> String {
    "… " + Self.flattened(text[Span(word.span.start..<min(text.count, word.span.start + Self.noteLength))])
  }

  private static let noteLength = 120

  /// A word that ends a paragraph ends the quotation too.
  private func written(_ list: Proposals, from start: Int) -> Completions {
    Completions(
      replacing: Span(start..<typed.end),
      list.list.map { proposal in
        let isSpaceless = proposal.value.unicodeScalars.last.map(ArticleWord.isSpaceless) ?? false
        return Completions.Candidate(
          QuotedWord.escaped(proposal.value, closing: closing), note: proposal.note,
          suffix: proposal.isWhole ? "\(closing) " : isSpaceless ? "" : " ")
      }, more: list.more)
  }

  /// White space as single spaces.
  private static func flattened(_ text: some StringProtocol) -> String {
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if !scalar.properties.isWhitespace {
        view.append(scalar)
      } else if view.last != " " {
        view.append(" ")
      }
    }
    return String(view)
  }
}
