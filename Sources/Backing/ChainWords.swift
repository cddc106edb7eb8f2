import AssayCorpus
import AssayModel
import AssayProvenance
import AssaySession

// The way that words came, in words: the pages and every export say it the same.

extension ChainLink.Role {
  package var title: String {
    switch self {
    case .outlet: "outlet"
    case .agency: "agency"
    case .citedMedium: "cited outlet"
    case .source: "source"
    }
  }

  /// What a program is told.
  package var name: String { self == .citedMedium ? "cited_outlet" : rawValue }
}

extension SourceKind {
  package var words: String {
    switch self {
    case .named: "a person by name"
    case .role: "one person by office"
    case .organisation: "an organisation"
    case .unnamed: "unnamed"
    case .medium: "a medium"
    case .document: "a document"
    case .pronoun: "a pronoun"
    case .unknown: "unknown"
    }
  }
}

extension AttributionRule {
  /// What the rule goes by, in a few words.
  package var words: String {
    switch self {
    case .subject: "who stands before the cue"
    case .inverted: "who stands behind the cue"
    case .accordingTo: "“according to” whom"
    case .passive: "“by” whom"
    case .gerund: "the sentence’s subject"
    case .relative: "“who” or “which”, and who that is"
    case .nominal: "whose word it is"
    case .colon: "who stands before a colon"
    case .dash: "who stands behind a dash"
    case .quotation: "quotation marks, and nobody named"
    case .hearsay: "hearsay, and nobody named"
    case .impersonal: "impersonal, and nobody named"
    }
  }
}

extension ChainLink.Rule {
  package var words: String {
    if case .attribution(let rule) = self { return rule.words }
    return name
  }

  /// What a program is told.
  package var name: String {
    switch self {
    case .metadata: "metadata"
    case .attribution(let rule): rule.rawValue
    case .citing: "citing"
    case .told: "told"
    case .quotedBy: "quoted by"
    case .carriedOver: "carried over"
    }
  }
}

extension AssayProvenance.Standing {
  /// Why it is only suggested; nil for a fact.
  package var suggestion: String? {
    guard case .suggestion(let reason) = self else { return nil }
    return switch reason {
    case .pronoun: "a pronoun, taken for the one named before"
    case .carriedOver: "taken for those cited before"
    case .metadata: "by the article's metadata"
    case .unnamedMedium: "an unnamed medium, taken for the one the article names"
    case .noSpeaker: "the sentence names no speaker"
    }
  }
}

extension Chain.Voice {
  package var words: String {
    switch self {
    case .attributed: "somebody is cited"
    case .own: "the outlet's own: nobody is cited here"
    case .unknown: "unknown: the article's language is not read, or no speaker is found"
    }
  }

  /// What a program is told.
  package var name: String {
    switch self {
    case .attributed: "attributed"
    case .own: "own"
    case .unknown: "unknown"
    }
  }
}

extension BackedEvidence {
  /// The cue's own words; nil where nobody is cited.
  package var cue: String? { chain.cue.flatMap { cue in article.map { String($0.article.text[cue]) } } }

  /// From whom, and through whose hands, in a line: `U.S. officials, through The Hudson Courier`.
  package var way: String {
    switch chain.voice {
    case .own: return "the outlet's own voice"
    case .unknown:
      return article == nil ? "unknown: its words stand nowhere, or in doubt" : "nobody can tell who speaks"
    case .attributed: break
    }
    let medium = chain.link(.citedMedium).map { Backing.short($0.words) }
    guard let source = chain.link(.source) else { return medium ?? "unknown" }
    return Backing.short(source.words) + (medium.map { ", through \($0)" } ?? "")
  }

  /// Whether a link of it other than the outlet's name is only suggested.
  package var isSuggested: Bool {
    chain.links.contains { ($0.role == .source || $0.role == .citedMedium) && !$0.standing.isFact }
  }
}
