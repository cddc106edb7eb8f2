/// Names that are news agencies' beyond doubt.
enum Agencies {
  /// Whether a name standing alone at the foot of a text can only be an agency's.
  ///
  /// Either it says so ("Northwire", "Associated Press"), or it is an abbreviation that agencies sign with.
  /// A person's name or any other word is not taken: it may be the writer's.
  static func isCertainly(_ name: String) -> Bool {
    let words = name.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
    guard (1...4).contains(words.count), words.allSatisfy({ $0.unicodeScalars.first.map(Marks.isUpper) ?? false })
    else {
      return false
    }
    if words.count == 1, abbreviations.contains(words[0]) { return true }
    guard let last = words.last?.lowercased() else { return false }
    return (last.hasSuffix("wire") && last != "wire")
      || (words.count > 1 && ["agency", "newswire", "press"].contains(last))
  }

  private static let abbreviations: Set<String> = [
    "AP", "AFP", "AAP", "ANSA", "DPA", "EFE", "IANS", "KCNA", "PTI", "TASS", "UPI", "Reuters", "Xinhua", "Yonhap",
    "Kyodo", "Interfax", "ТАСС", "Интерфакс",
  ]
}
