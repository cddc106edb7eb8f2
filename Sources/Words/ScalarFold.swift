/// The folding of single scalars: case, accents, width.
///
/// The tables follow the canonical decompositions of the Unicode Character Database, base letters
/// only; letters with a stroke, which do not decompose, are added by hand.
enum ScalarFold {
  /// U+00C0 to U+024F; a hyphen where the letter is kept or has a rule of its own.
  private static let latin: StaticString = """
    aaaaaa-ceeeeiiiidnooooo-ouuuuy--aaaaaa-ceeeeiiiidnooooo-ouuuuy-yaaaaaaccccccccdd\
    ddeeeeeeeeeegggggggghhhhiiiiiiiiii--jjkkkllllllllllnnnnnnn--oooooo--rrrrrrssssss\
    ssttttttuuuuuuuuuuuuwwyyyzzzzzzsb-----------------f----i--------oo-------------u\
    u----zz----------------------aaiioouuuuuuuuuu-aaaa----ggkkoooo--j---gg--nnaa----\
    aaaaeeeeiiiioooorrrruuuusstt--hh------aaeeooooooooyy----------------------------
    """
  /// U+1E00 to U+1EFF.
  private static let latinAdditional: StaticString = """
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooo\
    oooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy------\
    aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuu\
    uuyyyyyyyy------
    """
  /// U+1F00 to U+1FFF, the Greek letters with the accents of older spelling.
  private static let greekExtended = Array(
    """
    ααααααααααααααααεεεεεε--εεεεεε--ηηηηηηηηηηηηηηηηιιιιιιιιιιιιιιιιοοοοοο--οοοοοο--\
    υυυυυυυυ-υ-υ-υ-υωωωωωωωωωωωωωωωωααεεηηιιοουυωω--ααααααααααααααααηηηηηηηηηηηηηηηη\
    ωωωωωωωωωωωωωωωωααααα-ααααααα-ι---ηηη-ηηεεηηη---ιιιι--ιιιιιι----υυυυρρυυυυυυρ---\
    --ωωω-ωωοοωωω---
    """.unicodeScalars)
  /// U+FF66 to U+FF9D, the narrow katakana.
  private static let narrowKana = Array(
    "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン".unicodeScalars)

  /// Appends the folded scalar in UTF-8; nothing for an accent that searching does not look at.
  static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    let value = scalar.value
    if value < 0x80 {
      let byte = UInt8(truncatingIfNeeded: value)
      bytes.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      return
    }
    switch value {
    case 0xC0...0x24F: appendLatin(scalar, base: letter(latin, value - 0xC0), to: &bytes)
    case 0x1E00...0x1EFF: appendLatin(scalar, base: letter(latinAdditional, value - 0x1E00), to: &bytes)
    case 0x300...0x36F: addAccent(value, to: &bytes)
    case 0x370...0x3FF: utf8(greek(value), to: &bytes)
    case 0x400...0x45F: utf8(cyrillic(value), to: &bytes)
    case 0x1F00...0x1FFF:
      let base = greekExtended[Int(value - 0x1F00)]
      if base == "-" { lowered(scalar, to: &bytes) } else { bytes.append(contentsOf: UTF8.encode(base) ?? .init()) }
    // Alef with hamza or madda.
    case 0x622, 0x623, 0x625: utf8(0x627, to: &bytes)
    // Points of Hebrew and Arabic, tatweel, further blocks of accents, variation selectors.
    case 0x591...0x5C7, 0x640, 0x64B...0x65F, 0x670, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF,
      0xFE00...0xFE0F, 0xFE20...0xFE2F:
      break
    case 0xFF01...0xFF5E:
      if let narrow = Unicode.Scalar(value - 0xFEE0) { append(narrow, to: &bytes) }
    case 0xFF66...0xFF9D: utf8(narrowKana[Int(value - 0xFF66)].value, to: &bytes)
    case 0x3041...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3: utf8(value, to: &bytes)
    default: lowered(scalar, to: &bytes)
    }
  }

  /// The value of a decimal digit of any script.
  static func digit(_ scalar: Unicode.Scalar) -> UInt8 {
    if scalar.value < 0x80 { return UInt8(truncatingIfNeeded: scalar.value) }
    return 0x30 + UInt8(min(9, max(0, scalar.properties.numericValue ?? 0)))
  }

  static func utf8(_ value: UInt32, to bytes: inout [UInt8]) {
    if let scalar = Unicode.Scalar(value), let units = UTF8.encode(scalar) { bytes.append(contentsOf: units) }
  }

  private static func letter(_ table: StaticString, _ place: UInt32) -> UInt8 {
    Int(place) < table.utf8CodeUnitCount ? table.utf8Start[Int(place)] : 0x2D
  }

  private static func appendLatin(_ scalar: Unicode.Scalar, base: UInt8, to bytes: inout [UInt8]) {
    if base != 0x2D {
      bytes.append(base)
      return
    }
    switch scalar.value {
    case 0xC6, 0xE6: bytes.append(contentsOf: "ae".utf8)
    case 0x152, 0x153: bytes.append(contentsOf: "oe".utf8)
    case 0xDF, 0x1E9E: bytes.append(contentsOf: "ss".utf8)
    case 0xDE, 0xFE: bytes.append(contentsOf: "th".utf8)
    case 0x132, 0x133: bytes.append(contentsOf: "ij".utf8)
    default: lowered(scalar, to: &bytes)
    }
  }

  /// Accents are dropped, but for those that make another letter in Cyrillic: й, ў and ї may be written as two scalars.
  private static func addAccent(_ accent: UInt32, to bytes: inout [UInt8]) {
    guard bytes.count >= 2 else { return }
    let letter: UInt32
    switch (bytes[bytes.count - 2], bytes[bytes.count - 1], accent) {
    case (0xD0, 0xB8, 0x306): letter = 0x439
    case (0xD1, 0x83, 0x306): letter = 0x45E
    case (0xD1, 0x96, 0x308): letter = 0x457
    default: return
    }
    bytes.removeLast(2)
    utf8(letter, to: &bytes)
  }

  private static func greek(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x386, 0x3AC: 0x3B1
    case 0x388, 0x3AD: 0x3B5
    case 0x389, 0x3AE: 0x3B7
    case 0x38A, 0x3AF, 0x3AA, 0x3CA, 0x390: 0x3B9
    case 0x38C, 0x3CC: 0x3BF
    case 0x38E, 0x3CD, 0x3AB, 0x3CB, 0x3B0: 0x3C5
    case 0x38F, 0x3CE: 0x3C9
    case 0x3C2: 0x3C3
    case 0x391...0x3A9: value + 32
    default: value
    }
  }

  private static func cyrillic(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x401, 0x451, 0x400, 0x450: 0x435
    case 0x40D, 0x45D: 0x438
    case 0x410...0x42F: value + 32
    case 0x400...0x40F: value + 80
    default: value
    }
  }

  private static func lowered(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
  }
}
