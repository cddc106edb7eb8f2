import CStemmer

/// Snowball's stemmer of one language; not for two threads at once.
final class Stemmer {
  private let stemmer: OpaquePointer

  /// Nil for a language that the system's library does not have.
  init?(_ language: WordLanguage) {
    guard let name = language.stemmer, let made = sb_stemmer_new(name, "UTF_8") else { return nil }
    stemmer = made
  }

  deinit { sb_stemmer_delete(stemmer) }

  /// The stem of a folded word; valid until the next call.
  func stem(of word: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    guard let base = word.baseAddress, word.count < Self.longest,
      let stem = sb_stemmer_stem(stemmer, base, Int32(word.count))
    else { return word }
    let length = Int(sb_stemmer_length(stemmer))
    return length > 0 ? UnsafeBufferPointer(start: stem, count: length) : word
  }

  /// Longer words are no words.
  private static let longest = 64
}
