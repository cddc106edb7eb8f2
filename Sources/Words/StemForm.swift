/// The form of a folded word that a stemmer should be given, where it knows the word by another one.
///
/// Snowball's rules for Spanish and Portuguese ask for accents, which folding takes away, and its English ones know no
/// plurals by another vowel.
enum StemForm {
  /// Nil for nearly all words, which are given as they are.
  static func of(_ word: UnsafeBufferPointer<UInt8>, _ language: WordLanguage) -> [UInt8]? {
    switch language {
    case .english:
      guard (3...10).contains(word.count) else { return nil }
      return singulars[String(decoding: word, as: UTF8.self)].map { Array($0.utf8) }
    case .spanish: return ending(of: word, in: [("cion", "ción"), ("sion", "sión"), ("xion", "xión")])
    case .portuguese:
      return ending(of: word, in: [("coes", "ção"), ("cao", "ção"), ("soes", "são"), ("sao", "são")])
    default: return nil
    }
  }

  private static func ending(
    of word: UnsafeBufferPointer<UInt8>, in endings: [(folded: String, spelled: String)]
  ) -> [UInt8]? {
    for (folded, spelled) in endings {
      let length = folded.utf8.count
      guard word.count > length + 1, word.suffix(length).elementsEqual(folded.utf8) else { continue }
      return word.dropLast(length) + spelled.utf8
    }
    return nil
  }

  private static let singulars: [String: String] = [
    "women": "woman", "men": "man", "children": "child", "mice": "mouse", "geese": "goose", "feet": "foot",
    "teeth": "tooth", "oxen": "ox", "criteria": "criterion", "phenomena": "phenomenon", "policemen": "policeman",
    "gunmen": "gunman", "servicemen": "serviceman", "fishermen": "fisherman", "congressmen": "congressman",
    "spokesmen": "spokesman", "wives": "wife", "knives": "knife", "wolves": "wolf", "halves": "half",
    "thieves": "thief", "shelves": "shelf",
  ]
}
