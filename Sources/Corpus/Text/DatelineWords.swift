extension DatelineScanner {
  /// Whether a word, without its full stop, names a month.
  static func isMonth(_ word: String) -> Bool { months.contains(word.lowercased()) }

  /// Whether words in capitals are a label that stands before captions and links, not a place.
  static func isLabel(_ words: String) -> Bool {
    words.utf8.split(whereSeparator: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "/") })
      .contains { labels.contains(String(Substring($0))) }
  }

  private static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
    "декабря", "янв", "фев", "мар", "апр", "июн", "июл", "авг", "сен", "сент", "окт", "ноя", "дек",
  ]

  private static let labels: Set<String> = [
    "FILE", "PHOTO", "PHOTOS", "VIDEO", "WATCH", "LISTEN", "READ", "ALSO", "MORE", "SEE", "LIVE", "BREAKING", "UPDATE",
    "UPDATED", "EXCLUSIVE", "ANALYSIS", "OPINION", "EXPLAINER", "EDITORIAL", "CORRECTION", "CLARIFICATION", "NEWS",
    "ADVERTISEMENT", "RELATED", "FACTBOX", "TIMELINE", "CLICK", "HERE", "SHARE", "NOTE", "CAPTION", "IMAGE", "SOURCE",
    "COMMENT", "INTERVIEW", "FEATURE", "REVIEW", "WARNING", "FACT", "CHECK", "ФОТО", "ВИДЕО", "СРОЧНО", "МОЛНИЯ",
    "ЧИТАЙТЕ", "ТАКЖЕ",
  ]
}
