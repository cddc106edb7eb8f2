import AssayModel

/// Which paragraph of an old text became which of a new one.
struct ParagraphPairs {
  /// What became what, ascending on both sides: mostly one paragraph one other, and several where paragraphs
  /// were split or joined.
  private(set) var inOrder: [Group] = []
  /// The new place of old paragraphs that stand elsewhere to the letter; and the other way round.
  private(set) var movedTo: [Int: Int] = [:]
  private(set) var movedFrom: [Int: Int] = [:]

  struct Group {
    var old: Range<Int>
    var new: Range<Int>
  }

  private struct Overlap {
    let old: Int
    let new: Int
    var weight: Float

    static func isHeavier(_ one: Overlap, than other: Overlap) -> Bool {
      one.weight != other.weight ? one.weight > other.weight : (one.old, one.new) < (other.old, other.new)
    }
  }

  init(_ change: TextChange, old: [Span], new: [Span]) {
    let oldTokens = old.map { change.old.tokens(in: $0) }
    let newTokens = new.map { change.new.tokens(in: $0) }
    let oldWeights = oldTokens.map(change.old.weight)
    let newWeights = newTokens.map(change.new.weight)
    var isTakenOld = [Bool](repeating: false, count: old.count)
    var isTakenNew = [Bool](repeating: false, count: new.count)
    let twins = Twins(change, old, new)
    // The heaviest first. Kept tokens ascend on both sides, so no choice can cross another.
    let overlaps = Self.overlaps(change, oldTokens, newTokens).filter(twins.mayBecome)
    for overlap in overlaps.sorted(by: Overlap.isHeavier) {
      guard !isTakenOld[overlap.old], !isTakenNew[overlap.new],
        Self.isEnough(overlap.weight, of: oldWeights[overlap.old], and: newWeights[overlap.new])
      else { continue }
      isTakenOld[overlap.old] = true
      isTakenNew[overlap.new] = true
      inOrder.append(Group(old: overlap.old..<overlap.old + 1, new: overlap.new..<overlap.new + 1))
    }
    inOrder.sort { $0.old.lowerBound < $1.old.lowerBound }
    let byOld = Dictionary(grouping: overlaps, by: \.old)
    let byNew = Dictionary(grouping: overlaps, by: \.new)
    for index in inOrder.indices {
      var group = inOrder[index]
      Self.widen(&group.old, taking: &isTakenOld) { paragraph in
        let shared = byOld[paragraph, default: []].reduce(0) { group.new.contains($1.new) ? $0 + $1.weight : $0 }
        return twins.newOf[paragraph] == nil && Self.isMost(shared, of: oldWeights[paragraph])
      }
      Self.widen(&group.new, taking: &isTakenNew) { paragraph in
        let shared = byNew[paragraph, default: []].reduce(0) { group.old.contains($1.old) ? $0 + $1.weight : $0 }
        return twins.oldOf[paragraph] == nil && Self.isMost(shared, of: newWeights[paragraph])
      }
      inOrder[index] = group
    }

    var left: [[UInt8]: [Int]] = [:]
    for index in new.indices.reversed() where !isTakenNew[index] {
      left[Array(change.new.text[new[index]].utf8), default: []].append(index)
    }
    for index in old.indices where !isTakenOld[index] {
      guard let place = left[Array(change.old.text[old[index]].utf8)]?.popLast() else { continue }
      movedTo[index] = place
      movedFrom[place] = index
    }
  }

  /// Paragraphs that stand once on each side, the same to the letter: neither became anything else, however many
  /// words it shares with what stands in its old place now.
  private struct Twins {
    private(set) var newOf: [Int: Int] = [:]
    private(set) var oldOf: [Int: Int] = [:]

    init(_ change: TextChange, _ old: [Span], _ new: [Span]) {
      let oldPlaces = Self.places(of: old, in: change.old)
      let newPlaces = Self.places(of: new, in: change.new)
      for (text, one) in oldPlaces {
        guard let one, let found = newPlaces[text], let other = found,
          change.old.text[old[one]].utf8.elementsEqual(change.new.text[new[other]].utf8)
        else { continue }
        newOf[one] = other
        oldOf[other] = one
      }
    }

    /// Each text's place; nil where it has several.
    private static func places(of paragraphs: [Span], in text: TokenisedText) -> [Substring: Int?] {
      var places: [Substring: Int?] = [:]
      for (index, span) in paragraphs.enumerated() {
        places.updateValue(places.keys.contains(text.text[span]) ? nil : index, forKey: text.text[span])
      }
      return places
    }

    func mayBecome(_ overlap: Overlap) -> Bool {
      (newOf[overlap.old] ?? overlap.new) == overlap.new && (oldOf[overlap.new] ?? overlap.old) == overlap.old
    }
  }

  /// The kept weight that each two paragraphs share, where they share any.
  private static func overlaps(
    _ change: TextChange, _ oldTokens: [Range<Int>], _ newTokens: [Range<Int>]
  ) -> [Overlap] {
    var overlaps: [Overlap] = []
    var new = 0
    for (old, tokens) in oldTokens.enumerated() {
      for pair in change.pairs(in: tokens) {
        while new < newTokens.count, newTokens[new].upperBound <= pair.new { new += 1 }
        guard new < newTokens.count, newTokens[new].contains(pair.new) else { continue }
        if let last = overlaps.indices.last, overlaps[last].old == old, overlaps[last].new == new {
          overlaps[last].weight += change.old.weight(pair.old)
        } else {
          overlaps.append(Overlap(old: old, new: new, weight: change.old.weight(pair.old)))
        }
      }
    }
    return overlaps
  }

  /// Takes neighbours that are still free into a range, as long as they belong to it.
  private static func widen(_ range: inout Range<Int>, taking isTaken: inout [Bool], if belongs: (Int) -> Bool) {
    while range.upperBound < isTaken.count, !isTaken[range.upperBound], belongs(range.upperBound) {
      isTaken[range.upperBound] = true
      range = range.lowerBound..<range.upperBound + 1
    }
    while range.lowerBound > 0, !isTaken[range.lowerBound - 1], belongs(range.lowerBound - 1) {
      isTaken[range.lowerBound - 1] = true
      range = range.lowerBound - 1..<range.upperBound
    }
  }

  private static func isMost(_ shared: Float, of whole: Float) -> Bool { shared > 0 && shared >= whole * 0.6 }

  /// Whether what two paragraphs share makes one the other's later state: half of both together, or nearly
  /// all of the shorter one and a good part of the longer.
  private static func isEnough(_ shared: Float, of one: Float, and other: Float) -> Bool {
    shared * 2 >= (one + other) / 2 || (shared >= min(one, other) * 0.8 && shared >= max(one, other) * 0.2)
  }
}
