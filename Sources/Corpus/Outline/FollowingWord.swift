/// What stands behind a stop: whether it can begin a sentence.
struct FollowingWord {
  struct Word {
    /// The first letter's place, behind opening marks.
    let start: Int
    var isLower = false
    var isDigit = false
    var followsDash = false
    /// Not a word of a next sentence: a Korean particle behind a quote, set off by a space, or mere marks.
    var isContinuation = false
  }

  private let scalars: [Unicode.Scalar]
  private static let wordLimit = 16
  private static let openersLimit = 8

  init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

  func word(after end: Int, in paragraph: Range<Int>) -> Word {
    var index = end
    while index < paragraph.upperBound, Blank.contains(scalars[index]) { index += 1 }
    var followsDash = false
    let opening = index
    while index < paragraph.upperBound, index - opening <= Self.openersLimit {
      if Marks.isDash(scalars[index]) {
        followsDash = true
      } else if !Marks.isOpener(scalars[index]), !(index > opening && Blank.contains(scalars[index])) {
        break
      }
      index += 1
    }
    var word = Word(start: index)
    word.followsDash = followsDash
    guard index < paragraph.upperBound else {
      word.isContinuation = true
      return word
    }
    let first = scalars[index]
    word.isLower = Marks.isLower(first)
    word.isDigit = Marks.isDigit(first)
    word.isContinuation = isParticle(at: index, from: opening, in: paragraph) || isRemnant(from: opening, in: paragraph)
    return word
  }

  /// Whether the word is "I", "I'm", "I've".
  func isFirstPerson(_ word: Word, in paragraph: Range<Int>) -> Bool {
    text(at: word.start, in: paragraph) == "I"
  }

  /// Whether the word seldom stands large within a sentence: The, He, In, Однако.
  func isOpener(_ word: Word, in paragraph: Range<Int>) -> Bool {
    let text = self.text(at: word.start, in: paragraph)
    return SentenceOpeners.contains(text) && !isCompound(at: word.start + text.unicodeScalars.count, in: paragraph)
  }

  private func isParticle(at index: Int, from opening: Int, in paragraph: Range<Int>) -> Bool {
    guard index == opening, (0xAC00...0xD7A3).contains(scalars[index].value) else { return false }
    return Self.koreanParticles.contains(text(at: index, in: paragraph))
  }

  /// Whether a few marks without a word are all that is left, or another stop follows: `. . .`, `' "`, `:)`.
  private func isRemnant(from start: Int, in paragraph: Range<Int>) -> Bool {
    guard start < paragraph.upperBound else { return true }
    if scalars[start] == "." { return true }
    let end = min(start + Self.openersLimit, paragraph.upperBound)
    return end == paragraph.upperBound && !scalars[start..<end].contains(where: Marks.isLetterOrDigit)
  }

  /// Whether one to four names and a verb of speech stand here: the end of `“Why?” Dmitry Peskov said`.
  func isAttribution(from start: Int, in paragraph: Range<Int>) -> Bool {
    var index = start
    for count in 0..<5 {
      let text = self.text(at: index, in: paragraph)
      guard let first = text.unicodeScalars.first else { return false }
      if count > 0, SpeechVerbs.contains(text) { return true }
      guard Marks.isUpper(first) else { return false }
      if count == 0, SentenceOpeners.contains(text), !Self.pronouns.contains(text) { return false }
      index += text.unicodeScalars.count
      while index < paragraph.upperBound, scalars[index] == "." || scalars[index] == "-" { index += 1 }
      while index < paragraph.upperBound, Blank.contains(scalars[index]) { index += 1 }
    }
    return false
  }

  /// The letters at a place; nothing when there are too many to matter.
  private func text(at start: Int, in paragraph: Range<Int>) -> String {
    var end = start
    while end < paragraph.upperBound, end - start <= Self.wordLimit, Marks.isLetterOrDigit(scalars[end]) { end += 1 }
    guard end - start <= Self.wordLimit else { return "" }
    return Scalars.string(scalars[start..<end])
  }

  /// Whether a word goes on with a hyphen or a full stop: "All-Star", "No. 2".
  private func isCompound(at end: Int, in paragraph: Range<Int>) -> Bool {
    end < paragraph.upperBound && (scalars[end] == "-" || scalars[end] == ".")
  }

  private static let koreanParticles: Set<String> = ["고", "라고", "이라고", "라며", "이라며", "며", "면서", "라는", "는"]
  private static let pronouns: Set<String> = ["He", "She", "They", "It", "We", "I", "You"]
}
