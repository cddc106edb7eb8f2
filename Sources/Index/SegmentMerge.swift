/// Makes one segment of several, in their order, without the documents that are deleted.
///
/// Streams: what it holds in memory is the vocabulary and the columns of the documents, never texts or postings.
package struct SegmentMerge {
  package struct Source {
    let segment: Segment
    let deletions: Deletions?

    package init(_ segment: Segment, without deletions: Deletions? = nil) {
      self.segment = segment
      self.deletions = deletions
    }
  }

  private let sources: [Source]
  /// For each source the new number of each document, -1 for a deleted one.
  private var documents: [[Int32]] = []
  /// For each source, by a word's old number, its new one.
  private var words: [[UInt32]] = []
  /// For each source, by a term's old number, its new one.
  private var terms: [[UInt32]] = []
  private let isCancelled: () -> Bool

  /// Writes the merged segment to a new file; the caller renames it to its place.
  package static func merge(
    _ sources: [Source], into path: String, isCancelled: @escaping () -> Bool = { false }
  ) throws(SegmentError) {
    var merge = SegmentMerge(sources, isCancelled)
    _ = try merge.write(to: SegmentOutput(path: path))
  }

  /// The merged segment in memory.
  package static func merge(
    _ sources: [Source], isCancelled: @escaping () -> Bool = { false }
  ) throws(SegmentError) -> Segment {
    var merge = SegmentMerge(sources, isCancelled)
    return try Segment(bytes: merge.write(to: SegmentOutput()))
  }

  private init(_ sources: [Source], _ isCancelled: @escaping () -> Bool) {
    self.sources = sources
    self.isCancelled = isCancelled
  }

  private mutating func write(to output: consuming SegmentOutput) throws(SegmentError) -> [UInt8] {
    var output = output
    let columns = mergedColumns()
    let numbers = try mergedWords()
    let termCount = try mergedTerms()
    try check()
    try columns.write(to: &output, words: numbers.count, terms: termCount)
    try writeForward(to: &output)
    try writeTerms(to: &output)
    try writeWords(numbers, to: &output)
    for source in sources where source.segment.isDamaged { throw .damaged("contents") }
    return try output.finish()
  }

  private func check() throws(SegmentError) { if isCancelled() { throw .cancelled } }

  private mutating func mergedColumns() -> SegmentColumns {
    var columns = SegmentColumns()
    for source in sources {
      let segment = source.segment
      // Deleted documents are taken for average ones: the sum only serves an average.
      columns.totalWords +=
        segment.count == 0 ? 0 : segment.totalWords * (segment.count - (source.deletions?.count ?? 0)) / segment.count
      columns.stemming |= UInt64(bitPattern: Int64(segment.stemming))
      var numbers = [Int32](repeating: -1, count: segment.count)
      for document in 0..<segment.count where source.deletions?.contains(document) != true {
        numbers[document] = Int32(truncatingIfNeeded: columns.count)
        columns.append(
          key: segment.key(of: document), length: segment.length(of: document), days: segment.days(of: document),
          outlet: segment.outlets[segment.outlet(of: document)],
          language: segment.languages[segment.language(of: document)])
      }
      documents.append(numbers)
    }
    return columns
  }

  /// Numbers all words by how often they occur; returns, for each in the order of bytes, its number and its count.
  private mutating func mergedWords() throws(SegmentError) -> [(number: UInt32, count: Int)] {
    var found: [(number: UInt32, count: Int)] = []
    words = sources.map { [UInt32](repeating: 0, count: $0.segment.words.count + 1) }
    var merge = DictionaryMerge(sources.map(\.segment.words))
    while merge.advance() {
      var count = 0
      for part in merge.parts {
        var reader = ByteReader(part.payload)
        let old = reader.varint()
        count += reader.varint()
        // The place among all words for now, counted from 1.
        if old < words[part.source].count { words[part.source][old] = UInt32(found.count + 1) }
      }
      found.append((0, count))
    }
    guard merge.isComplete else { throw .damaged("words") }
    let order = found.indices.sorted { found[$0].count > found[$1].count }
    for (rank, place) in order.enumerated() { found[place].number = UInt32(rank + 1) }
    for source in words.indices {
      for old in words[source].indices where words[source][old] > 0 {
        words[source][old] = found[Int(words[source][old]) - 1].number
      }
    }
    return found
  }

  private mutating func mergedTerms() throws(SegmentError) -> Int {
    terms = sources.map { [UInt32](repeating: 0, count: $0.segment.terms.count) }
    var merge = DictionaryMerge(sources.map(\.segment.terms))
    var count = 0
    while merge.advance() {
      for part in merge.parts { terms[part.source][part.number] = UInt32(count) }
      count += 1
    }
    guard merge.isComplete else { throw .damaged("terms") }
    return count
  }

  private func writeForward(to output: inout SegmentOutput) throws(SegmentError) {
    var ends: [UInt64] = []
    var writer = ForwardDocument.Writer()
    var bytes: [UInt8] = []
    let forward = ForwardDocument()
    var total: UInt64 = 0
    for (index, source) in sources.enumerated() {
      let numbers = words[index]
      for document in 0..<source.segment.count where documents[index][document] >= 0 {
        guard source.segment.read(document, into: forward) else { throw .damaged("contents") }
        bytes.removeAll(keepingCapacity: true)
        writer.append(
          sentences: forward.sentences,
          words: UnsafeBufferPointer(start: forward.words, count: forward.count), titleCount: forward.titleCount,
          hasTitleInText: forward.hasTitleInText, to: &bytes,
          number: { Int($0) < numbers.count ? numbers[Int($0)] : 0 })
        total += UInt64(bytes.count)
        ends.append(total)
        try output.write(bytes)
        if document & 0xFFF == 0 { try check() }
      }
      source.segment.release()
    }
    try output.endSection()
    try output.write(ends)
    try output.endSection()
  }

  private func writeTerms(to output: inout SegmentOutput) throws(SegmentError) {
    var dictionary = DictionaryWriter()
    var writer = PostingsWriter()
    var merge = DictionaryMerge(sources.map(\.segment.terms))
    var next = [Int](repeating: 0, count: sources.count)
    var forms: [UInt32] = []
    while merge.advance() {
      forms.removeAll(keepingCapacity: true)
      for part in merge.parts {
        let segment = sources[part.source].segment
        if let base = part.base { next[part.source] = base }
        var reader = ByteReader(part.payload)
        _ = reader.varint()
        let length = reader.varint()
        let start = next[part.source]
        next[part.source] += length
        var word = 0
        for _ in 0..<min(reader.varint(), part.payload.count) {
          word += reader.varint()
          if word < words[part.source].count { forms.append(words[part.source][word]) }
        }
        guard start >= 0, length <= segment[.postings].count - start else {
          segment.noteDamage()
          continue
        }
        var cursor = PostingsCursor(UnsafeRawBufferPointer(rebasing: segment[.postings][start..<start + length]))
        let numbers = documents[part.source]
        while cursor.advance() {
          let first = cursor.chunk << SegmentFormat.chunkShift
          cursor.each { document, frequency in
            let document = first + document
            if document < numbers.count, numbers[document] >= 0 {
              writer.append(Int(numbers[document]), frequency: frequency)
            }
          }
        }
        if cursor.isBroken { segment.noteDamage() }
      }
      var payload: [UInt8] = []
      payload.appendVarint(writer.count)
      let offset = output.sectionLength
      let bytes = writer.finish()
      payload.appendVarint(bytes.count)
      PayloadCoding.append(ascending: forms.count > 1 ? Array(Set(forms)) : forms, to: &payload)
      try output.write(bytes)
      merge.string.withUnsafeBufferPointer { dictionary.append($0, base: offset, payload: payload) }
      if dictionary.count & 0x7FFF == 0 {
        try check()
        for source in sources { source.segment.release() }
      }
    }
    try output.endSection()
    try output.write(dictionary.bytes)
    try output.endSection()
    try output.write(dictionary.index)
    try output.endSection()
  }

  private func writeWords(
    _ numbers: [(number: UInt32, count: Int)], to output: inout SegmentOutput
  ) throws(SegmentError) {
    var dictionary = DictionaryWriter()
    var hashes = [UInt32](repeating: 0, count: numbers.count)
    var merge = DictionaryMerge(sources.map(\.segment.words))
    while merge.advance() {
      var its: [Int] = []
      for part in merge.parts {
        var reader = ByteReader(part.payload)
        _ = reader.varint()
        _ = reader.varint()
        for _ in 0..<min(reader.varint(), part.payload.count) {
          let old = reader.varint()
          guard old < terms[part.source].count else { continue }
          let new = Int(terms[part.source][old])
          if !its.contains(new) { its.append(new) }
        }
      }
      let (number, count) = numbers[dictionary.count]
      let payload = PayloadCoding.word(number: number, count: count, terms: its)
      merge.string.withUnsafeBufferPointer {
        dictionary.append($0, base: 0, payload: payload)
        hashes[Int(number) - 1] = WordHash.of($0)
      }
    }
    try output.write(dictionary.bytes)
    try output.endSection()
    try output.write(dictionary.index)
    try output.endSection()
    try output.write(hashes)
    try output.endSection()
  }
}
