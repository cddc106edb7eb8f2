/// What a paste becomes on a line: one text.
///
/// Line breaks with the white space around them become a space each and vanish at both ends, tabs
/// become spaces, other control characters go. Everything else stays as it was pasted.
struct PastedText {
  let scalars: [Unicode.Scalar]
  /// Whether there were bytes that are not UTF-8; U+FFFD stands for them.
  let isDamaged: Bool

  init(_ bytes: [UInt8]) {
    let text = String(validating: bytes, as: UTF8.self)
    isDamaged = text == nil
    var scalars: [Unicode.Scalar] = []
    var space: [Unicode.Scalar] = []
    var breaksLine = false
    for scalar in (text ?? String(decoding: bytes, as: UTF8.self)).unicodeScalars {
      switch scalar {
      case "\r", "\n", "\u{85}", "\u{2028}", "\u{2029}": breaksLine = true
      case "\t", " ": space.append(" ")
      case _ where scalar.properties.generalCategory == .control: break
      default:
        scalars += breaksLine ? (scalars.isEmpty ? [] : [" "]) : space
        scalars.append(scalar)
        space = []
        breaksLine = false
      }
    }
    self.scalars = breaksLine ? scalars : scalars + space
  }
}
