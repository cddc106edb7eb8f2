import AssayModel

/// What a corpus tells of its speakers: a name that once stood with its office is known where it stands alone.
package struct Affiliations: Sendable {
  private var groups: [String: InterestGroup] = [:]
  private var conflicts: Set<String> = []

  package init() {}

  /// Learns from an article's attributions.
  package mutating func learn(from reading: ArticleReading, _ attributions: [Attribution]) {
    for attribution in attributions {
      guard attribution.kind == .named, let source = attribution.source,
        let key = SpeakerKey.key(of: source, in: reading),
        let group = Self.group(of: source, in: reading)
      else { continue }
      if let known = groups[key], known != group { conflicts.insert(key) }
      groups[key] = group
    }
  }

  /// The group of a source by its own words, else by what the corpus tells of its name.
  package func group(key: String?, words: String) -> InterestGroup? {
    if let own = InterestGroup.all(in: PlainWords.words(of: ArraySlice(Array(words.unicodeScalars)))).first {
      return own
    }
    guard let key, !conflicts.contains(key) else { return nil }
    return groups[key]
  }

  private static func group(of source: Span, in reading: ArticleReading) -> InterestGroup? {
    InterestGroup.all(in: PlainWords.words(of: reading.scalars[source.range])).first
  }
}
