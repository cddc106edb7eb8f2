/// Character references of HTML: the common names, and numbers.
enum HTMLEntity {
  /// The UTF-8 of the reference at an ampersand and the offset behind it; the ampersand itself when it begins none.
  static func read(_ bytes: [UInt8], at start: Int) -> ([UInt8], Int) {
    let plain = ([UInt8(ascii: "&")], start + 1)
    guard let end = bytes[(start + 1)...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else { return plain }
    let name = bytes[(start + 1)..<end]
    guard let scalar = name.first == UInt8(ascii: "#") ? numbered(name.dropFirst()) : named(name) else { return plain }
    return (Array(String(Character(scalar)).utf8), end + 1)
  }

  private static func numbered(_ digits: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let isHexadecimal = digits.first == UInt8(ascii: "x") || digits.first == UInt8(ascii: "X")
    let text = String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self)
    guard let number = UInt32(text, radix: isHexadecimal ? 16 : 10), number > 0 else { return nil }
    return Unicode.Scalar(number)
  }

  private static func named(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    names[String(decoding: name, as: UTF8.self)]
  }

  private static let names: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ndash": "–", "mdash": "—",
    "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "sbquo": "‚", "bdquo": "„", "laquo": "«", "raquo": "»",
    "hellip": "…", "bull": "•", "middot": "·", "copy": "©", "reg": "®", "trade": "™", "euro": "€", "pound": "£",
    "yen": "¥", "cent": "¢", "sect": "§", "para": "¶", "deg": "°", "times": "×", "shy": "\u{AD}", "thinsp": "\u{2009}",
    "agrave": "à", "aacute": "á", "acirc": "â", "atilde": "ã", "auml": "ä", "aring": "å", "aelig": "æ", "ccedil": "ç",
    "egrave": "è", "eacute": "é", "ecirc": "ê", "euml": "ë", "igrave": "ì", "iacute": "í", "icirc": "î", "iuml": "ï",
    "ntilde": "ñ", "ograve": "ò", "oacute": "ó", "ocirc": "ô", "otilde": "õ", "ouml": "ö", "oslash": "ø",
    "ugrave": "ù", "uacute": "ú", "ucirc": "û", "uuml": "ü", "szlig": "ß", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü",
    "Eacute": "É", "Agrave": "À", "Ccedil": "Ç", "Ntilde": "Ñ", "Aring": "Å", "Oslash": "Ø", "scaron": "š",
    "zcaron": "ž", "Scaron": "Š", "Zcaron": "Ž",
  ]
}
