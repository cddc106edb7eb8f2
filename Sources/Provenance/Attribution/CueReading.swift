/// One cue of a sentence with the source and the content the rules gave it; token ranges.
struct CueReading {
  var cue: Range<Int>
  var source: Range<Int>?
  var content: [Range<Int>]
  var rule: AttributionRule
  var category: CueCategory
  var isNegated = false
  /// The base form, for measuring.
  var lemma: Int = -1
}
