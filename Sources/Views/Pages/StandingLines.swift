import AssayAnchoring
import AssayModel
import AssaySession
import AssayStanding

/// Where an evidence stands now, for a person: nothing to say of one that stands as it was attached.
enum StandingLines {
  static func of(_ evidence: Evidence, at standing: Standing) -> [Line] {
    let remedy: String? =
      switch standing.fidelity {
      case .altered:
        "'reattach \(evidence.id) --accept' takes the new words; 'reattach \(evidence.id) ADDRESS' names others"
      case .ambiguous: "'reattach \(evidence.id) ADDRESS' names the one"
      case .exact, .moved:
        standing.surroundings == nil
          ? nil : "'reattach \(evidence.id) ADDRESS' takes it as it is, once you have read the sentence"
      case .orphaned: nil
      }
    return of(evidence.citation, at: standing) + [remedy].compactMap { $0 }.map { Line($0, .faint) }
  }

  /// Where cited words stand now, with no word of what to do about it.
  static func of(_ citation: Citation, at standing: Standing) -> [Line] {
    guard standing.isContradicted else { return place(of: citation, at: standing) }
    return [Line("NOT IN ITS ARTICLE: the text that was cited does not hold these words at \(citation.span)", .bad)]
      + place(of: citation, at: standing)
  }

  private static func place(of citation: Citation, at standing: Standing) -> [Line] {
    switch standing.fidelity {
    case .exact:
      guard let span = standing.span, span != citation.span else { return surroundings(of: standing) }
      return [Line("now at \(place(span, standing))", .faint)] + surroundings(of: standing)
    case .moved:
      return [Line("moved to \(standing.span.map { place($0, standing) } ?? "another place")", .faint)]
        + surroundings(of: standing)
    case .altered:
      var lines = [loudness(of: standing.difference)]
      if let span = standing.span { lines[0] += Line(" at \(place(span, standing))") }
      if let difference = standing.difference { lines.append(difference.line) }
      return lines + surroundings(of: standing)
    case .ambiguous:
      let places = standing.candidates.map { place($0, standing) }
      return [Line("stands in \(places.count) places: \(places.joined(separator: ", "))", .doubtful)]
    case .orphaned:
      let missing = standing.leftOut.map { "its article was left out of the corpus: \($0)" }
      let what =
        standing.article == nil
        ? missing ?? "its article is not in the corpus" : "its passage is gone from the article"
      return [Line("orphaned: \(what); the quote is kept", .bad)]
    }
  }

  /// The sentence around the words, where it says something else now.
  private static func surroundings(of standing: Standing) -> [Line] {
    guard let change = standing.surroundings else { return [] }
    let what = change.alarm.map { " (\($0.uppercased()))" } ?? ""
    let words = standing.difference == nil ? "the same words" : "these words"
    return [Line("ITS SENTENCE CHANGED\(what) around \(words)", .bad), change.line]
  }

  /// What changed, said louder where it changes what the words mean.
  static func loudness(of difference: WordDifference?) -> Line {
    if let alarm = difference?.alarm { return Line("altered: \(alarm.uppercased()) CHANGED", .bad) }
    return Line(difference?.severity == .typography ? "altered, in its typography only" : "altered", .doubtful)
  }

  private static func place(_ span: Span, _ standing: Standing) -> String {
    standing.article.map { "\($0):\(span)" } ?? "\(span)"
  }
}
