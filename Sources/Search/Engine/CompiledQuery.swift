import AssayModel

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

  let root: Node
  /// Each term once, however often the query names it.
  let terms: [CompiledTerm]
  /// Whether a term is looked for in the text and adds to the score; a denied one only excludes.
  let isWanted: [Bool]
  /// For each word number 0, or 1 + the index of its list in `starters`.
  let marks: [UInt32]
  /// The terms that may begin with a word.
  let starters: [[Int]]

  init(_ query: Query, in vocabulary: Vocabulary) {
    var builder = Builder(vocabulary: vocabulary)
    root = builder.node(query.root, isWanted: true)
    terms = builder.terms
    isWanted = builder.isWanted
    var byWord: [UInt32: [Int]] = [:]
    for (index, term) in terms.enumerated() where term.place == .anywhere {
      for word in term.slots.first?.words ?? [] { byWord[word, default: []].append(index) }
    }
    var marks = [UInt32](repeating: 0, count: vocabulary.count)
    var starters: [[Int]] = []
    for (word, terms) in byWord {
      starters.append(terms)
      marks[Int(word)] = UInt32(starters.count)
    }
    self.marks = marks
    self.starters = starters
  }

  private struct Builder {
    let vocabulary: Vocabulary
    var terms: [CompiledTerm] = []
    var isWanted: [Bool] = []
    /// Terms by how they were written: two that no text has would otherwise look alike.
    var known: [QueryTerm: Int] = [:]
    var sameWords: [CompiledTerm: Int] = [:]

    mutating func node(_ node: QueryNode, isWanted wanted: Bool) -> Node {
      switch node {
      case .term(let term): .term(index(of: term, isWanted: wanted))
      case .language(let tag): .language(tag)
      case .published(let days): .published(days)
      case .all(let nodes): .all(nodes.map { self.node($0, isWanted: wanted) })
      case .any(let nodes): .any(nodes.map { self.node($0, isWanted: wanted) })
      case .not(let denied): .not(self.node(denied, isWanted: !wanted))
      }
    }

    private mutating func index(of term: QueryTerm, isWanted wanted: Bool) -> Int {
      let compiled: CompiledTerm
      if let index = known[term] {
        isWanted[index] = isWanted[index] || wanted
        return index
      }
      compiled = CompiledTerm(term, in: vocabulary)
      // "train" and "trains" are one term and must not count twice.
      let index = sameWords[compiled] ?? terms.count
      if index == terms.count {
        terms.append(compiled)
        isWanted.append(wanted)
        sameWords[compiled] = index
      } else {
        isWanted[index] = isWanted[index] || wanted
      }
      known[term] = index
      return index
    }
  }
}

extension CompiledQuery.Node {
  /// Whether an article fulfils the node; `has` tells which terms it has.
  func holds(for metadata: ArticleMetadata, has: (Int) -> Bool) -> Bool {
    switch self {
    case .term(let index): return has(index)
    case .language(let tag):
      guard let language = metadata.language?.lowercased() else { return false }
      return language == tag || language.hasPrefix(tag + "-")
    case .published(let days): return metadata.published?.days.overlaps(days) ?? false
    case .all(let nodes): return nodes.allSatisfy { $0.holds(for: metadata, has: has) }
    case .any(let nodes): return nodes.contains { $0.holds(for: metadata, has: has) }
    case .not(let node): return !node.holds(for: metadata, has: has)
    }
  }

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
