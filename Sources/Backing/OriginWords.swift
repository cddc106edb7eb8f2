import AssayModel
import AssayProvenance
import AssaySession

// What stands behind a claim, in sentences: the pages, the gate and every export say it in the same words.

extension OriginReport {
  /// `no origin`, `1 origin`, `1 to 2 origins`.
  package var range: String { most == 0 ? "no origin" : Self.range(least, most, "origin", "origins") }

  /// Those who neither confirm nor deny, `1 to 2 parties`: somebody always does.
  package var parties: String { Self.range(max(1, least), max(1, most), "party", "parties") }

  private static func range(_ least: Int, _ most: Int, _ one: String, _ many: String) -> String {
    if least == most { return "\(least) \(least == 1 ? one : many)" }
    return "\(least) to \(most) \(many)"
  }
}

extension OriginKind {
  /// What kind of origin it is, in few words.
  package var words: String {
    switch self {
    case .document: "document"
    case .onRecord: "on record"
    case .relayed: "unnamed, relayed"
    case .unnamed: "unnamed"
    case .ownReporting: "own reporting"
    case .ownVoice: "the outlet's own voice"
    case .unknown: "unknown"
    }
  }

  /// What a program is told.
  package var name: String {
    switch self {
    case .document: "document"
    case .onRecord: "on_record"
    case .relayed: "relayed"
    case .unnamed: "unnamed"
    case .ownReporting: "own_reporting"
    case .ownVoice: "own_voice"
    case .unknown: "unknown"
    }
  }

  /// Whether nobody with a name answers for it.
  package var isFaceless: Bool {
    switch self {
    case .relayed, .unnamed: true
    case .document, .onRecord, .ownReporting, .ownVoice, .unknown: false
    }
  }
}

extension GateOverride {
  /// `1 origin where the session asks for 2`.
  package var words: String {
    "\(origins == 1 ? "1 origin" : "\(origins) origins") where the session asks for \(independence)"
  }
}

extension Backing {
  /// Whose an origin is, in the words of the articles.
  package func label(of origin: Origin) -> String {
    let items = origin.evidence.compactMap(evidence)
    switch origin.kind {
    case .document(let key), .onRecord(let key):
      let source = items.compactMap { $0.chain.link(.source) }.first { ($0.key ?? $0.words) == key }
      return Self.short(source?.words ?? key)
    case .relayed(let medium, let source):
      let outlet = items.first { $0.origin.outletKey == medium }
      let first = outlet?.chain.link(.source)?.words ?? source ?? "somebody unnamed"
      return "\(Self.short(first)), through \(name(ofMedium: medium, among: items))"
    case .unnamed(let words): return Self.short(words)
    case .ownReporting(let outlet), .ownVoice(let outlet): return items.first?.outlet ?? outlet
    case .unknown: return "unknown"
    }
  }

  /// A medium as an outlet's metadata or an article's words call it.
  private func name(ofMedium key: String, among items: [BackedEvidence]) -> String {
    for item in items {
      if let outlet = item.origin.outlet, item.origin.outletKey == key { return outlet }
    }
    return items.lazy.compactMap(\.origin.medium).first { $0.key == key }?.words ?? key
  }

  /// Why two evidences are taken for one origin.
  package func reason(of merge: OriginMerge) -> String {
    switch merge.reason {
    case .copy: "their articles are copies of one text"
    case .medium(let key):
      "they rest on \(name(ofMedium: key, among: [merge.first, merge.second].compactMap(evidence)))"
    case .speaker(let words): "one speaker: \(Self.short(words))"
    case .outlet(let outlet): "one outlet, \(outlet), speaks"
    case .utterance: "the same words, rendered otherwise"
    case .familyName: "one of them stands with a part of the other's name alone"
    case .bareName: "they share a name, and neither stands with more than that one"
    case .namesake: "one name, but not the same initials, generation or office: perhaps two people"
    case .joint: "one of them speaks together with somebody else"
    case .anybody: "nothing tells these people without names apart"
    case .reference: "one medium may be meant by the other's words, or took it from the other"
    case .spelling: "perhaps one name in two spellings"
    case .office: "one office, body or paper, as far as one can tell, within a week"
    case .undatedOffice: "one office, body or paper, as far as one can tell; their days are not known well enough"
    case .words: "passages in nearly the same words"
    case .partialCopy: "their articles have a good part in common"
    case .government(let group): "sources of \(group.phrase) within a week, one of them without a name"
    case .undatedGovernment(let group):
      "sources of \(group.phrase), one of them without a name; their days are not known well enough"
    case .carriedOver: "an office whose owner stands before it in the article"
    case .reviewer(let reason): "joined by the reviewer: \(reason)"
    }
  }

  /// What stands behind one side in a line: `1 to 2 origins in 5 articles, speaking for the United States; …`.
  package func summary(on stance: Stance) -> String {
    guard let report = report(on: stance) else { return "" }
    let articles = Set(evidence(stance).map(\.origin.article)).count
    var parts = ["\(report.range) in \(articles == 1 ? "1 article" : "\(articles) articles")\(party(of: report))"]
    if let faceless = faceless(in: report) { parts.append(faceless) }
    if report.hearings > report.origins.count { parts.append("heard by \(report.hearings) outlets") }
    if !report.ownVoice.isEmpty {
      parts.append("\(Self.list(report.ownVoice)) not counted (the outlet's own voice)")
    }
    for (ids, reason) in unknown(in: report) { parts.append("\(Self.list(ids)) not counted (\(reason))") }
    if !report.background.isEmpty { parts.append("\(Self.list(report.background)) background") }
    return parts.joined(separator: "; ")
  }

  /// The evidence of unknown origin by what is not known of it.
  package func unknown(in report: OriginReport) -> [(ids: [EvidenceID], reason: String)] {
    let lost = report.unknown.filter { evidence($0)?.article == nil }
    let round = Set(report.circles.joined())
    return [
      (lost, "the words stand nowhere, or in doubt"),
      (report.unknown.filter(round.contains), "the outlets cite one another in a circle: its origin is unknown"),
      (report.unknown.filter { !lost.contains($0) && !round.contains($0) }, "nobody can tell who speaks"),
    ].filter { !$0.0.isEmpty }
  }

  /// The one party that all origins speak for, behind a comma; empty where there is none.
  private func party(of report: OriginReport) -> String {
    guard let group = report.groups.first, report.groups.count == 1,
      report.origins.allSatisfy({ $0.groups == [group] })
    else { return "" }
    switch report.origins.count {
    case 1: return ", speaking for \(group.phrase)"
    case 2: return ", both speaking for \(group.phrase)"
    default: return ", all speaking for \(group.phrase)"
    }
  }

  /// Which origins have no name that answers for them: `unnamed, through The Hudson Courier`; nil where all have one.
  private func faceless(in report: OriginReport) -> String? {
    let faceless = report.origins.filter(\.kind.isFaceless)
    guard !faceless.isEmpty else { return nil }
    let media = Set(
      faceless.compactMap { origin -> String? in
        guard case .relayed(let key, _) = origin.kind else { return nil }
        return name(ofMedium: key, among: origin.evidence.compactMap(evidence))
      }
    ).sorted()
    let way = media.isEmpty ? "" : ", through \(media.joined(separator: " and "))"
    if faceless.count == report.origins.count {
      return "\(faceless.count == 1 ? "" : faceless.count == 2 ? "both " : "all ")unnamed\(way)"
    }
    return "\(faceless.count == 1 ? "one" : "\(faceless.count)") of them unnamed\(way)"
  }

  /// The origins of the verdict's own side in a line; nil where no evidence is on that side.
  package func summary(for verdict: Verdict) -> String? {
    switch verdict {
    case .confirmed: evidence(.supports).isEmpty ? nil : summary(on: .supports)
    case .denied: evidence(.refutes).isEmpty ? nil : summary(on: .refutes)
    case .unverified: nil
    }
  }

  private static func list(_ ids: [EvidenceID]) -> String { ids.map(\.description).joined(separator: ", ") }

  /// Words that stand in a line among others.
  package static func short(_ words: String) -> String {
    let longest = 80
    let words = words.hasSuffix(",") ? String(words.dropLast()) : words
    guard words.unicodeScalars.count > longest else { return words }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: words.unicodeScalars.prefix(longest - 1))
    return String(text) + "…"
  }
}
