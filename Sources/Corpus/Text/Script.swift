/// What the script of a text says of its language.
enum Script {
  /// `ko` for a text mostly in Hangul, `ja` for one mostly in kana and Chinese characters with kana among them.
  ///
  /// Any other script serves several languages, and a few foreign words decide nothing.
  static func onlyLanguage(of scalars: [Unicode.Scalar]) -> String? {
    guard scalars.contains(where: { $0.value >= 0x1100 }) else { return nil }
    var letters = 0
    var hangul = 0
    var kana = 0
    var han = 0
    for scalar in scalars {
      switch scalar.value {
      case 0x41...0x5A, 0x61...0x7A, 0xC0...0x10FF: letters += 1
      case 0x1100...0x11FF, 0x3131...0x318E, 0xAC00...0xD7A3: hangul += 1
      case 0x3041...0x3096, 0x30A1...0x30FA, 0xFF66...0xFF9D: kana += 1
      case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD: han += 1
      case 0x1200...0x1FFF, 0xA4D0...0xABFF: letters += 1
      default: break
      }
    }
    let all = letters + hangul + kana + han
    if hangul * 2 > all { return "ko" }
    return kana * 10 >= all && (kana + han) * 2 > all && kana > 0 ? "ja" : nil
  }
}
