import Crypto

/// A SHA-256 digest, written as 64 lower-case hexadecimal digits.
package struct Digest: Hashable, Sendable {
  /// The digest's 32 bytes, eight to a word, the first byte highest. Words keep a journal of
  /// 100,000 digests from becoming as many allocations.
  private let words: (UInt64, UInt64, UInt64, UInt64)

  /// The digest of bytes.
  package init(of bytes: some Sequence<UInt8>) {
    var hash = SHA256()
    if bytes.withContiguousStorageIfAvailable({ hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }) == nil {
      hash.update(data: Array(bytes))
    }
    self.init(hash.finalize())
  }

  private init(_ digest: SHA256Digest) {
    words = digest.withUnsafeBytes { bytes in
      func word(_ number: Int) -> UInt64 {
        UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8 * number, as: UInt64.self))
      }
      return (word(0), word(1), word(2), word(3))
    }
  }

  /// The digest of a text's UTF-8 bytes, as the text stands: no byte order mark, nothing normalised.
  package init(of text: String) {
    self.init(of: text.utf8)
  }

  /// Takes 64 lower-case hexadecimal digits; nil for anything else.
  package init?(hex: some StringProtocol) {
    var hex = String(hex)
    let words: (UInt64, UInt64, UInt64, UInt64)? = hex.withUTF8 { digits in
      guard digits.count == 64, let first = Self.word(digits, from: 0), let second = Self.word(digits, from: 16),
        let third = Self.word(digits, from: 32), let fourth = Self.word(digits, from: 48)
      else { return nil }
      return (first, second, third, fourth)
    }
    guard let words else { return nil }
    self.words = words
  }

  /// The number that 16 digits write.
  private static func word(_ digits: UnsafeBufferPointer<UInt8>, from start: Int) -> UInt64? {
    var word: UInt64 = 0
    for place in start..<start + 16 {
      let digit = digits[place]
      switch digit {
      case 48...57: word = word << 4 | UInt64(digit - 48)
      case 97...102: word = word << 4 | UInt64(digit - 87)
      default: return nil
      }
    }
    return word
  }

  /// The digest of lines `id digest`, each with a line feed.
  package init(ofLines lines: some Sequence<(id: String, digest: Digest)>) {
    var hash = SHA256()
    var bytes: [UInt8] = []
    for line in lines {
      bytes.append(contentsOf: line.id.utf8)
      bytes.append(UInt8(ascii: " "))
      bytes.append(contentsOf: line.digest.hex.utf8)
      bytes.append(UInt8(ascii: "\n"))
      if bytes.count > 1 << 16 {
        bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
        bytes.removeAll(keepingCapacity: true)
      }
    }
    bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    self.init(bytes: hash.finalize())
  }

  /// Takes exactly 32 bytes.
  package init?(exactly bytes: UnsafeRawBufferPointer) {
    guard bytes.count == 32 else { return nil }
    self.init(bytes: bytes)
  }

  /// The 32 bytes.
  package var bytes: [UInt8] {
    [words.0, words.1, words.2, words.3].flatMap { word in
      (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(56 - 8 * $0)) }
    }
  }

  /// The first eight bytes as a number, for a table of many digests.
  package var head: UInt64 { words.0 }

  /// 64 zeros: what the first entry of a chain names as the entry before it.
  package static let zero = Digest(bytes: [])

  /// The 64 digits.
  package var hex: String {
    let digits: StaticString = "0123456789abcdef"
    return String(unsafeUninitializedCapacity: 64) { buffer in
      func write(_ word: UInt64, at start: Int) {
        for place in 0..<16 {
          buffer[start + place] = digits.utf8Start[Int(word >> UInt64(60 - 4 * place) & 15)]
        }
      }
      write(words.0, at: 0)
      write(words.1, at: 16)
      write(words.2, at: 32)
      write(words.3, at: 48)
      return 64
    }
  }

  /// The first 12 digits, enough for a person to tell two digests apart.
  package var short: String { String(hex.prefix(12)) }

  /// The first 16 bytes as two numbers, for a table that is no proof.
  package var half: (UInt64, UInt64) { (words.0, words.1) }

  /// Takes up to 32 bytes; those that are missing are 0.
  private init(bytes: some Sequence<UInt8>) {
    var words: [UInt64] = [0, 0, 0, 0]
    for (index, byte) in bytes.enumerated() where index < 32 {
      words[index / 8] |= UInt64(byte) << UInt64(56 - 8 * (index % 8))
    }
    self.words = (words[0], words[1], words[2], words[3])
  }

  package static func == (one: Self, other: Self) -> Bool { one.words == other.words }

  package func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}

extension Digest: CustomStringConvertible {
  package var description: String { hex }
}
