import AssayIndex

/// A place in a text where a term of the query stands.
struct Occurrence {
  let term: Int
  /// Words of the document, signs of not adjoining included.
  let words: Range<Int>
}

/// Finds the places of terms in documents of one segment.
struct OccurrenceFinder {
  private let terms: [LocatedTerm]
  /// For each first word of a term the list in `starters` that says of which.
  private let marks: WordMap
  private let starters: [[Int]]

  init(_ terms: [LocatedTerm], isWanted: [Bool]) {
    self.terms = terms
    var byWord: [UInt32: [Int]] = [:]
    for (index, term) in terms.enumerated() where term.place == .anywhere && isWanted[index] {
      for word in term.pieces[0].words { byWord[word, default: []].append(index) }
    }
    marks = WordMap(capacity: byWord.count)
    var starters: [[Int]] = []
    for (word, terms) in byWord {
      marks.set(word, Int32(starters.count))
      starters.append(terms)
    }
    self.starters = starters
  }

  /// Every place in the text where a wanted term stands, in reading order, with the sentence it begins in.
  func occurrences(in document: ForwardDocument) -> [(sentence: Int, occurrence: Occurrence)] {
    var found: [(sentence: Int, occurrence: Occurrence)] = []
    let sentences = document.sentences
    let words = document.words
    var limit = 0
    for (index, sentence) in sentences.enumerated() {
      if index == 0 || sentence.beginsParagraph {
        var last = index
        while last + 1 < sentences.count, !sentences[last + 1].beginsParagraph { last += 1 }
        limit = sentences[last].words.upperBound
      }
      marks.each(words, sentence.words) { at, list in
        for term in starters[Int(list)] {
          if let end = terms[term].end(at: at, before: limit, in: words) {
            found.append((index, Occurrence(term: term, words: at..<end)))
          }
        }
      }
    }
    return found
  }
}
