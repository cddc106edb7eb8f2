/// Words that take the general way.
extension WordScanner {
  mutating func readWord() {
    if readAbbreviation() { return }
    let start = at
    while at < bytes.count {
      switch kind(at) {
      case .letter, .mark: fold(at)
      case .invisible: break
      case .digit, .spaceless:
        wordEnd = at
        return
      case .separator:
        if isApostrophe(at), kind(after(at)) == .letter {
          guard joinsAcrossApostrophe() else { return }
        } else if !joinsAcrossHyphen() {
          wordEnd = at
          joinPerCent(from: start)
          return
        }
      }
      at = after(at)
    }
    wordEnd = at
  }

  private func isApostrophe(_ index: Int) -> Bool {
    switch value(index) {
    case 0x27, 0x2018, 0x2019, 0x2BC, 0xFF07: true
    default: false
    }
  }

  /// Whether the word goes on behind an apostrophe; if not, the word is ended and what is dropped is passed over.
  private mutating func joinsAcrossApostrophe() -> Bool {
    let tailStart = after(at)
    var end = tailStart
    var length = 0
    var tail: [UInt8] = []
    while end < bytes.count, length < 3, kind(end) == .letter {
      ScalarFold.append(scalar(end), to: &tail)
      end = after(end)
      length += 1
    }
    if Self.clitics.contains(where: tail.elementsEqual) {
      wordEnd = at
      at = end
      return false
    }
    if tail.count >= 2, Self.elisions.contains(where: folded.elementsEqual) {
      wordEnd = at
      at = tailStart
      return false
    }
    return true
  }

  private static let clitics = ["s", "re", "ve", "ll", "m", "d"].map { Array($0.utf8) }
  private static let elisions = ["l", "d", "c", "j", "qu", "all", "dall", "dell", "nell", "sull"].map { Array($0.utf8) }

  /// What is as often joined to the next word as parted from it by a hyphen: "counter-offensive", "e-mail".
  private static let joining = ["counter", "anti", "cease", "e", "mid", "non", "multi", "over", "under", "semi", "sub"]
    .map { Array($0.utf8) }

  /// A letter from a to z: names begin with a capital one.
  private func isLowerCaseASCII(_ place: Int) -> Bool { place < bytes.count && (0x61...0x7A).contains(bytes[place]) }

  /// "co-operate", "re-elect", "pre-empt": words that are as often written without the hyphen.
  private func joinsAcrossHyphen() -> Bool {
    guard after(at) < bytes.count else { return false }
    switch value(at) {
    case 0x2D, 0x2010, 0x2011: break
    default: return false
    }
    // What comes behind a capital letter is a name: "Anti-Ballistic" is, "e-Estonia" is.
    if Self.joining.contains(where: { folded.elementsEqual($0) }) { return isLowerCaseASCII(after(at)) }
    guard (2...3).contains(folded.count) else { return false }
    var next: [UInt8] = []
    ScalarFold.append(scalar(after(at)), to: &next)
    if next.elementsEqual("o".utf8) { return folded.elementsEqual("co".utf8) }
    return next.elementsEqual("e".utf8) && (folded.elementsEqual("re".utf8) || folded.elementsEqual("pre".utf8))
  }

  /// Makes one word of "per cent".
  private mutating func joinPerCent(from start: Int) {
    guard folded.elementsEqual("per".utf8), after(after(after(start))) == at, value(at) == 0x20 || value(at) == 0xA0
    else { return }
    var next: [UInt8] = []
    var index = after(at)
    for _ in 0..<4 where index < bytes.count {
      ScalarFold.append(scalar(index), to: &next)
      index = after(index)
    }
    guard next.elementsEqual("cent".utf8), kind(index) != .letter else { return }
    folded.append(contentsOf: "cent".utf8)
    at = index
    wordEnd = index
  }

  /// Reads "U.S.", "U.S" or "a.m." as one word; false when no such thing stands here.
  private mutating func readAbbreviation() -> Bool {
    let start = at
    var end = at
    var letters = 0
    while value(after(end)) == 0x2E, kind(end) == .letter {
      letters += 1
      end = after(end) + 1
    }
    if letters >= 1, kind(end) == .letter, kind(after(end)) == .separator {
      letters += 1
      end = after(end)
    }
    guard letters >= 2 else { return false }
    while at < end {
      if bytes[at] != 0x2E { fold(at) }
      at = after(at)
    }
    // Letters that fold to nothing leave no word behind.
    guard !folded.isEmpty else {
      at = start
      return false
    }
    wordEnd = end
    if isApostrophe(at), value(after(at)) == 0x73, kind(after(after(at))) != .letter { at = after(at) + 1 }
    return true
  }
}
