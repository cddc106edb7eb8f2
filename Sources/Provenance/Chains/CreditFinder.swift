import AssayCorpus
import AssayModel

/// Finds credits in an article's last paragraphs.
package enum CreditFinder {
  /// Credits stand at the foot: what stands higher is the story.
  private static let lastParagraphs = 8
  private static let longest = 400

  package static func credits(in reading: ArticleReading) -> [Credit] {
    reading.outline.paragraphs.suffix(lastParagraphs).compactMap { paragraph in
      guard paragraph.span.count <= longest else { return nil }
      let keys = reading.tokens(in: paragraph.span).compactMap { index in
        reading.tokens[index].kind == .word ? reading.tokens[index].key : nil
      }
      return kind(keys).map { Credit(kind: $0, span: paragraph.span) }
    }
  }

  private static func kind(_ keys: [UInt64]) -> Credit.Kind? {
    for (first, second) in zip(keys, keys.dropFirst()) where second == by {
      if reporting.contains(first) { return .reporting }
      if editing.contains(first) { return .editing }
    }
    if keys.contains(contributed), keys.count < 40 { return .reporting }
    if zip(keys, keys.dropFirst()).contains(where: { $0 == edited && $1 == `for` }) { return .taken }
    return keys.first == additional && keys.dropFirst().first.map(reporting.contains) == true ? .reporting : nil
  }

  private static let by = WordKey.of("by")
  private static let `for` = WordKey.of("for")
  private static let edited = WordKey.of("edited")
  private static let contributed = WordKey.of("contributed")
  private static let additional = WordKey.of("additional")
  private static let reporting = WordKey.all("reporting report written reported compiled")
  private static let editing = WordKey.all("editing edited")
}
