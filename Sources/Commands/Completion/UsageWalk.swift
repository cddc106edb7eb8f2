/// Follows the typed words through a command's usage and knows what may come next.
struct UsageWalk {
  /// What may stand at a place, and what may follow then.
  private struct Step: Hashable {
    let part: Usage.Part
    let rest: [Usage.Part]
  }

  private let manual: Manual
  private var states: Set<[Usage.Part]>
  private var order: [[Usage.Part]]
  /// The places at which a word was taken.
  private var taken: Set<Usage.Part> = []

  init(_ manual: Manual) {
    self.manual = manual
    order = manual.usages.map(\.parts)
    states = Set(order)
  }

  /// What may stand next, in the order of the usage; no options.
  var expected: [Usage.Part] {
    var seen: Set<Usage.Part> = []
    return order.flatMap { Self.steps($0) }.map(\.part).filter { seen.insert($0).inserted }
  }

  /// What may stand next, without the places that would only be repeated where something new or nothing may come.
  var expectedFirst: [Usage.Part] {
    let expected = expected
    let new = expected.filter { !taken.contains($0) }
    return new.isEmpty && !mayEnd ? expected : new
  }

  /// Whether nothing more has to come.
  var mayEnd: Bool { order.contains(where: Self.mayEnd) }

  /// Takes the next word that is no option and no option's value.
  mutating func take(_ word: Word) {
    var next: [[Usage.Part]] = []
    for step in order.flatMap({ Self.steps($0) }) {
      switch step.part {
      case .word(let text):
        if !word.isQuoted, text.hasPrefix(word.text.lowercased()) { next.append(step.rest) }
      case .place(let name):
        guard let slot = manual.slot(of: name), slot.fits(word) else { continue }
        if !slot.takesManyWords { taken.insert(step.part) }
        // A command's name may have a second word.
        if slot == .command, let tails = CommandNames.tails(behind: word.text) {
          next.append([.optional([.either(tails.map { [.word($0)] })])] + step.rest)
          continue
        }
        next.append(step.rest)
        if slot.takesManyWords, !word.isQuoted { next.append([step.part] + step.rest) }
      default: break
      }
    }
    states = []
    order = next.filter { states.insert($0).inserted }
  }

  private static func steps(_ parts: [Usage.Part]) -> [Step] {
    guard let first = parts.first else { return [] }
    let rest = Array(parts.dropFirst())
    switch first {
    case .word, .place: return [Step(part: first, rest: rest)]
    case .option: return steps(rest)
    case .optional(let inner): return steps(inner + rest) + (mayEnd(inner) ? [] : steps(rest))
    case .either(let choices): return choices.flatMap { steps($0 + rest) }
    case .repeated(let inner):
      // What may be empty is not repeated without end.
      return steps(inner + (mayEnd(inner) ? [] : [.optional([first])]) + rest)
    }
  }

  private static func mayEnd(_ parts: [Usage.Part]) -> Bool {
    parts.allSatisfy { part in
      switch part {
      case .word, .place: false
      case .option, .optional: true
      case .either(let choices): choices.contains(where: mayEnd)
      case .repeated(let inner): mayEnd(inner)
      }
    }
  }
}

extension Manual {
  /// The usages taken apart.
  package var usages: [Usage] {
    let valued = Set(options.filter { $0.value != nil }.map(\.name))
    return usage.map { Usage($0, valued: valued) }
  }

  /// What a place of the usage takes; nil where nobody has declared it.
  package func slot(of place: String) -> Slot? { takes[place] ?? Slot.usual[place] }

  /// The places for which nobody has declared what they take.
  package var undeclaredPlaces: [String] {
    let inOptions = options.compactMap(\.value)
    return Set(usages.flatMap(\.places) + inOptions).filter { slot(of: $0) == nil }.sorted()
  }
}
