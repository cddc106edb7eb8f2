/// Phrases in the forward section as it lies, without decoding documents.
extension Segment {
  /// Whether words stand side by side in a paragraph of a document, or in its title; nil when only reading it can tell.
  ///
  /// Looks for two of the words, those at `anchor` and behind it, 16 units at a time, and at the others where these are
  /// found. Words must be such as nothing can stand between (`SegmentFormat.wide` ones are left to reading).
  package func hasPhrase(_ words: [UInt32], anchor: Int, titleOnly: Bool, in document: Int) -> Bool? {
    guard words.count >= 2, anchor >= 0, anchor + 1 < words.count, let bytes = forwardBytes(document),
      let base = bytes.baseAddress, words.allSatisfy({ $0 < UInt32(SegmentFormat.wide) })
    else { return nil }
    var reader = ByteReader(bytes)
    let header = reader.varint()
    let start = reader.at + header
    guard header >= 0, start <= bytes.count else { return nil }
    let units = base + start
    let count = (bytes.count - start) / 2
    typealias Lanes = SIMD16<UInt16>
    let first = UInt16(words[anchor]).littleEndian
    let second = UInt16(words[anchor + 1]).littleEndian
    let one = Lanes(repeating: first)
    let other = Lanes(repeating: second)
    var limits: [Int]?
    var at = 0
    while at + 1 < count {
      if at + 17 <= count {
        let here = (units + at * 2).loadUnaligned(as: Lanes.self)
        let next = (units + at * 2 + 2).loadUnaligned(as: Lanes.self)
        guard any((here .== one) .& (next .== other)) else {
          at += 16
          continue
        }
      }
      for place in at..<min(at + 16, count - 1) {
        func unit(_ index: Int) -> UInt16 { (units + index * 2).loadUnaligned(as: UInt16.self) }
        guard unit(place) == first, unit(place + 1) == second else { continue }
        let from = place - anchor
        guard from >= 0, from + words.count <= count else { continue }
        guard words.indices.allSatisfy({ unit(from + $0) == UInt16(words[$0]).littleEndian }) else { continue }
        // What looks like words may be the number of a wide one.
        for before in 1...2 where from >= before && unit(from - before) == SegmentFormat.wide { return nil }
        if limits == nil { limits = Self.paragraphEnds(bytes, units: count) }
        guard let limits else { return nil }
        guard let end = limits.first(where: { $0 > from }), from + words.count <= end else { continue }
        if !titleOnly || end == limits[0] { return true }
      }
      at += 16
    }
    return false
  }

  /// The units behind the title and behind each paragraph; nil for damaged bytes.
  private static func paragraphEnds(_ bytes: UnsafeRawBufferPointer, units: Int) -> [Int]? {
    var reader = ByteReader(bytes)
    _ = reader.varint()
    _ = reader.varint()
    var end = reader.varint()
    let sentences = reader.varint()
    guard sentences <= reader.left else { return nil }
    var ends = [end]
    for index in 0..<sentences {
      let gap = reader.varint()
      _ = reader.varint()
      let its = reader.varint()
      _ = reader.varint()
      if index == 0 || gap & 1 == 1 { ends.append(end) }
      end += its
      ends[ends.count - 1] = end
    }
    return reader.isBroken || end != units ? nil : ends
  }
}
