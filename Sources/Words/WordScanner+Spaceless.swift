/// Letters of scripts without spaces, each read as a word of its own.
extension WordScanner {
  /// Reads one letter, composing Hangul jamo and kana with their sound marks.
  ///
  /// Source for Hangul: The Unicode Standard, section 3.12, "Hangul Syllable Composition".
  mutating func readSpacelessLetter() {
    let first = value(at)
    let letter = at
    at = after(at)
    if (0x1100...0x1112).contains(first), (0x1161...0x1175).contains(value(at)) {
      var syllable = 0xAC00 + ((first - 0x1100) * 21 + value(at) - 0x1161) * 28
      at = after(at)
      if (0x11A8...0x11C2).contains(value(at)) {
        syllable += value(at) - 0x11A7
        at = after(at)
      }
      ScalarFold.utf8(syllable, to: &folded)
    } else {
      fold(letter)
      if let marked = Self.sounded(folded, by: value(at)) {
        folded.removeAll(keepingCapacity: true)
        ScalarFold.utf8(marked, to: &folded)
        at = after(at)
      }
    }
    while at < bytes.count {
      switch kind(at) {
      case .mark, .invisible: at = after(at)
      default: return
      }
    }
  }

  /// The kana with its sound mark, か to が and は to ぱ; nil where no mark follows or none can.
  private static func sounded(_ word: [UInt8], by mark: UInt32) -> UInt32? {
    let isVoiced = mark == 0x3099 || mark == 0xFF9E
    guard isVoiced || mark == 0x309A || mark == 0xFF9F,
      let kana = String(decoding: word, as: UTF8.self).unicodeScalars.first?.value
    else { return nil }
    // Katakana lie 96 places behind hiragana.
    let shift: UInt32 = kana >= 0x30A0 ? 0x60 : 0
    switch kana - shift {
    case 0x3046 where isVoiced: return 0x3094 + shift
    case 0x306F, 0x3072, 0x3075, 0x3078, 0x307B: return kana + (isVoiced ? 1 : 2)
    case 0x304B...0x3062 where isVoiced && (kana - shift) % 2 == 1: return kana + 1
    case 0x3064, 0x3066, 0x3068: return isVoiced ? kana + 1 : nil
    default: return nil
    }
  }
}
