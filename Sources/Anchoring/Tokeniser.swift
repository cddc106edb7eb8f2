/// Cuts a text into tokens in one pass over its UTF-8 bytes.
struct Tokeniser {
  private(set) var keys: [UInt64] = []
  private(set) var starts: [Int32] = []
  private(set) var ends: [Int32] = []
  private(set) var kinds: [TokenKind] = []

  private enum Open { case nothing, word, lone, symbol, newline }

  private var open = Open.nothing
  private var key = TokenKey()
  private var start: Int32 = 0
  private var end: Int32 = 0
  private var length = 0
  /// Combining marks behind the last letter, which texts write in one order or another.
  private var marks: [(order: UInt8, value: UInt32)] = []
  /// What the pairs of a letter and a mark are joined to; 0 where they are not. A text has few of them, each often.
  private var joined: [UInt64: UInt32] = [:]
  private let stopWords = StopWords.keys
  private let ascii = ScalarClass.ascii

  init(capacity: Int) {
    keys.reserveCapacity(capacity)
    starts.reserveCapacity(capacity)
    ends.reserveCapacity(capacity)
    kinds.reserveCapacity(capacity)
  }

  mutating func read(_ string: String) {
    var string = string
    string.withUTF8 { bytes in
      var at = 0
      var offset: Int32 = 0
      while at < bytes.count {
        let lead = bytes[at]
        if lead < 0x80 {
          take(ascii: lead, at: offset)
          at += 1
        } else {
          let (scalar, width) = Self.decode(bytes, at: at)
          take(scalar, at: offset)
          at += width
        }
        offset += 1
      }
    }
    close()
  }

  private mutating func take(ascii byte: UInt8, at offset: Int32) {
    let kind = ascii[Int(byte)]
    if kind == .word {
      if open != .word { begin(.word, at: offset) }
      takeMarks()
      append(UInt32(byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte), at: offset)
    } else {
      take(kind, Unicode.Scalar(byte), at: offset)
    }
  }

  private mutating func take(_ scalar: Unicode.Scalar, at offset: Int32) {
    take(ScalarClass(scalar), scalar, at: offset)
  }

  private mutating func take(_ kind: ScalarClass, _ scalar: Unicode.Scalar, at offset: Int32) {
    switch kind {
    case .word:
      if open != .word { begin(.word, at: offset) }
      appendFolded(scalar, at: offset)
    case .lone:
      begin(.lone, at: offset)
      appendFolded(scalar, at: offset)
    case .mark:
      if open == .nothing || open == .newline { begin(.symbol, at: offset) }
      marks.append((scalar.properties.canonicalCombiningClass.rawValue, scalar.value))
      end = offset + 1
    case .symbol:
      takeSymbol(scalar, at: offset)
    case .newline:
      if open != .newline { begin(.newline, at: offset) }
      end = offset + 1
    case .space:
      // Spaces between two line ends belong to the run.
      if open != .newline { close() }
    case .invisible: break
    }
  }

  /// Dots in a row are one ellipsis and hyphens in a row one dash, as typewriters have them.
  private mutating func takeSymbol(_ scalar: Unicode.Scalar, at offset: Int32) {
    let folded = Folding.fold(scalar).first
    takeMarks()
    if open == .symbol, end == offset {
      if folded == 0x2E, key.last == 0x2E || key.last == Folding.ellipsis {
        key = TokenKey()
        append(Folding.ellipsis, at: offset)
        return
      }
      if folded == Folding.dash, key.last == Folding.dash {
        end = offset + 1
        return
      }
    }
    begin(.symbol, at: offset)
    append(folded, at: offset)
  }

  private mutating func begin(_ new: Open, at offset: Int32) {
    close()
    open = new
    key = TokenKey()
    start = offset
    length = 0
  }

  private mutating func appendFolded(_ scalar: Unicode.Scalar, at offset: Int32) {
    takeMarks()
    let (first, more) = Folding.fold(scalar)
    if !join(first) { append(first, at: offset) }
    for value in more { append(value, at: offset) }
    end = offset + 1
  }

  /// Puts a scalar and the one before it into one; false where there is none for both.
  private mutating func join(_ value: UInt32) -> Bool {
    guard length > 0, Composition.mayJoin(value) else { return false }
    let pair = UInt64(key.last) << 32 | UInt64(value)
    let composed: UInt32
    if let known = joined[pair] {
      composed = known
    } else {
      composed =
        Composition.compose(key.last, value).flatMap { Unicode.Scalar($0) }.map { Folding.fold($0).first } ?? 0
      joined[pair] = composed
    }
    guard composed != 0 else { return false }
    key.replaceLast(by: composed)
    return true
  }

  /// Takes the marks that wait in the order in which Unicode's normal forms have them, those without an order where they stand.
  private mutating func takeMarks() {
    guard !marks.isEmpty else { return }
    if marks.count > 1 { Self.order(&marks) }
    for mark in marks where !join(mark.value) {
      key.append(mark.value)
      length += 1
    }
    marks.removeAll(keepingCapacity: true)
  }

  /// Sorts each run of marks that have an order; those of one order stay as they are.
  private static func order(_ marks: inout [(order: UInt8, value: UInt32)]) {
    var start = 0
    while start < marks.count {
      var end = start
      while end < marks.count, marks[end].order != 0 { end += 1 }
      if end - start > 1 {
        let run = marks[start..<end].enumerated().sorted {
          ($0.element.order, $0.offset) < ($1.element.order, $1.offset)
        }
        marks.replaceSubrange(start..<end, with: run.map(\.element))
      }
      start = end + 1
    }
  }

  private mutating func append(_ folded: UInt32, at offset: Int32) {
    key.append(folded)
    length += 1
    end = offset + 1
  }

  private mutating func close() {
    takeMarks()
    let kind: TokenKind
    var value = key.finished
    switch open {
    case .nothing: return
    case .word: kind = length <= StopWords.longest && stopWords.contains(value) ? .light : .word
    case .lone: kind = .light
    case .symbol: kind = .mark
    case .newline:
      kind = .newline
      value = TokenKey.newline
    }
    keys.append(value)
    starts.append(start)
    ends.append(end)
    kinds.append(kind)
    open = .nothing
  }

  /// The scalar at a byte of valid UTF-8, and its width.
  private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at: Int) -> (Unicode.Scalar, Int) {
    let lead = UInt32(bytes[at])
    let width = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = lead & (0xFF >> UInt32(width + 1))
    for next in 1..<width { value = value << 6 | UInt32(bytes[at + next] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", width)
  }
}
