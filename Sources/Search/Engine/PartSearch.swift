import AssayIndex

/// Finds the documents of one segment that fulfil a query, a chunk of 32,768 at a time.
final class PartSearch {
  private let part: Index.Part
  private let query: CompiledQuery
  let terms: [LocatedTerm]
  /// For each term and group the cursors of its lists.
  private var cursors: [[[PostingsCursor]]]
  private let document: ForwardDocument
  private let isCancelled: () -> Bool
  private(set) var wasCancelled = false
  private var looks = 0

  init(
    _ query: CompiledQuery, _ terms: [LocatedTerm], in part: Index.Part, with document: ForwardDocument,
    isCancelled: @escaping () -> Bool
  ) {
    self.query = query
    self.terms = terms
    self.part = part
    self.document = document
    self.isCancelled = isCancelled
    cursors = terms.map { $0.groups.map { $0.map { part.segment.postings(of: $0) } } }
  }

  /// Calls `body` with the number of each matching document, in order.
  func each(_ body: (Int) -> Void) {
    let segment = part.segment
    for chunk in 0..<(segment.count + Segment.chunk - 1) / Segment.chunk {
      let first = chunk * Segment.chunk
      var all = DocumentSet(first: min(Segment.chunk, segment.count - first))
      part.deletions?.remove(from: &all.bits, chunk: chunk)
      let found = documents(query.root, chunk, within: all)
      if wasCancelled { return }
      found.each { document in
        body(first + document)
        return true
      }
    }
    for cursor in cursors.joined().joined() where cursor.isBroken { segment.noteDamage() }
  }

  private func documents(_ node: CompiledQuery.Node, _ chunk: Int, within: DocumentSet) -> DocumentSet {
    if within.isEmpty || wasCancelled { return DocumentSet() }
    switch node {
    case .term(let index): return documents(term: index, chunk, within: within)
    case .language(let tag): return documents(chunk, within: within, labels: languages(tag)) { $0.language(of: $1) }
    case .published(let days):
      var found = within
      within.each { document in
        let its = part.segment.days(of: chunk * Segment.chunk + document)
        if its?.overlaps(days) != true { found.remove(document) }
        return true
      }
      return found
    case .all(let nodes):
      var found = within
      for node in nodes.sorted(by: { cost($0) < cost($1) }) { found = documents(node, chunk, within: found) }
      return found
    case .any(let nodes):
      var found = DocumentSet()
      for node in nodes { found.formUnion(documents(node, chunk, within: within)) }
      return found
    case .not(let denied):
      var found = within
      found.subtract(documents(denied, chunk, within: within))
      return found
    }
  }

  /// What comes cheap goes first; what looks into documents comes when few are left.
  private func cost(_ node: CompiledQuery.Node) -> Int {
    switch node {
    case .term(let index): terms[index].place == .outlet ? 2 : terms[index].isCertain ? 0 : 4
    case .language, .published: 3
    case .all(let nodes), .any(let nodes): nodes.map(cost).max() ?? 0
    case .not(let denied): 1 + cost(denied)
    }
  }

  private func languages(_ tag: String) -> Set<Int> {
    Set(
      part.segment.languages.indices.filter { index in
        let language = part.segment.languages[index]
        return index > 0 && (language == tag || language.hasPrefix(tag + "-"))
      })
  }

  private func documents(
    _ chunk: Int, within: DocumentSet, labels: Set<Int>, _ label: (Segment, Int) -> Int
  ) -> DocumentSet {
    var found = within
    within.each { document in
      if !labels.contains(label(part.segment, chunk * Segment.chunk + document)) { found.remove(document) }
      return true
    }
    return found
  }

  private func documents(term index: Int, _ chunk: Int, within: DocumentSet) -> DocumentSet {
    let term = terms[index]
    if term.place == .outlet {
      return documents(chunk, within: within, labels: term.outlets) { $0.outlet(of: $1) }
    }
    var found = within
    for group in cursors[index].indices {
      var union = DocumentSet()
      for list in cursors[index][group].indices {
        if list % 256 == 255, isCancelled() {
          wasCancelled = true
          return DocumentSet()
        }
        if cursors[index][group][list].advance(to: chunk) { union.insert(cursors[index][group][list]) }
      }
      found.formIntersection(union)
      if found.isEmpty { return found }
    }
    if term.isCertain { return found }
    let candidates = found
    candidates.each { candidate in
      looks += 1
      if looks % 256 == 0, isCancelled() {
        wasCancelled = true
        return false
      }
      let number = chunk * Segment.chunk + candidate
      if !has(term, number) { found.remove(candidate) }
      return true
    }
    return found
  }

  private func has(_ term: LocatedTerm, _ number: Int) -> Bool {
    if let plain = term.plain,
      let answer = part.segment.hasPhrase(
        plain.words, anchor: plain.anchor, titleOnly: term.place == .title, in: number)
    {
      return answer
    }
    return part.segment.read(number, into: document) && term.stands(in: document)
  }
}
