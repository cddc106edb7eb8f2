/// What a cue does with the words it hands on.
///
/// The categories follow what a sentence may look like after the cue, since that decides where the content ends.
package enum CueCategory: UInt8, CaseIterable, Hashable, Sendable {
  /// "said", "argued": a clause or a quote.
  case saying
  /// "told", "assured": a listener, then a clause or a quote.
  case telling
  /// "asked", "wondered".
  case asking
  /// "posted", "shouted", "went on": a quote, rarely a clause.
  case uttering
  /// "shows", "found": what a document or an inquiry brings to light.
  case finding
  /// "believes", "fears": a clause in the mind.
  case believing
  /// "wants", "hopes": an infinitive or an object.
  case wanting
  /// "plans", "vowed": an infinitive or an object.
  case intending
  /// "urged", "called on": someone, then an infinitive.
  case urging
  /// "proposed", "called for": a thing or an infinitive.
  case proposing
  /// "called", "described": someone, then what they are called.
  case naming
  /// "criticised", "praised": an object alone.
  case judging
  /// "accused": someone, then of what.
  case accusing
  /// "talked about", "cited": the topic alone.
  case mentioning
  /// "declined", "refused": an infinitive that was not done.
  case declining
  /// "seems", "is expected": nobody is named.
  case seeming
}
