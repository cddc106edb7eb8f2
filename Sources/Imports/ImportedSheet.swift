import AssayModel

/// What a file holds, before it is compared with the session and the corpus.
package struct ImportedSheet: Hashable, Sendable {
  package var claims: [ImportedClaim] = []
  /// Evidence for which the file names no claim.
  package var loose: [ImportedEvidence] = []
  /// What such a file has no room for, as the end of a sentence; nil where it has room for all that an export holds.
  package var lacks: String?
  package var skipped: [SkippedItem] = []
  /// The columns of a table that nothing is taken from.
  package var unread: [String] = []

  package init() {}

  mutating func skip(_ place: String, _ reason: String) { skipped.append(SkippedItem(place: place, reason: reason)) }
}

/// A part of a file that is not taken, and why.
package struct SkippedItem: Hashable, Sendable {
  /// `row 3`, `review 2`, `line 7`.
  package let place: String
  package let reason: String

  package init(place: String, reason: String) {
    self.place = place
    self.reason = reason
  }
}

/// A claim as a file has it.
package struct ImportedClaim: Hashable, Sendable {
  /// Where it stands in the file.
  var place: String
  /// What the file calls it: `c1`; empty where it calls it nothing.
  var name = ""
  var text: String
  var speaker: String?
  var date: PartialDate?
  var verdict: Verdict?
  var rationale: String?
  /// Who gave the verdict, as far as the file says.
  var reviewer = ImportedReviewer()
  var origin: ImportedSpan?
  var links: [ImportedLink] = []
  var evidence: [ImportedEvidence] = []

  init(place: String, text: String) {
    self.place = place
    self.text = text
  }
}

/// Who gave a verdict, when and where, as a file has it.
package struct ImportedReviewer: Hashable, Sendable {
  var name: String?
  var date: PartialDate?
  var url: String?
}

/// How a claim stands to another, which the file calls by a name: `c3`.
package struct ImportedLink: Hashable, Sendable {
  var relation: Relation
  var name: String
}

/// An evidence as a file has it.
package struct ImportedEvidence: Hashable, Sendable {
  var place: String
  var stance: Stance
  var span: ImportedSpan
  var note: String?
}

/// Words of an article as a file has them: what there is to find them by.
package struct ImportedSpan: Hashable, Sendable {
  var quote: String
  var prefix = ""
  var suffix = ""
  var span: Span?
  var article: ImportedArticle
}

/// What a file says of an article.
package struct ImportedArticle: Hashable, Sendable {
  var id: String?
  var digest: Digest?
  var url: String?
  var title: String?
  var outlet: String?
  var published: PartialDate?
  var language: String?
}
