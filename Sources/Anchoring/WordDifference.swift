import AssayModel

/// The difference of two wordings, word by word, for showing to a person.
package struct WordDifference: Hashable, Sendable {
  /// A stretch of words that share a fate, with the white space behind each word. The kept and added
  /// runs together are the new wording from its first word on, the kept and removed ones the old one's words.
  package struct Run: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable { case kept, removed, added }
    package let kind: Kind
    package let text: String

    package init(_ kind: Kind, _ text: String) {
      self.kind = kind
      self.text = text
    }
  }

  /// What kind of word changed.
  package enum Change: String, CaseIterable, Hashable, Sendable {
    /// A number, in digits or in words.
    case number
    /// A word that denies.
    case negation
    /// A capitalised word, or any word of a script without capitals.
    case name
    /// Another word.
    case word
    /// Only case, punctuation or space.
    case typography
  }

  /// How much a reviewer must be alarmed.
  package enum Severity: Int, Comparable, Hashable, Sendable {
    case none, typography, wording, meaning
    package static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
  }

  package let runs: [Run]
  package let changes: Set<Change>

  package init(from old: String, to new: String) {
    let oldUnits = WordUnit.units(of: old)
    let newUnits = WordUnit.units(of: new)
    let difference = SequenceDifference(
      from: oldUnits.map(\.key), to: newUnits.map(\.key), weights: oldUnits.map { $0.isWord ? 1 : 0.2 })
    var builder = DifferenceBuilder()
    var next = 0
    for (at, unit) in oldUnits.enumerated() {
      let partner = Int(difference.toNew[at])
      guard partner >= 0 else {
        builder.remove(unit)
        continue
      }
      while next < partner {
        builder.add(newUnits[next])
        next += 1
      }
      builder.keep(unit, as: newUnits[partner])
      next = partner + 1
    }
    while next < newUnits.count {
      builder.add(newUnits[next])
      next += 1
    }
    runs = builder.finished()
    var changes = builder.changes
    if WordSense.denies(old) != WordSense.denies(new) { changes.insert(.negation) }
    if WordSense.signs(of: old) != WordSense.signs(of: new) { changes.insert(.number) }
    // White space before the first word, or another way of writing the same letter.
    if changes.isEmpty, !old.unicodeScalars.elementsEqual(new.unicodeScalars) { changes = [.typography] }
    self.changes = changes
  }

  /// Numbers, names and negations change what a sentence says; they are said louder.
  package var severity: Severity {
    if changes.isEmpty { return .none }
    if !changes.isDisjoint(with: [.number, .negation, .name]) { return .meaning }
    return changes.contains(.word) ? .wording : .typography
  }
}
