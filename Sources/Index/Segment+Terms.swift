/// A term of a segment.
package struct SegmentTerm: Sendable {
  package let number: Int
  /// How many documents have it.
  package let documents: Int
  /// The words it stands for, by their numbers in the forward section.
  package let words: [UInt32]
  let postings: Range<Int>
}

/// A word of a segment.
package struct SegmentWord: Sendable {
  /// Its number in the forward section.
  package let number: UInt32
  /// How often it stands in titles and texts.
  package let count: Int
  /// The terms it is listed under, one for each language it was met in.
  package let terms: [Int]
}

extension Segment {
  /// The term spelled so; nil when no document has it.
  package func term(_ string: [UInt8]) -> SegmentTerm? {
    var before = 0
    return terms.find(string) { before += Self.postingsLength($0) }.flatMap { term($0, before: before) }
  }

  /// The term that titles with a term are listed under.
  package func titleTerm(_ string: [UInt8]) -> SegmentTerm? { term([SegmentFormat.titleMark] + string) }

  package func term(numbered number: Int) -> SegmentTerm? {
    var before = 0
    return terms.entry(number) { before += Self.postingsLength($0) }.flatMap { term($0, before: before) }
  }

  /// The bytes of a term.
  package func string(ofTerm number: Int) -> [UInt8]? { terms.entry(number)?.string }

  private static func postingsLength(_ payload: UnsafeRawBufferPointer) -> Int {
    var reader = ByteReader(payload)
    _ = reader.varint()
    return reader.varint()
  }

  /// `before` is the length of the postings of the terms before it in its block.
  private func term(_ entry: DictionaryReader.Entry, before: Int) -> SegmentTerm? {
    let start = entry.base &+ before
    var reader = ByteReader(entry.payload)
    let documents = reader.varint()
    let length = reader.varint()
    var words: [UInt32] = []
    var word = 0
    for _ in 0..<min(reader.varint(), entry.payload.count) {
      word += reader.varint()
      words.append(UInt32(truncatingIfNeeded: word))
    }
    let limit = self[.postings].count
    guard !reader.isBroken, start >= 0, start <= limit, length <= limit - start else {
      noteDamage()
      return nil
    }
    return SegmentTerm(number: entry.number, documents: documents, words: words, postings: start..<start + length)
  }

  package func postings(of term: SegmentTerm) -> PostingsCursor {
    PostingsCursor(UnsafeRawBufferPointer(rebasing: self[.postings][term.postings]))
  }

  /// The word spelled so; nil when no document has it.
  package func word(_ string: [UInt8]) -> SegmentWord? { words.find(string).map(Self.word) }

  /// The words that begin so, at most `limit` of them.
  package func words(beginningWith prefix: [UInt8], limit: Int) -> [SegmentWord] {
    var found: [SegmentWord] = []
    words.each(beginningWith: prefix) { entry in
      found.append(Self.word(entry))
      return found.count < limit
    }
    return found
  }

  /// A number for a word that is the same in every segment, by the word's number in this one; 0 for a gap.
  package func hash(ofWord number: UInt32) -> UInt32 {
    let bytes = self[.wordHashes]
    let place = (Int(number) - 1) * 4
    guard place >= 0, place + 4 <= bytes.count else { return 0 }
    return UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self))
  }

  static func word(_ entry: DictionaryReader.Entry) -> SegmentWord {
    var reader = ByteReader(entry.payload)
    let number = reader.varint()
    let count = reader.varint()
    var terms: [Int] = []
    for _ in 0..<min(reader.varint(), entry.payload.count) { terms.append(reader.varint()) }
    return SegmentWord(number: UInt32(truncatingIfNeeded: number), count: count, terms: terms)
  }
}
