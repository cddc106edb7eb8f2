import AssayIndex

/// A term of a query as one segment has it.
struct LocatedTerm {
  struct Piece {
    /// The word, where there is one only.
    let single: UInt32?
    let words: Set<UInt32>
    let adjoins: Bool

    @inline(__always) func contains(_ word: UInt32) -> Bool {
      if let single { return word == single }
      return words.contains(word)
    }
  }

  let place: QueryTerm.Place
  let pieces: [Piece]
  /// Every document that has the term is among those of each of these groups; a group is a union.
  let groups: [[SegmentTerm]]
  /// Whether the groups tell all: no document need be looked into.
  let isCertain: Bool
  /// The outlets it names, by their numbers.
  var outlets: Set<Int> = []
  /// The words of a phrase between which nothing can stand, and the place of the rarest two of them; nil for others.
  private(set) var plain: (words: [UInt32], anchor: Int)?

  init(_ term: CompiledQuery.Term, in segment: Segment) {
    place = term.place
    guard place != .outlet else {
      pieces = []
      groups = []
      isCertain = true
      return
    }
    let found = term.pieces.map { $0.pattern.found(in: segment) }
    pieces = zip(found, term.pieces).map {
      Piece(single: $0.words.count == 1 ? $0.words[0] : nil, words: Set($0.words), adjoins: $1.adjoins)
    }
    let words = pieces.count == 1 ? pieces[0].words : []
    let covered = found.count == 1 && found[0].terms.allSatisfy { words.isSuperset(of: $0.words) }
    var groups = found.map(\.terms)
    for index in term.pieces.indices.dropFirst() where term.pieces[index].adjoins {
      // Two letters side by side are listed by themselves, and far rarer than each of them.
      guard case .exactly(let first) = term.pieces[index - 1].pattern,
        case .exactly(let second) = term.pieces[index].pattern
      else { continue }
      groups.append(segment.term(first + second).map { [$0] } ?? [])
    }
    if place == .title {
      groups = groups.map { terms in
        terms.compactMap { segment.string(ofTerm: $0.number).flatMap { segment.titleTerm($0) } }
      }
    }
    // The rarest first, so that little is left for the others.
    self.groups = groups.sorted { Self.documents($0) < Self.documents($1) }
    isCertain = covered
    plain = Self.plain(pieces, term, found.map { Self.documents($0.terms) })
  }

  private static func plain(
    _ pieces: [Piece], _ term: CompiledQuery.Term, _ documents: [Int]
  ) -> (words: [UInt32], anchor: Int)? {
    let words = pieces.compactMap(\.single)
    guard words.count == pieces.count, words.count >= 2 else { return nil }
    for piece in term.pieces.dropFirst() {
      // Letters of scripts without spaces may have a gap between them.
      guard piece.adjoins || piece.pattern.isOfWords else { return nil }
    }
    let anchor = words.indices.dropLast().min { one, other in
      min(documents[one], documents[one + 1]) < min(documents[other], documents[other + 1])
    }
    return anchor.map { (words, $0) }
  }

  static func documents(_ terms: [SegmentTerm]) -> Int { terms.reduce(0) { $0 + $1.documents } }

  /// No more documents have the term.
  var documents: Int { groups.first.map(Self.documents) ?? 0 }

  /// How far the term reaches when it stands at a word; nil when it does not.
  @inline(__always)
  func end(at start: Int, before limit: Int, in words: UnsafeMutablePointer<UInt32>) -> Int? {
    guard pieces[0].contains(words[start]) else { return nil }
    var at = start + 1
    for piece in pieces.dropFirst() {
      guard at < limit else { return nil }
      if words[at] == 0 {
        guard !piece.adjoins, at + 1 < limit else { return nil }
        at += 1
      }
      guard piece.contains(words[at]) else { return nil }
      at += 1
    }
    return at
  }

  /// How often it stands in a stretch of words, such as a title.
  func count(in words: UnsafeMutablePointer<UInt32>, _ range: Range<Int>) -> Int {
    var count = 0
    for at in range where end(at: at, before: range.upperBound, in: words) != nil { count += 1 }
    return count
  }

  /// Whether a document has the term.
  func stands(in document: ForwardDocument) -> Bool {
    let words = document.words
    if count(in: words, 0..<document.titleCount) > 0 { return true }
    guard place == .anywhere else { return false }
    let sentences = document.sentences
    var index = 0
    while index < sentences.count {
      var last = index
      while last + 1 < sentences.count, !sentences[last + 1].beginsParagraph { last += 1 }
      let limit = sentences[last].words.upperBound
      for at in sentences[index].words.lowerBound..<limit where end(at: at, before: limit, in: words) != nil {
        return true
      }
      index = last + 1
    }
    return false
  }
}
