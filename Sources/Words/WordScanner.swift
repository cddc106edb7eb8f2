/// Walks a text's UTF-8 from word to word in one pass; the rules stand at `SearchTokens`.
///
/// Words of plain ASCII letters and numbers of ASCII digits, most of a European text, are read byte by byte without
/// looking up any property; whatever stands beside an apostrophe, a hyphen that may join, or a scalar beyond ASCII
/// takes the general way. The bytes must outlive the scanner and be valid UTF-8, as a string's are.
package struct WordScanner: ~Copyable {
  let bytes: UnsafeBufferPointer<UInt8>
  /// The next byte to read, and the number of scalars before it.
  var at = 0
  private var scalarsBefore = 0
  /// The end of the last word's bytes; what a clitic adds behind it is passed over.
  var wordEnd = 0
  /// The end of the last letter of a script without spaces.
  private var spacelessEnd = -1
  /// The folded word while the general way reads it.
  var folded: [UInt8] = []
  private var buffer: UnsafeMutablePointer<UInt8>
  private var capacity = 256

  /// The word found last, folded; valid until the next call of `next()`.
  package private(set) var word: UnsafeBufferPointer<UInt8>
  /// Where that word stands, in scalars.
  package private(set) var start = 0
  package private(set) var end = 0
  /// Whether the last two words are adjoining letters of a script without spaces.
  package private(set) var adjoins = false
  /// Whether the word is a letter of a script without spaces.
  package private(set) var isSpaceless = false

  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    buffer = .allocate(capacity: capacity)
    word = UnsafeBufferPointer(start: buffer, count: 0)
  }

  deinit { buffer.deallocate() }

  /// Goes on to the next word; false at the end.
  package mutating func next() -> Bool {
    let count = bytes.count
    adjoins = false
    isSpaceless = false
    while at < count {
      let byte = bytes[at]
      if byte < 0x80 {
        if (byte | 0x20) &- 0x61 < 26 {
          if !readPlainWord() { readGenerally() }
          return true
        }
        if byte &- 0x30 < 10 {
          if !readPlainNumber() { readGenerally() }
          return true
        }
        guard byte != 0x25 else {
          readGenerally()
          return true
        }
        at += 1
        scalarsBefore += 1
      } else {
        switch kind(at) {
        case .separator, .mark, .invisible:
          at = after(at)
          scalarsBefore += 1
        case .letter, .digit, .spaceless:
          readGenerally()
          if !word.isEmpty { return true }
        }
      }
    }
    return false
  }

  /// A run of ASCII letters that nothing behind it can change; false, with nothing read, when something may.
  private mutating func readPlainWord() -> Bool {
    let first = at
    var index = first
    let limit = min(bytes.count, first + capacity)
    while index < limit {
      let letter = bytes[index] | 0x20
      guard letter &- 0x61 < 26 else { break }
      buffer[index - first] = letter
      index += 1
    }
    let length = index - first
    if index < bytes.count {
      let follower = bytes[index]
      // ' joins, - may join behind up to seven letters, . behind a single one; a scalar beyond ASCII may be anything.
      if follower >= 0x80 || follower == 0x27 || (follower == 0x2D && length <= 7) || (follower == 0x2E && length == 1)
      {
        return false
      }
      guard (follower | 0x20) &- 0x61 >= 26 else { return false }
      if length == 3, follower == 0x20, buffer[0] == 0x70, buffer[1] == 0x65, buffer[2] == 0x72 { return false }
    }
    finishPlain(first, length)
    return true
  }

  private mutating func readPlainNumber() -> Bool {
    let first = at
    var index = first
    let limit = min(bytes.count, first + capacity)
    while index < limit, bytes[index] &- 0x30 < 10 {
      buffer[index - first] = bytes[index]
      index += 1
    }
    if index < bytes.count {
      let follower = bytes[index]
      if follower >= 0x80 || follower == 0x27 || follower == 0x2C || follower == 0x2E || follower &- 0x30 < 10 {
        return false
      }
    }
    finishPlain(first, index - first)
    return true
  }

  private mutating func finishPlain(_ first: Int, _ length: Int) {
    word = UnsafeBufferPointer(start: buffer, count: length)
    start = scalarsBefore
    end = scalarsBefore + length
    at = first + length
    scalarsBefore = end
  }

  private mutating func readGenerally() {
    folded.removeAll(keepingCapacity: true)
    let first = at
    switch kind(at) {
    case .letter: readWord()
    case .digit: readNumber()
    case .spaceless:
      isSpaceless = true
      adjoins = spacelessEnd == first
      readSpacelessLetter()
      spacelessEnd = at
      wordEnd = at
    case .separator, .mark, .invisible:
      if bytes[at] == 0x25 { folded.append(contentsOf: "percent".utf8) }
      at = after(at)
      wordEnd = at
    }
    start = scalarsBefore
    end = start + scalars(first..<wordEnd)
    scalarsBefore = end + scalars(wordEnd..<at)
    if folded.count > capacity {
      buffer.deallocate()
      capacity = folded.count * 2
      buffer = .allocate(capacity: capacity)
    }
    folded.withUnsafeBufferPointer { source in
      if let base = source.baseAddress { buffer.update(from: base, count: source.count) }
    }
    word = UnsafeBufferPointer(start: buffer, count: folded.count)
  }
}

// MARK: - Scalars

extension WordScanner {
  /// The scalar that begins at a byte; 0 behind the end.
  func value(_ index: Int) -> UInt32 {
    guard index < bytes.count else { return 0 }
    let lead = UInt32(bytes[index])
    if lead < 0x80 { return lead }
    let width = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard index + width <= bytes.count else { return 0xFFFD }
    var value = lead & (0x7F >> UInt32(width))
    for offset in 1..<width { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return value
  }

  func scalar(_ index: Int) -> Unicode.Scalar { Unicode.Scalar(value(index)) ?? "\u{FFFD}" }

  /// The byte behind the scalar that begins at `index`.
  func after(_ index: Int) -> Int {
    guard index < bytes.count else { return index + 1 }
    let lead = bytes[index]
    return index + (lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4)
  }

  /// The byte at which the scalar before `index` begins; negative at the start.
  func before(_ index: Int) -> Int {
    var before = index - 1
    while before > 0, bytes[before] & 0xC0 == 0x80 { before -= 1 }
    return before
  }

  func kind(_ index: Int) -> ScalarKind {
    guard index >= 0, index < bytes.count else { return .separator }
    return ScalarKind(scalar(index))
  }

  private func scalars(_ range: Range<Int>) -> Int {
    var count = 0
    for index in range where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  mutating func fold(_ index: Int) { ScalarFold.append(scalar(index), to: &folded) }
}
