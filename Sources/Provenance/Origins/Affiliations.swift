import AssayModel

/// What a corpus tells of its speakers: a name that once stood with its office is known where it stands alone.
package struct Affiliations: Sendable {
  /// By the whole name, and by the family name where the text gives no more.
  private var groups: [SpeakerName: InterestGroup] = [:]
  private var conflicts: Set<SpeakerName> = []

  package init() {}

  /// Learns from an article's attributions.
  package mutating func learn(from reading: ArticleReading, _ attributions: [Attribution]) {
    for attribution in attributions {
      guard attribution.kind == .named, let source = attribution.source,
        let name = SpeakerName(of: reading.tokens(in: source), in: reading),
        let group = InterestGroup.of(source, kind: .named, in: reading)
      else { continue }
      learn(name, group)
      if !name.isShort, let family = name.words.last.flatMap({ SpeakerName(words: [$0]) }) { learn(family, group) }
    }
  }

  private mutating func learn(_ name: SpeakerName, _ group: InterestGroup) {
    if let known = groups[name], known != group { conflicts.insert(name) }
    groups[name] = group
  }

  /// The group of a speaker by its own words, else by what the corpus tells of its name.
  package func group(of item: OriginEvidence) -> InterestGroup? {
    guard let speaker = item.speaker else { return item.mediumGroup }
    if let group = speaker.group { return group }
    guard let name = speaker.name, !conflicts.contains(name) else { return nil }
    return groups[name]
  }
}
