/// Brings British and American spellings of a word together.
///
/// A key need not be a correct word of either spelling; it is never shown. Rules work by closed
/// lists of stems wherever a rule of letters alone would bring different words together: "four"
/// keeps its -our, "acre" its -re, "promise" its -ise. What stays apart on purpose: "metre" does
/// meet "meter", but "tonne" is no "ton" and "cheque" no "check".
package enum SpellingFold {
  /// The key of a folded word (lower case, no accents); anything but 4 to 24 ASCII letters is its own key.
  package static func key(of word: String) -> String {
    guard (4...24).contains(word.utf8.count), word.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else { return word }
    if let exact = exception(word) { return exact }
    var word = beginning(word)
    word = colour(word)
    word = centre(word)
    word = organise(word)
    word = travelled(word)
    return catalogue(word)
  }

  /// A word of the table of single words, in the singular or with a plain s.
  private static func exception(_ word: String) -> String? {
    if let found = SpellingTables.words[word] { return found }
    guard word.utf8.last == 0x73 else { return nil }
    return SpellingTables.words[String(word.dropLast())].map { $0 + "s" }
  }

  /// "anaesthetist", "manoeuvring": beginnings that are spelled in two ways.
  private static func beginning(_ word: String) -> String {
    guard let first = word.utf8.first, let candidates = SpellingTables.beginnings[first] else { return word }
    for (british, american) in candidates where word.hasPrefix(british) {
      return american + word.dropFirst(british.utf8.count)
    }
    return word
  }

  /// "colour", "neighbouring", "unfavourable".
  private static func colour(_ word: String) -> String {
    let bytes = Array(word.utf8)
    guard bytes.count > 4 else { return word }
    for place in 2...bytes.count - 3 where bytes[place] == 0x6F && bytes[place + 1] == 0x75 && bytes[place + 2] == 0x72
    {
      let head = String(decoding: bytes[..<place], as: UTF8.self)
      guard isIn(SpellingTables.ourHeads, head) else { continue }
      return head + "or" + String(decoding: bytes[(place + 3)...], as: UTF8.self)
    }
    return word
  }

  /// "theatre", "kilometres", "centred".
  private static func centre(_ word: String) -> String {
    for tail in ["re", "res", "red"] where word.hasSuffix(tail) {
      let head = String(word.dropLast(tail.utf8.count))
      guard
        SpellingTables.reHeads.contains(head) || head.hasSuffix("met") && tail != "red"
          || head.hasSuffix("lit") && head.utf8.count > 5
      else { return word }
      return head + "er" + (tail == "red" ? "ed" : String(tail.dropFirst(2)))
    }
    return word
  }

  private static let iseTails = [
    "isationally", "isational", "isations", "isation", "isable", "ising", "isers", "iser", "ised", "ises", "ise",
  ]
  private static let lyseTails = ["lysing", "lysers", "lyser", "lysed", "lyses", "lyse"]

  /// "organise", "civilisation", "paralysed". Words that have their -ise in both spellings are listed.
  private static func organise(_ word: String) -> String {
    for tail in iseTails where word.hasSuffix(tail) {
      let head = String(word.dropLast(tail.utf8.count))
      guard head.utf8.count >= 3, !isIn(SpellingTables.iseHeads, head) else { return word }
      return head + "iz" + tail.dropFirst(2)
    }
    for tail in lyseTails where word.hasSuffix(tail) {
      let head = word.dropLast(tail.utf8.count)
      guard head.utf8.count >= 2, head.utf8.last == 0x61 || head.utf8.last == 0x6F else { return word }
      return head + "lyz" + tail.dropFirst(3)
    }
    return word
  }

  private static let lledTails = ["lling", "llings", "lled", "ller", "llers", "llor", "llors", "llous", "llously"]

  /// "travelled", "counsellor"; but "controlled" and "called" have two in both spellings.
  private static func travelled(_ word: String) -> String {
    for tail in lledTails where word.hasSuffix(tail) {
      let head = String(word.dropLast(tail.utf8.count))
      guard isIn(SpellingTables.singleL, head + "l") else { return word }
      return head + tail.dropFirst()
    }
    return word
  }

  private static let ogueTails = ["ogue", "ogues", "ogued"]

  /// "catalogue", "dialogues"; but "synagogue" and "vogue" are spelled alike everywhere.
  private static func catalogue(_ word: String) -> String {
    for tail in ogueTails where word.hasSuffix(tail) {
      let head = String(word.dropLast(tail.utf8.count))
      guard SpellingTables.ogueHeads.contains(head) else { return word }
      switch tail {
      case "ogues": return head + "ogs"
      case "ogued": return head + "oged"
      default: return head + "og"
      }
    }
    return word
  }

  /// Whether a stem is listed, as it stands or behind a prefix: "unfavour", "remodel".
  private static func isIn(_ stems: Set<String>, _ stem: String) -> Bool {
    if stems.contains(stem) { return true }
    for prefix in SpellingTables.prefixes where stem.hasPrefix(prefix) {
      if stems.contains(String(stem.dropFirst(prefix.utf8.count))) { return true }
    }
    return false
  }
}
