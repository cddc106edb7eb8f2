import AssayModel

/// Finds non-denials in English text, one a sentence at most.
///
/// "Asked if he could confirm" is none, nor is "we could not verify", which tells of the outlet and not of a party.
package enum NonDenialFinder {
  package static func nonDenials(in reading: ArticleReading) -> [NonDenial] {
    guard reading.isEnglish else { return [] }
    return reading.sentences.compactMap { range in
      guard !range.isEmpty, range.count <= AttributionFinder.longestSentence else { return nil }
      let grammar = Grammar(tokens: reading.tokens, quoteOfToken: reading.quoteOfToken, range: range)
      for index in range {
        guard grammar.isWord(index), let (kind, end) = match(at: index, grammar) else { continue }
        let phrases = NounPhrases(grammar: grammar)
        let party = party(before: index, phrases, grammar)
        if kind == .cannotConfirm {
          if isIndependent(index, end, grammar) { continue }
          if let party, isOutlet(party, grammar) { continue }
        }
        // "did not respond" begins with its auxiliary.
        let start = isNot(index, grammar) ? index - 1 : index
        return NonDenial(kind: kind, cue: reading.span(between(start, end)), party: party.map { reading.span($0) })
      }
      return nil
    }
  }

  private static func match(at index: Int, _ grammar: Grammar) -> (NonDenial.Kind, Int)? {
    let key = grammar.key(index)
    if declining.contains(key) { return declined(index, grammar) }
    if key == neither {
      if let end = neitherNor(index, grammar) { return (.neither, end) }
      return neitherWould(index, grammar)
    }
    if unavailable.contains(key), let end = forWords(index + 1, grammar) { return (.noResponse, end) }
    if key == nothing || key == no { return nothingToSay(index, key, grammar) }
    if grammar.has(index, .negation), grammar.has(index, .auxiliary) || isNot(index, grammar) {
      return negated(index, grammar)
    }
    if key == unable, grammar.key(index + 1) == Grammar.to, let end = verify(index + 2, grammar),
      !isConditional(index, grammar)
    {
      return (.cannotConfirm, end)
    }
    return nil
  }

  private static func declined(_ index: Int, _ grammar: Grammar) -> (NonDenial.Kind, Int)? {
    guard grammar.key(index + 1) == Grammar.to else { return declinedThing(index, grammar) }
    var place = index + 2
    while grammar.isAdverb(place) { place += 1 }
    if grammar.key(place) == be, grammar.key(place + 1) == interviewed { return (.declined, place + 2) }
    guard speaking.contains(grammar.key(place)), !isConditional(index, grammar), isWithheld(place, grammar) else {
      return nil
    }
    return isFirstPerson(before: index, grammar) ? nil : (.declined, place + 1)
  }

  /// "declined comment", "declined an interview request", "declined several requests for an interview".
  private static func declinedThing(_ index: Int, _ grammar: Grammar) -> (NonDenial.Kind, Int)? {
    if grammar.key(index + 1) == comment { return (.declined, index + 2) }
    for place in index + 1..<index + 6 {
      guard grammar.isWord(place), !grammar.isVerb(place) else { return nil }
      if interviews.contains(grammar.key(place)) { return (.declined, place + 1) }
    }
    return nil
  }

  private static func neitherNor(_ index: Int, _ grammar: Grammar) -> Int? {
    guard confirming.contains(grammar.key(index + 1)), grammar.key(index + 2) == nor,
      denying.contains(grammar.key(index + 3))
    else {
      return nil
    }
    return index + 4
  }

  /// "Neither the ministry nor Mr. Doll would say when".
  private static func neitherWould(_ index: Int, _ grammar: Grammar) -> (NonDenial.Kind, Int)? {
    guard grammar.has(index + 1, .determiner) || grammar.isCapital(index + 1) else { return nil }
    var hasNor = false
    for place in between(index + 1, min(index + 16, grammar.range.upperBound)) {
      guard grammar.isWord(place), !grammar.isQuoted(place) else { return nil }
      if grammar.key(place) == nor { hasNor = true }
      guard hasNor, willing.contains(grammar.key(place)) || able.contains(grammar.key(place)) else { continue }
      var verb = place + 1
      while grammar.isAdverb(verb) { verb += 1 }
      guard refusing.contains(grammar.key(verb)), isWithheld(verb, grammar) else { return nil }
      return (.neither, verb + 1)
    }
    return nil
  }

  /// The end of "for comment" or "for an interview".
  private static func forWords(_ place: Int, _ grammar: Grammar) -> Int? {
    var place = place
    while grammar.isAdverb(place) { place += 1 }
    guard grammar.key(place) == Self.for else { return nil }
    return between(place + 1, place + 4).first {
      grammar.key($0) == comment || interviews.contains(grammar.key($0))
    }.map { $0 + 1 }
  }

  private static func nothingToSay(_ index: Int, _ key: UInt64, _ grammar: Grammar) -> (NonDenial.Kind, Int)? {
    var place = index + 1
    if more.contains(grammar.key(place)) { place += 1 }
    if key == nothing {
      guard grammar.key(place) == Grammar.to, telling.contains(grammar.key(place + 1)), !isGranted(place + 2, grammar)
      else { return nil }
      return (.nothingToSay, place + 2)
    }
    let noun = grammar.key(place)
    if noun == comment { return isGranted(place + 1, grammar) ? nil : (.nothingToSay, place + 1) }
    // "had no information" is a party's; "no information is kept" is not.
    guard noun == information, holding.contains(grammar.key(index - 1)) else { return nil }
    return (.nothingToSay, place + 1)
  }

  /// "nothing to say about it that was not known" goes on to say something.
  private static func isGranted(_ index: Int, _ grammar: Grammar) -> Bool { grammar.key(index) == except }

  private static func negated(_ index: Int, _ grammar: Grammar) -> (NonDenial.Kind, Int)? {
    let auxiliary = grammar.has(index, .auxiliary) ? index : index - 1
    var place = index + 1
    while grammar.isAdverb(place), !grammar.has(place, .negation) { place += 1 }
    let verb = grammar.key(place)
    // "was not available for comment", "could not be reached".
    if available.contains(verb), grammar.has(auxiliary, .be), let end = forWords(place + 1, grammar) {
      return (.noResponse, end)
    }
    if able.contains(grammar.key(auxiliary)), verb == be, reached.contains(grammar.key(place + 1)),
      let end = forWords(place + 2, grammar) ?? (grammar.isWord(place + 2) ? nil : place + 2)
    {
      return (.noResponse, end)
    }
    if past.contains(grammar.key(auxiliary)), answering.contains(verb) {
      return response(place, grammar).map { (.noResponse, $0) }
    }
    // "The agency does not comment on single cases."
    if doing.contains(grammar.key(auxiliary)), verb == comment, !isFirstPerson(before: index, grammar) {
      return (.wouldNot, place + 1)
    }
    guard grammar.has(auxiliary, .modal), !isConditional(index, grammar) else { return nil }
    if willing.contains(grammar.key(auxiliary)) {
      if let end = orDeny(place, grammar) { return (.neither, end) }
      guard refusing.contains(verb) else { return nil }
      return isWithheld(place, grammar) && !isFirstPerson(before: index, grammar) ? (.wouldNot, place + 1) : nil
    }
    if able.contains(grammar.key(auxiliary)), verb == comment, !isFirstPerson(before: index, grammar) {
      return (.wouldNot, place + 1)
    }
    if able.contains(grammar.key(auxiliary)), let end = verify(place, grammar) {
      // "could not be confirmed" is the outlet's own check.
      return (.cannotConfirm, end)
    }
    return nil
  }

  private static func orDeny(_ place: Int, _ grammar: Grammar) -> Int? {
    guard confirming.contains(grammar.key(place)), grammar.key(place + 1) == or || grammar.key(place + 1) == nor,
      denying.contains(grammar.key(place + 2))
    else { return nil }
    return place + 3
  }

  private static func verify(_ place: Int, _ grammar: Grammar) -> Int? {
    var place = place
    while grammar.isAdverb(place) { place += 1 }
    return verifying.contains(grammar.key(place)) ? place + 1 : nil
  }

  private static func response(_ place: Int, _ grammar: Grammar) -> Int? {
    for index in place + 1..<place + 10 {
      guard grammar.isWord(index) || grammar.kind(index) == .number else { return nil }
      guard asking.contains(grammar.key(index)) else { continue }
      return !requests.contains(grammar.key(index)) || isForWords(index, grammar) ? index + 1 : nil
    }
    return nil
  }

  /// "a request for comment", "an interview request": one may be asked for other things than words.
  private static func isForWords(_ request: Int, _ grammar: Grammar) -> Bool {
    if interviews.contains(grammar.key(request - 1)) || grammar.key(request - 1) == comment { return true }
    return between(request + 1, request + 5).contains { purposes.contains(grammar.key($0)) }
  }

  /// "Declined to say whether" keeps something back; "refused to say the words" speaks of a phrase.
  private static func isWithheld(_ verb: Int, _ grammar: Grammar) -> Bool {
    let next = verb + 1
    if grammar.key(verb) == say {
      return grammar.has(next, .subordinator) && grammar.key(next) != Grammar.that
        || amounts.contains(grammar.key(next))
    }
    guard grammar.key(verb) == answer else { return true }
    return between(next, next + 4).contains { asking.contains(grammar.key($0)) }
  }

  /// "I would not say so" is an opinion.
  private static func isFirstPerson(before index: Int, _ grammar: Grammar) -> Bool {
    between(index - 4, index).contains { grammar.key($0) == i }
  }

  private static func isNot(_ index: Int, _ grammar: Grammar) -> Bool {
    grammar.key(index) == not && grammar.has(index - 1, .auxiliary)
  }

  /// "if he would not comment", "stopped short of declining".
  private static func isConditional(_ index: Int, _ grammar: Grammar) -> Bool {
    var place = index - 1
    var steps = 0
    while grammar.isWord(place), steps < 5 {
      if conditions.contains(grammar.key(place)) { return true }
      place -= 1
      steps += 1
    }
    return false
  }

  private static func party(before index: Int, _ phrases: NounPhrases, _ grammar: Grammar) -> Range<Int>? {
    let group = VerbGroup(head: index, in: grammar)

    if let subject = phrases.subject(before: min(group.start, index)) { return subject }
    guard let first = phrases.phrase(from: grammar.range.lowerBound, participles: false, appositions: false),
      first.upperBound <= group.start
    else { return nil }
    return first
  }

  /// "could not independently verify": so speaks whoever checks, never whoever is asked.
  private static func isIndependent(_ start: Int, _ end: Int, _ grammar: Grammar) -> Bool {
    between(start, end).contains { grammar.key($0) == independently }
  }

  /// "We could not verify": the outlet's status.
  private static func isOutlet(_ party: Range<Int>, _ grammar: Grammar) -> Bool {
    guard let last = party.last else { return false }
    return grammar.key(last) == we && !grammar.isQuoted(last) || grammar.has(last, .medium)
  }
}
