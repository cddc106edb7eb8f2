/// Divides paragraphs into sentences.
///
/// A sentence ends with a stop and the closing marks behind it, when white space or the paragraph's
/// end follows and the next word begins a sentence plausibly: not in lower case, not after a title
/// or an abbreviation (`Abbreviations`), not as the "he said" behind a question. In doubt there is no
/// end: a sentence too long still quotes what was said, a sentence cut at "Gen." does not.
///
/// Every stop looks a bounded way back and forth, so the time is proportional to the text.
struct SentenceSplitter {
  private let scalars: [Unicode.Scalar]
  private let following: FollowingWord
  private let hasKoreanDates: Bool
  private let hasOrdinalStops: Bool

  init(_ scalars: [Unicode.Scalar], language: String?) {
    self.scalars = scalars
    following = FollowingWord(scalars)
    let primary = language?.lowercased().utf8.split(separator: UInt8(ascii: "-")).first.map { String(Substring($0)) }
    hasKoreanDates = primary == "ko"
    hasOrdinalStops = ["de", "da", "nb", "nn", "no", "fi", "cs", "sk", "hu", "pl"].contains(primary ?? "")
  }

  /// The sentences of a paragraph that begins and ends with a scalar that is no white space.
  func sentences(in paragraph: Range<Int>) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = paragraph.lowerBound
    var hasWords = false
    var index = start
    while index < paragraph.upperBound {
      let scalar = scalars[index]
      let isFullStop = Marks.isFullStop(scalar)
      guard isFullStop || Marks.isStop(scalar) else {
        if !hasWords { hasWords = Marks.isLetterOrDigit(scalar) }
        index += 1
        continue
      }
      let stop = stop(at: index, in: paragraph)
      index = stop.end
      guard stop.end < paragraph.upperBound, hasWords, endsSentence(stop, from: start, in: paragraph) else { continue }
      sentences.append(start..<stop.end)
      while index < paragraph.upperBound, Blank.contains(scalars[index]) { index += 1 }
      start = index
      hasWords = false
    }
    if start < paragraph.upperBound { sentences.append(start..<paragraph.upperBound) }
    return sentences
  }

  /// A run of stops with the closing marks behind it.
  struct Stop {
    let start: Int
    var marksEnd: Int
    var end: Int
    var hasQuestion = false
    var hasFullStop = false
    var isEllipsis = false
    var hasClosingQuote = false
    var hasClosingBracket = false
  }

  private func stop(at start: Int, in paragraph: Range<Int>) -> Stop {
    var stop = Stop(start: start, marksEnd: start, end: start)
    var periods = 0
    var index = start
    while index < paragraph.upperBound {
      let scalar = scalars[index]
      if Marks.isFullStop(scalar) {
        stop.hasFullStop = true
      } else if Marks.isStop(scalar) {
        if Marks.isEllipsis(scalar) {
          periods += 3
        } else if scalar == "." {
          periods += 1
        } else {
          stop.hasQuestion = true
        }
      } else {
        break
      }
      index += 1
    }
    stop.isEllipsis = periods > 1 && !stop.hasQuestion
    stop.marksEnd = index
    while index < paragraph.upperBound {
      if Marks.isClosingQuote(scalars[index]) {
        stop.hasClosingQuote = true
      } else if Marks.isClosingBracket(scalars[index]) {
        stop.hasClosingBracket = true
      } else if !Marks.isStop(scalars[index]), !Marks.isFullStop(scalars[index]) {
        break
      }
      index += 1
    }
    stop.end = pastFrenchQuote(pastReference(index, in: paragraph), in: paragraph, &stop)
    return stop
  }

  /// Passes a reference mark such as `[12]` that stands at the stop without a space.
  private func pastReference(_ index: Int, in paragraph: Range<Int>) -> Int {
    guard index < paragraph.upperBound, scalars[index] == "[" else { return index }
    var end = index + 1
    while end < paragraph.upperBound, end - index < 5, Marks.isDigit(scalars[end]) { end += 1 }
    guard end > index + 1, end < paragraph.upperBound, scalars[end] == "]" else { return index }
    return end + 1
  }

  /// Passes a `»` that a space sets off from the stop, as French does; one that opens has a word right behind it.
  private func pastFrenchQuote(_ index: Int, in paragraph: Range<Int>, _ stop: inout Stop) -> Int {
    guard index + 1 < paragraph.upperBound, [" ", "\u{A0}", "\u{202F}"].contains(scalars[index]),
      scalars[index + 1] == "\u{BB}"
    else { return index }
    if index + 2 < paragraph.upperBound, Marks.isLetterOrDigit(scalars[index + 2]) { return index }
    stop.hasClosingQuote = true
    return index + 2
  }

  private func endsSentence(_ stop: Stop, from start: Int, in paragraph: Range<Int>) -> Bool {
    let next = scalars[stop.end]
    guard Blank.contains(next) else {
      // 「…。」と goes on: the particle belongs to the quote.
      let isParticle = stop.hasClosingQuote && (0x3041...0x309F).contains(next.value)
      return stop.hasFullStop && !isParticle && !Marks.isStop(next) && next != "," && next.value != 0x3001
    }
    let word = following.word(after: stop.end, in: paragraph)
    if word.isLower || word.isContinuation { return false }
    if stop.hasFullStop { return true }
    if stop.hasQuestion {
      if word.followsDash { return false }
      return !(stop.hasClosingQuote && following.isAttribution(from: word.start, in: paragraph))
    }
    if stop.isEllipsis { return endsAfterEllipsis(stop, word, from: start, in: paragraph) }
    return endsAfterPeriod(stop, word, from: start, in: paragraph)
  }

  private func endsAfterEllipsis(_ stop: Stop, _ word: FollowingWord.Word, from start: Int, in paragraph: Range<Int>)
    -> Bool
  {
    // "[…]" and "(...)" stand for words left out, wherever that was.
    if stop.hasClosingBracket, stop.start > start, scalars[stop.start - 1] == "[" || scalars[stop.start - 1] == "(" {
      return false
    }
    // "I" is written large in the middle of a sentence too, so it proves no beginning.
    return stop.hasClosingQuote || !following.isFirstPerson(word, in: paragraph)
  }

  private func endsAfterPeriod(_ stop: Stop, _ word: FollowingWord.Word, from start: Int, in paragraph: Range<Int>)
    -> Bool
  {
    if stop.hasClosingQuote { return true }
    let last = LastWord(endingAt: stop.start, from: start, in: scalars)
    if last.isNumber {
      if last.isFirst { return false }
      if hasKoreanDates, last.count <= 2 || word.isDigit { return false }
      if hasOrdinalStops, last.count <= 2, !following.isOpener(word, in: paragraph) { return false }
      return true
    }
    switch Abbreviations.kind(of: last) {
    case .none: return true
    case .neverLast: return false
    case .beforeNumber: return !word.isDigit
    case .month: return !word.isDigit && following.isOpener(word, in: paragraph)
    // "MANCHESTER, N.H. — The …" is a dateline.
    case .maybeLast: return following.isOpener(word, in: paragraph) && !word.followsDash
    }
  }
}
