/// Reads a text's words from its bytes, and which of them stand in quotation marks.
///
/// Runs over every byte of a corpus, so it knows no scalars: letters and digits of ASCII are folded and hashed, bytes of
/// other scripts are taken as they are but for the punctuation of Latin-1, of U+2000 and of U+3000, and a Han or kana
/// letter is a word of its own. An opener that nothing closes holds to its line's end.
struct PrintedWordReader {
  private var words: [PrintedWord] = []
  private var key = WordKey.seed
  private var start = -1
  private var quote: Int32 = 0
  private var quotes: Int32 = 0
  private var closer: UInt32 = 0

  static func words(of text: String) -> [PrintedWord] {
    var text = text
    return text.withUTF8 { bytes in
      var reader = PrintedWordReader()
      reader.words.reserveCapacity(bytes.count / 5)
      reader.read(bytes)
      return reader.words
    }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        if Self.isLetter(byte) {
          if start < 0 { start = index }
          key = (key ^ UInt64(byte | 0x20)) &* 0x100_0000_01B3
        } else {
          ascii(byte, at: index, bytes)
        }
        index += 1
        continue
      }
      let width = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      let end = min(index + width, bytes.count)
      var value = UInt32(byte)
      for offset in index + 1..<max(index + 1, end) { value = value << 8 | UInt32(bytes[offset]) }
      wide(value, at: index, end)
      index = end
    }
    finish(at: bytes.count)
  }

  private mutating func ascii(_ byte: UInt8, at index: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
    // An apostrophe or a stop inside a word leaves it one.
    if start >= 0, byte == 0x27 || byte == 0x2E, index + 1 < bytes.count, bytes[index + 1] < 0x80,
      Self.isLetter(bytes[index + 1])
    {
      return
    }
    finish(at: index)
    if byte == 0x0A {
      quote = 0
      closer = 0
    } else if byte == 0x22 {
      mark(0x22, 0x22)
    } else if byte == 0x27, index + 1 < bytes.count, bytes[index + 1] == 0x27 {
      mark(0x2727, 0x2727)
    }
  }

  private mutating func wide(_ value: UInt32, at index: Int, _ end: Int) {
    switch value {
    case 0xE28099 where start >= 0: return  // ’ in a word
    case 0xE2809C where closer == 0xE2809C: close(at: index)  // “ closes what „ opened
    case 0xE2809C: finish(at: index); open(0xE2809D)
    case 0xE2809E: finish(at: index); open(0xE2809C)
    case 0xC2AB where closer == 0xC2AB: close(at: index)
    case 0xC2AB: finish(at: index); open(0xC2BB)
    case 0xC2BB where closer == 0: finish(at: index); open(0xC2AB)
    case 0xE3808C: finish(at: index); open(0xE3808D)
    case 0xE3808E: finish(at: index); open(0xE3808F)
    case 0xE2809D, 0xC2BB, 0xE3808D, 0xE3808F: close(at: index, value)
    case 0xC2A0...0xC2BF, 0xE28080...0xE281AF, 0xE38080...0xE380BF: finish(at: index)
    case 0xE38180...0xE9BFBF:
      finish(at: index)
      words.append(
        PrintedWord(key: UInt64(value) &* 0x9E37_79B9_7F4A_7C15, start: Int32(index), end: Int32(end), quote: quote))
    default:
      if start < 0 { start = index }
      key = (key ^ UInt64(value)) &* 0x100_0000_01B3
    }
  }

  private mutating func mark(_ opener: UInt32, _ closing: UInt32) {
    if closer == closing {
      quote = 0
      closer = 0
    } else if closer == 0 {
      open(closing)
    }
  }

  private mutating func open(_ closing: UInt32) {
    guard closer == 0 else { return }
    quotes += 1
    quote = quotes
    closer = closing
  }

  private mutating func close(at index: Int, _ value: UInt32? = nil) {
    finish(at: index)
    guard value == nil || value == closer || value == 0xE2809D else { return }
    quote = 0
    closer = 0
  }

  private mutating func finish(at end: Int) {
    guard start >= 0 else { return }
    words.append(PrintedWord(key: key, start: Int32(start), end: Int32(end), quote: quote))
    start = -1
    key = WordKey.seed
  }

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 || byte &- 48 < 10 }
}
