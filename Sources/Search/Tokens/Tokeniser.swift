/// Walks a text from word to word in one pass; the rules stand at `SearchTokens`.
struct Tokeniser {
  /// The word found last, folded, in UTF-8.
  private(set) var word: [UInt8] = []
  /// Where that word stands, in scalars.
  private(set) var range = 0..<0
  /// Whether the last two words are adjoining letters of a script without spaces.
  private(set) var adjoins = false

  private let scalars: [Unicode.Scalar]
  private var at = 0
  /// The end of the last word if it was a letter of a script without spaces.
  private var spacelessEnd = -1

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  /// Goes on to the next word; false at the end.
  mutating func advance() -> Bool {
    while at < scalars.count {
      word.removeAll(keepingCapacity: true)
      adjoins = false
      let start = at
      switch ScalarKind(scalars[at]) {
      case .letter: readWord()
      case .digit: readNumber()
      case .spaceless:
        adjoins = spacelessEnd == start
        at = SpacelessLetter.read(scalars, from: at, into: &word)
        spacelessEnd = at
        range = start..<at
      case .separator where scalars[at] == "%":
        word.append(contentsOf: "percent".utf8)
        at += 1
        range = start..<at
      case .separator, .mark, .invisible: at += 1
      }
      if !word.isEmpty { return true }
    }
    return false
  }

  private func kind(_ offset: Int) -> ScalarKind {
    offset < scalars.count ? ScalarKind(scalars[offset]) : .separator
  }

  private func isApostrophe(_ offset: Int) -> Bool {
    guard offset < scalars.count else { return false }
    switch scalars[offset].value {
    case 0x27, 0x2018, 0x2019, 0x2BC, 0xFF07: return true
    default: return false
    }
  }

  private mutating func readWord() {
    let start = at
    if readAbbreviation() { return }
    while at < scalars.count {
      switch ScalarKind(scalars[at]) {
      case .letter, .mark: ScalarFold.append(scalars[at], to: &word)
      case .invisible: break
      case .digit, .spaceless:
        range = start..<at
        return
      case .separator:
        if isApostrophe(at), kind(at + 1) == .letter {
          guard joinsAcrossApostrophe(from: start) else { return }
        } else if !joinsAcrossHyphen() {
          range = start..<at
          joinPerCent()
          return
        }
      }
      at += 1
    }
    range = start..<at
  }

  /// Whether the word goes on behind an apostrophe; if not, the word is ended and what is dropped is passed over.
  private mutating func joinsAcrossApostrophe(from start: Int) -> Bool {
    var end = at + 1
    while end < scalars.count, end - at <= 3, kind(end) == .letter { end += 1 }
    var tail: [UInt8] = []
    for scalar in scalars[at + 1..<end] { ScalarFold.append(scalar, to: &tail) }
    if Self.clitics.contains(where: tail.elementsEqual) {
      range = start..<at
      at = end
      return false
    }
    if tail.count >= 2, Self.elisions.contains(where: word.elementsEqual) {
      range = start..<at
      at += 1
      return false
    }
    return true
  }

  private static let clitics = ["s", "re", "ve", "ll", "m", "d"].map(\.utf8)
  private static let elisions = ["l", "d", "c", "j", "qu", "all", "dall", "dell", "nell", "sull"].map(\.utf8)

  /// "co-operate", "re-elect", "pre-empt": words that are as often written without the hyphen.
  private func joinsAcrossHyphen() -> Bool {
    guard (2...3).contains(word.count), at + 1 < scalars.count else { return false }
    switch scalars[at].value {
    case 0x2D, 0x2010, 0x2011: break
    default: return false
    }
    var next: [UInt8] = []
    ScalarFold.append(scalars[at + 1], to: &next)
    if next.elementsEqual("o".utf8) { return word.elementsEqual("co".utf8) }
    return next.elementsEqual("e".utf8) && (word.elementsEqual("re".utf8) || word.elementsEqual("pre".utf8))
  }

  /// Makes one word of "per cent".
  private mutating func joinPerCent() {
    guard word.elementsEqual("per".utf8), at + 4 < scalars.count, at - range.lowerBound == 3,
      scalars[at] == " " || scalars[at] == "\u{A0}"
    else { return }
    var next: [UInt8] = []
    for scalar in scalars[at + 1...at + 4] { ScalarFold.append(scalar, to: &next) }
    guard next.elementsEqual("cent".utf8), kind(at + 5) != .letter else { return }
    word.append(contentsOf: "cent".utf8)
    at += 5
    range = range.lowerBound..<at
  }

  /// Reads "U.S.", "U.S" or "a.m." as one word; false when no such thing stands here.
  private mutating func readAbbreviation() -> Bool {
    let start = at
    var end = at
    var letters = 0
    while end + 1 < scalars.count, scalars[end + 1] == ".", kind(end) == .letter {
      letters += 1
      end += 2
    }
    if letters >= 1, kind(end) == .letter, kind(end + 1) == .separator {
      letters += 1
      end += 1
    }
    guard letters >= 2 else { return false }
    for scalar in scalars[start..<end] where scalar != "." { ScalarFold.append(scalar, to: &word) }
    at = end
    range = start..<end
    if isApostrophe(at), at + 1 < scalars.count, scalars[at + 1] == "s", kind(at + 2) != .letter { at += 2 }
    return true
  }

  private mutating func readNumber() {
    let start = at
    var groupStart = at
    while at < scalars.count {
      if kind(at) == .digit {
        word.append(ScalarFold.digit(scalars[at]))
        at += 1
        continue
      }
      let following = digits(from: at + 1)
      switch scalars[at].value {
      case 0x2E where following > 0:
        word.append(0x2E)
      case 0x2C where following == 3 && at - groupStart <= 3:
        groupStart = at + 1
      case 0x2C where (1...2).contains(following) && !isInList(from: start, until: at + following + 1):
        word.append(0x2E)
      case 0xA0, 0x202F, 0x2009, 0x27, 0x2019:
        guard following == 3, at - groupStart <= 3 else {
          range = start..<at
          return
        }
        groupStart = at + 1
      default:
        range = start..<at
        return
      }
      at += 1
    }
    range = start..<at
  }

  /// Whether the numbers go on behind a comma, or did before: "1,2,3" are three.
  private func isInList(from start: Int, until end: Int) -> Bool {
    if end < scalars.count, scalars[end] == ",", digits(from: end + 1) > 0 { return true }
    return start > 1 && scalars[start - 1] == "," && kind(start - 2) == .digit
  }

  /// How many digits stand there, counted up to four.
  private func digits(from offset: Int) -> Int {
    var count = 0
    while count < 4, kind(offset + count) == .digit { count += 1 }
    return count
  }
}
