import AssayIndex

/// Which of a claim's terms stand in which sentences of one document.
struct SentenceScan {
  struct Match {
    let term: Int
    var count: Int
  }

  /// For each sentence its terms, as bits.
  private(set) var masks: [UInt64] = []
  /// For each sentence its part of `matches`.
  private(set) var ranges: [Range<Int>] = []
  private(set) var matches: [Match] = []
  /// Pairs of terms that stand in the claim side by side as they do here, and each sentence's part of them.
  private(set) var pairs: [(first: Int, second: Int)] = []
  private(set) var pairRanges: [Range<Int>] = []

  mutating func read(_ document: ForwardDocument, _ forms: FormTable, followers: [UInt64]) {
    masks.removeAll(keepingCapacity: true)
    ranges.removeAll(keepingCapacity: true)
    matches.removeAll(keepingCapacity: true)
    pairs.removeAll(keepingCapacity: true)
    pairRanges.removeAll(keepingCapacity: true)
    let words = document.words
    for sentence in document.sentences {
      var mask: UInt64 = 0
      let first = matches.count
      var last = -1
      var next = -1
      let limit = sentence.words.upperBound
      let firstPair = pairs.count
      forms.map.each(words, sentence.words) { index, found in
        var meaning = found
        // Words that mean nothing part what stands around them.
        if index != next { last = -1 }
        next = index + 1
        if meaning == FormTable.Meaning.stopWord { return }
        if meaning >= FormTable.Meaning.letter {
          if index + 1 < limit {
            let pair = forms.pair(words[index], words[index + 1])
            if pair >= 0 { note(Int(pair), &mask, from: first) }
          }
          last = -1
          meaning -= FormTable.Meaning.letter
          guard meaning != 0xFFFF else { return }
        }
        let term = Int(meaning)
        note(term, &mask, from: first)
        if last >= 0, followers[last] >> UInt64(term) & 1 == 1 { pairs.append((last, term)) }
        last = term
      }
      masks.append(mask)
      ranges.append(first..<matches.count)
      pairRanges.append(firstPair..<pairs.count)
    }
  }

  @inline(__always) private mutating func note(_ term: Int, _ mask: inout UInt64, from first: Int) {
    let bit: UInt64 = 1 << UInt64(term)
    if mask & bit == 0 {
      mask |= bit
      matches.append(Match(term: term, count: 1))
    } else {
      for index in first..<matches.count where matches[index].term == term { matches[index].count += 1 }
    }
  }
}
