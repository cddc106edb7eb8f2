/// Joins a letter and what combines with it into the one scalar that stands for both.
///
/// A text may write é as one scalar or as two, and both look the same; they are compared as one.
/// Only the pairs a text holds are looked up, so a text without combining marks never comes here.
enum Composition {
  /// The scalar that is canonically equivalent to the pair; nil where there is none.
  static func compose(_ base: UInt32, _ mark: UInt32) -> UInt32? {
    if let syllable = syllable(base, mark) { return syllable }
    guard let first = Unicode.Scalar(base), let second = Unicode.Scalar(mark) else { return nil }
    var pair = String.UnicodeScalarView()
    pair.append(first)
    pair.append(second)
    let text = String(pair)
    guard text.count == 1, let character = text.first else { return nil }
    return composed[character]
  }

  /// Hangul's conjoining letters; the arithmetic of the Unicode Standard, section 3.12.
  private static func syllable(_ base: UInt32, _ next: UInt32) -> UInt32? {
    if (0x1100...0x1112).contains(base), (0x1161...0x1175).contains(next) {
      return 0xAC00 + ((base - 0x1100) * 21 + (next - 0x1161)) * 28
    }
    if (0xAC00...0xD7A3).contains(base), (base - 0xAC00) % 28 == 0, (0x11A8...0x11C2).contains(next) {
      return base + (next - 0x11A7)
    }
    return nil
  }

  /// Whether a scalar may join the letter before it: a combining mark of Latin, Greek or Cyrillic, a hamza or madda, a
  /// nukta or a vowel sign's second half in the scripts of India, a kana's sound mark, or a Hangul vowel or final.
  static func mayJoin(_ value: UInt32) -> Bool {
    switch value {
    case 0x300...0x36F, 0x653...0x655, 0x3099, 0x309A, 0x93C, 0x9BC, 0x9BE, 0x9D7, 0xBBE, 0xBD7: true
    default: isTrailingJamo(value)
    }
  }

  static func isTrailingJamo(_ value: UInt32) -> Bool { (0x1161...0x11C2).contains(value) }

  /// Precomposed letters by what they look like: Swift's characters are equal when canonically equivalent.
  private static let composed: [Character: UInt32] = {
    let ranges: [ClosedRange<UInt32>] = [
      0xE0...0x24F, 0x386...0x3CE, 0x3040...0x30FF, 0x400...0x4FF, 0x1E00...0x1FFF, 0x622...0x626, 0x6C0...0x6D3,
      0x929...0x934, 0x958...0x95F, 0x9CB...0x9DF, 0xB94...0xBCC,
    ]
    var table: [Character: UInt32] = [:]
    for range in ranges {
      for value in range {
        guard let scalar = Unicode.Scalar(value) else { continue }
        let character = Character(scalar)
        if table[character] == nil { table[character] = value }
      }
    }
    return table
  }()
}
