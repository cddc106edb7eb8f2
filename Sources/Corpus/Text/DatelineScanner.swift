/// Reads the parts of a dateline from left to right.
struct DatelineScanner {
  private let line: ArraySlice<Unicode.Scalar>
  private var at: Int

  init(_ line: ArraySlice<Unicode.Scalar>) {
    self.line = line
    at = line.startIndex
  }

  /// One to five words in capitals (`ST. PETERSBURG`, `MOSCOW/SEOUL`), then perhaps a region: `, Russia`.
  mutating func place() -> String? {
    let start = at
    var end = at
    var words = 0
    while words < 5, let word = capitalWord(from: at) {
      words += 1
      end = word
      at = word
      guard at < line.endIndex, line[at] == " " else { break }
      at += 1
    }
    guard words > 0, end - start <= 50 else { return nil }
    at = end
    let name = string(start..<end)
    guard !Self.isLabel(name), line[start..<end].count(where: Marks.isUpper) >= 3 else { return nil }
    return region().map { name + $0 } ?? name
  }

  /// `, Russia` or `, North Korea`: words that begin large and are no month.
  private mutating func region() -> String? {
    guard take(","), take(" ") else { return nil }
    let start = at
    var end = at
    for _ in 0..<3 {
      var next = at
      while next < line.endIndex, line[next].properties.isAlphabetic || line[next] == "." || line[next] == "'" {
        next += 1
      }
      let bare = next > at && line[next - 1] == "." ? next - 1 : next
      guard next > at, Marks.isUpper(line[at]), !Self.isMonth(string(at..<bare)) else { break }
      end = next
      at = next
      guard at < line.endIndex, line[at] == " " else { break }
      at += 1
    }
    guard end > start else {
      // What follows the comma is a date, perhaps: leave it, comma and all.
      at = start - 2
      return nil
    }
    at = end
    return ", " + string(start..<end)
  }

  /// `, Sept. 5`, ` Sept 5, 2023`, `, 5 September`, with or without the comma before it.
  mutating func date() -> Bool {
    let start = at
    _ = take(",")
    skipSpace()
    var hasMonth = false
    var hasDay = false
    while at < line.endIndex {
      let before = at
      if Marks.isDigit(line[at]) {
        while at < line.endIndex, Marks.isDigit(line[at]) { at += 1 }
        guard at - before <= 4 else { break }
        hasDay = true
      } else {
        while at < line.endIndex, line[at].properties.isAlphabetic { at += 1 }
        guard at > before, Self.isMonth(string(before..<at)) else {
          at = before
          break
        }
        hasMonth = true
        _ = take(".")
      }
      let word = at
      _ = take(",")
      skipSpace()
      guard at < line.endIndex, Marks.isDigit(line[at]) || line[at].properties.isAlphabetic else {
        at = word
        break
      }
    }
    if hasMonth && hasDay { return true }
    at = start
    return false
  }

  /// ` (Reuters)`: two to forty scalars that begin large.
  mutating func bracketedAgency() -> String? {
    let start = at
    skipSpace()
    guard take("("), let close = line[at...].prefix(42).firstIndex(of: ")") else {
      at = start
      return nil
    }
    let name = string(at..<close)
    guard (2...40).contains(close - at), Marks.isUpper(line[at]) || !Marks.isLower(line[at]),
      line[at..<close].allSatisfy({ $0.properties.isAlphabetic || $0 == " " || $0 == "-" || $0 == "&" || $0 == "." })
    else {
      at = start
      return nil
    }
    at = close + 1
    return name
  }

  /// `. /TASS/. `
  mutating func slashedAgency() -> String? {
    let start = at
    _ = take(".")
    skipSpace()
    guard take("/"), let close = line[at...].prefix(32).firstIndex(of: "/"), close > at,
      line[at..<close].allSatisfy({ $0.properties.isAlphabetic || $0 == " " || $0 == "-" })
    else {
      at = start
      return nil
    }
    let name = string(at..<close)
    at = close + 1
    _ = take(".")
    guard goesOnInProse else {
      at = start
      return nil
    }
    return name
  }

  /// A dash behind the place; a mere hyphen only with spaces around it, and where it is allowed.
  mutating func dash(allowingHyphen: Bool) -> Bool {
    let start = at
    skipSpace()
    let isSpaced = at > start
    let dash = at
    while at < line.endIndex, Marks.isDash(line[at]) { at += 1 }
    guard at > dash, at - dash <= 3 else { return false }
    let isHyphen = at - dash == 1 && line[dash] == "-"
    if isHyphen { return allowingHyphen && isSpaced && at < line.endIndex && Blank.contains(line[at]) }
    return true
  }

  /// Whether what follows has small letters (or none of either kind) soon: a report, not more of a headline in capitals.
  var goesOnInProse: Bool {
    let rest = line[at...].drop(while: Blank.contains).prefix(60)
    let lower = rest.count(where: Marks.isLower)
    return rest.contains(where: Marks.isLetterOrDigit) && lower * 2 > rest.count(where: Marks.isUpper)
  }

  /// `(서울=연합뉴스) `, with nothing but Hangul around the equals sign.
  static func korean(_ line: ArraySlice<Unicode.Scalar>) -> (String, String)? {
    guard let close = line.prefix(32).firstIndex(of: ")"), let equals = line[..<close].firstIndex(of: "=") else {
      return nil
    }
    let place = line[(line.startIndex + 1)..<equals]
    let agency = line[(equals + 1)..<close]
    func isHangul(_ scalar: Unicode.Scalar) -> Bool { (0xAC00...0xD7A3).contains(scalar.value) }
    guard !place.isEmpty, !agency.isEmpty, place.allSatisfy({ isHangul($0) || $0 == "·" || $0 == " " }),
      agency.allSatisfy({ isHangul($0) || $0 == " " }), line.count > close - line.startIndex + 2
    else { return nil }
    return (Scalars.string(place), Scalars.string(agency))
  }

  /// The end of a word of capitals, with hyphens, apostrophes, slashes and a full stop; nil when none stands there.
  private func capitalWord(from start: Int) -> Int? {
    var end = start
    var letters = 0
    while end < line.endIndex {
      let scalar = line[end]
      if Marks.isUpper(scalar) {
        letters += 1
      } else if letters == 0 || !["-", "'", "\u{2019}", "/", "."].contains(scalar) {
        break
      }
      end += 1
    }
    guard letters > 0 else { return nil }
    // A small letter right behind means a word that only begins large.
    if end < line.endIndex, line[end].properties.isAlphabetic || Marks.isDigit(line[end]) { return nil }
    while end > start, Marks.isDash(line[end - 1]) { end -= 1 }
    // "MOSCOW." ends with the sentence's stop; "ST." is part of a name, and more capitals follow.
    if line[end - 1] == ".", letters > 3 { end -= 1 }
    return end
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard at < line.endIndex, line[at] == scalar else { return false }
    at += 1
    return true
  }

  private mutating func skipSpace() {
    while at < line.endIndex, Blank.contains(line[at]) { at += 1 }
  }

  private func string(_ range: Range<Int>) -> String { Scalars.string(line[range]) }
}
