/// How an origin speaks.
package enum OriginKind: Hashable, Sendable {
  case document(String)
  /// A named person or an office that can be held to its words.
  case onRecord(String)
  /// Somebody unnamed, by way of a medium; the medium is what can be counted.
  case relayed(medium: String, source: String?)
  /// People without names.
  case unnamed(String)
  /// The outlet's own reporting, marked so by the reviewer.
  case ownReporting(String)
  /// The outlet's own voice, not marked: it is not counted.
  case ownVoice(String)
  /// The text's language is not read, or the speaker not found.
  case unknown
}
