/// A document's words by their numbers, sentence by sentence: read into the same memory again and again.
///
/// In the file: the length of what stands before the units; a number whose lowest bit says that the text holds the
/// title, the units of the title, the number of sentences; for each sentence the scalars since the one before (times four, plus two when it repeats an earlier
/// sentence, plus one when it begins a paragraph), its length in scalars, its units, its content words; then the units,
/// two bytes each: a word's number, or `SegmentFormat.wide` and the number in two more. 0 stands between two letters of
/// scripts without spaces that do not adjoin.
package final class ForwardDocument {
  package struct Sentence {
    package var start: Int32 = 0
    package var end: Int32 = 0
    /// The place of its first word in `words`, and how many there are (signs of not adjoining included).
    package var first: Int32 = 0
    package var count: Int32 = 0
    /// Words that are no stop words.
    package var content: Int32 = 0
    package var isRepeated = false
    package var beginsParagraph = false

    package var words: Range<Int> { Int(first)..<Int(first) + Int(count) }
  }

  /// 1 or more for a word of the segment, 0 for a gap.
  package internal(set) var words: UnsafeMutablePointer<UInt32>
  package internal(set) var count = 0
  package private(set) var sentences: [Sentence] = []
  /// The title's words stand before those of the text.
  package private(set) var titleCount = 0
  package private(set) var hasTitleInText = false
  private var capacity = 4_096

  package init() { words = .allocate(capacity: capacity) }
  deinit { words.deallocate() }

  /// Reads a document; false, with nothing in it, when the bytes are damaged.
  func read(_ bytes: UnsafeRawBufferPointer) -> Bool {
    clear()
    if parse(bytes) { return true }
    clear()
    return false
  }

  private func clear() {
    sentences.removeAll(keepingCapacity: true)
    count = 0
    titleCount = 0
    hasTitleInText = false
  }

  private func parse(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var reader = ByteReader(bytes)
    _ = reader.varint()
    hasTitleInText = reader.varint() & 1 == 1
    let titleUnits = reader.varint()
    let sentenceCount = reader.varint()
    guard sentenceCount <= reader.left else { return false }
    var at = 0
    var units = titleUnits
    for _ in 0..<sentenceCount {
      let gap = reader.varint()
      let length = reader.varint()
      let its = reader.varint()
      let content = reader.varint()
      at += gap >> 2
      guard !reader.isBroken, at + length < Int(Int32.max), its <= bytes.count else { return false }
      sentences.append(
        Sentence(
          start: Int32(at), end: Int32(at + length), first: Int32(truncatingIfNeeded: its), count: 0,
          content: Int32(truncatingIfNeeded: content), isRepeated: gap & 2 == 2, beginsParagraph: gap & 1 == 1))
      at += length
      units += its
    }
    guard !reader.isBroken, let base = bytes.baseAddress, units * 2 == reader.left else {
      return false
    }
    if units > capacity {
      words.deallocate()
      capacity = units * 2
      words = .allocate(capacity: capacity)
    }
    var from = reader.at
    decode(titleUnits, base, &from)
    titleCount = count
    for index in sentences.indices {
      let its = Int(sentences[index].first)
      let first = count
      decode(its, base, &from)
      sentences[index].first = Int32(first)
      sentences[index].count = Int32(count - first)
    }
    return true
  }

  private func decode(_ units: Int, _ base: UnsafeRawPointer, _ from: inout Int) {
    // Locals, so that the loop need not ask whether somebody else is looking.
    let words = self.words
    var count = self.count
    var at = base + from
    let end = at + units * 2
    from += units * 2
    while at < end {
      let unit = UInt16(littleEndian: at.loadUnaligned(as: UInt16.self))
      at += 2
      if unit == SegmentFormat.wide, at + 4 <= end {
        words[count] = UInt32(littleEndian: at.loadUnaligned(as: UInt32.self))
        at += 4
      } else {
        words[count] = UInt32(unit)
      }
      count += 1
    }
    self.count = count
  }

  /// Writes a document in the form that `read` takes.
  struct Writer {
    private var header: [UInt8] = []
    private var units: [UInt8] = []

    /// `number` gives the number that a word is to have.
    mutating func append(
      sentences: some Collection<Sentence>, words: UnsafeBufferPointer<UInt32>, titleCount: Int, hasTitleInText: Bool,
      to bytes: inout [UInt8], number: (UInt32) -> UInt32
    ) {
      header.removeAll(keepingCapacity: true)
      units.removeAll(keepingCapacity: true)
      header.append(hasTitleInText ? 1 : 0)
      append(words[0..<titleCount], number)
      header.appendVarint(units.count / 2)
      header.appendVarint(sentences.count)
      var at = 0
      for sentence in sentences {
        let start = units.count
        append(words[sentence.words], number)
        let gap = Int(sentence.start) - at
        header.appendVarint(gap << 2 | (sentence.isRepeated ? 2 : 0) | (sentence.beginsParagraph ? 1 : 0))
        header.appendVarint(Int(sentence.end - sentence.start))
        header.appendVarint((units.count - start) / 2)
        header.appendVarint(Int(sentence.content))
        at = Int(sentence.end)
      }
      bytes.appendVarint(header.count)
      bytes.append(contentsOf: header)
      bytes.append(contentsOf: units)
    }

    @inline(__always) private mutating func append(
      _ words: Slice<UnsafeBufferPointer<UInt32>>, _ number: (UInt32) -> UInt32
    ) {
      for word in words {
        let its = word == 0 ? 0 : number(word)
        if its < UInt32(SegmentFormat.wide) {
          units.append(UInt8(truncatingIfNeeded: its))
          units.append(UInt8(truncatingIfNeeded: its >> 8))
        } else {
          units.append(0xFF)
          units.append(0xFF)
          units.appendNumber(its)
        }
      }
    }
  }
}
