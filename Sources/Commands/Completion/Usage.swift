/// A line of usage taken apart, so that what is written for people says also what may stand where.
///
/// Words in capitals are places, `[…]` is optional, `|` parts alternatives, `…` or `...` behind a part repeats it;
/// anything else stands for itself.
package struct Usage: Hashable, Sendable {
  package indirect enum Part: Hashable, Sendable {
    /// A word that is typed as it stands.
    case word(String)
    /// Something of a kind, by its name.
    case place(String)
    /// An option with the name of what stands behind it.
    case option(String, value: String?)
    case optional([Part])
    case either([[Part]])
    case repeated([Part])
  }

  package let parts: [Part]

  /// Takes a usage apart. `valued` are the options behind which a value stands.
  package init(_ text: String, valued: Set<String> = []) {
    var reader = UsageReader(text, valued: valued)
    parts = reader.sequence()
  }

  /// The names of all places, those behind options included.
  package var places: Set<String> { Self.places(in: parts) }

  private static func places(in parts: [Part]) -> Set<String> {
    parts.reduce(into: []) { names, part in
      switch part {
      case .word: break
      case .place(let name): names.insert(name)
      case .option(_, let value): if let value { names.insert(value) }
      case .optional(let inner), .repeated(let inner): names.formUnion(places(in: inner))
      case .either(let choices): for choice in choices { names.formUnion(places(in: choice)) }
      }
    }
  }

  /// Options of which only one can be given, by each of them.
  var rivals: [String: Set<String>] {
    var rivals: [String: Set<String>] = [:]
    Self.collectRivals(in: parts, into: &rivals)
    return rivals
  }

  private static func collectRivals(in parts: [Part], into rivals: inout [String: Set<String>]) {
    for part in parts {
      switch part {
      case .word, .place, .option: break
      case .optional(let inner), .repeated(let inner): collectRivals(in: inner, into: &rivals)
      case .either(let choices):
        let names = choices.compactMap { choice -> String? in
          guard case .option(let name, _) = choice.first else { return nil }
          return name
        }
        for name in names { rivals[name, default: []].formUnion(names) }
        for choice in choices { collectRivals(in: choice, into: &rivals) }
      }
    }
  }
}

/// Reads a usage from left to right.
private struct UsageReader {
  private var signs: ArraySlice<String>
  private let valued: Set<String>

  init(_ text: String, valued: Set<String>) {
    self.valued = valued
    var signs: [String] = []
    var word = ""
    func end() {
      if !word.isEmpty { signs.append(word) }
      word = ""
    }
    for character in text {
      switch character {
      case " ": end()
      case "[", "]", "(", ")", "|", "…":
        end()
        signs.append(String(character))
      default: word.append(character)
      }
    }
    end()
    self.signs = signs[...]
  }

  mutating func sequence() -> [Usage.Part] {
    var parts: [Usage.Part] = []
    while let sign = signs.first, sign != "]", sign != ")" {
      // An alternative without a first is a misprint; it is read as a part of its own.
      if sign == "|" {
        signs.removeFirst()
        continue
      }
      var choices = [part()]
      while signs.first == "|" {
        signs.removeFirst()
        choices.append(part())
      }
      parts += choices.count == 1 ? choices[0] : [.either(choices)]
    }
    return parts
  }

  private mutating func part() -> [Usage.Part] {
    let part = single()
    guard signs.first == "…" || signs.first == "..." else { return part }
    signs.removeFirst()
    return [.repeated(part)]
  }

  private mutating func single() -> [Usage.Part] {
    guard let sign = signs.popFirst() else { return [] }
    switch sign {
    case "[", "(":
      let inner = sequence()
      if !signs.isEmpty { signs.removeFirst() }
      return sign == "[" ? [.optional(inner)] : inner
    case _ where sign.hasPrefix("--"):
      guard valued.contains(sign), let next = signs.first, let name = Self.place(next) else {
        return [.option(sign, value: nil)]
      }
      signs.removeFirst()
      return [.option(sign, value: name)]
    default: return [Self.place(sign).map(Usage.Part.place) ?? .word(sign)]
    }
  }

  /// The name of a place, with or without quote marks around it; nil for a word that stands for itself.
  private static func place(_ sign: String) -> String? {
    let name = sign.filter { $0 != "\"" && $0 != ";" }
    return !name.isEmpty && name.allSatisfy({ $0.isASCII && $0.isUppercase }) ? name : nil
  }
}
