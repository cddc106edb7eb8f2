/// The rule that found an attribution, so that a reviewer can judge it.
package enum AttributionRule: String, CaseIterable, Hashable, Sendable {
  /// "The minister said that …"
  case subject
  /// "… said the minister"
  case inverted
  /// "according to …"
  case accordingTo
  /// "was announced by …"
  case passive
  /// "…, adding that …": the sentence's subject says it.
  case gerund
  /// "the officials who say …"
  case relative
  /// "the minister's claim that …"
  case nominal
  /// "Name: …"
  case colon
  /// "… — Name"
  case dash
  /// Words in quotation marks that no rule gives a speaker: the speaker is unknown.
  case quotation
  /// "reportedly": somebody says so, and nobody is named.
  case hearsay
  /// "is expected to": nobody is named.
  case impersonal
}
