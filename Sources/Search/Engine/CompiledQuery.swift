import AssayIndex
import AssayWords

/// A query whose terms are numbered: leaves refer to `terms` by index.
struct CompiledQuery {
  indirect enum Node {
    case term(Int)
    case language(String)
    case published(ClosedRange<Int>)
    case all([Node])
    case any([Node])
    case not(Node)
  }

  /// Words that are looked for as one, in a place.
  struct Term: Hashable {
    struct Piece: Hashable {
      let pattern: WordPattern
      let adjoins: Bool
    }

    let place: QueryTerm.Place
    let pieces: [Piece]
  }

  let root: Node
  /// Each term once, however often the query names it.
  private(set) var terms: [Term] = []
  /// Whether a term is looked for in the text and adds to the score; a denied one only excludes.
  private(set) var isWanted: [Bool] = []

  init(_ query: Query, languages: [WordLanguage], lexicon: inout Lexicon) {
    var builder = Builder(languages: languages)
    root = builder.node(query.root, isWanted: true, &lexicon)
    terms = builder.terms
    isWanted = builder.isWanted
  }

  private struct Builder {
    let languages: [WordLanguage]
    var terms: [Term] = []
    var isWanted: [Bool] = []
    // "train" and "trains" are one term and must not count twice.
    var known: [Term: Int] = [:]

    mutating func node(_ node: QueryNode, isWanted wanted: Bool, _ lexicon: inout Lexicon) -> Node {
      switch node {
      case .term(let term): return .term(index(of: term, isWanted: wanted, &lexicon))
      case .language(let tag): return .language(tag)
      case .published(let days): return .published(days)
      case .all(let nodes):
        var compiled: [Node] = []
        for node in nodes { compiled.append(self.node(node, isWanted: wanted, &lexicon)) }
        return .all(compiled)
      case .any(let nodes):
        var compiled: [Node] = []
        for node in nodes { compiled.append(self.node(node, isWanted: wanted, &lexicon)) }
        return .any(compiled)
      case .not(let denied): return .not(self.node(denied, isWanted: !wanted, &lexicon))
      }
    }

    private mutating func index(of term: QueryTerm, isWanted wanted: Bool, _ lexicon: inout Lexicon) -> Int {
      let last = term.pieces.count - 1
      var pieces: [Term.Piece] = []
      for (index, piece) in term.pieces.enumerated() {
        let pattern: WordPattern
        if term.form == .prefix, index == last {
          pattern = WordPattern(beginning: piece.word)
        } else if term.form == .word {
          pattern = WordPattern(formsOf: piece.word, languages: languages, lexicon: &lexicon)
        } else {
          pattern = WordPattern(exactly: piece.word)
        }
        pieces.append(Term.Piece(pattern: pattern, adjoins: piece.adjoins))
      }
      let compiled = Term(place: term.place, pieces: pieces)
      if let index = known[compiled] {
        isWanted[index] = isWanted[index] || wanted
        return index
      }
      terms.append(compiled)
      isWanted.append(wanted)
      known[compiled] = terms.count - 1
      return terms.count - 1
    }
  }
}

extension CompiledQuery.Node {
  /// Whether a sentence of an article that fulfils the query does so by itself: what is denied, and
  /// what only the article can have (its outlet, title, date), is taken as given.
  func holds(inSentence has: (Int) -> Bool, isGiven: (Int) -> Bool) -> Bool {
    switch self {
    case .term(let index): isGiven(index) || has(index)
    case .language, .published, .not: true
    case .all(let nodes): nodes.allSatisfy { $0.holds(inSentence: has, isGiven: isGiven) }
    case .any(let nodes): nodes.contains { $0.holds(inSentence: has, isGiven: isGiven) }
    }
  }
}
