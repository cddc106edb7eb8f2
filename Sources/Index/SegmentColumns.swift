/// The per-document columns of a segment that is being written.
struct SegmentColumns {
  var keys: [UInt64] = []
  var lengths: [UInt16] = []
  /// First and last day in turn.
  var days: [Int32] = []
  var outlets: [UInt32] = []
  var languages: [UInt16] = []
  var names = NameTable()
  var totalLength = 0
  /// All words, stop words too, a title's counted double.
  var totalWords = 0
  /// The languages of the stems, as bits by `WordLanguage.rawValue`.
  var stemming: UInt64 = 0

  var count: Int { keys.count }

  mutating func append(
    key: UInt64, length: Int, days: ClosedRange<Int>?, outlet: String, language: String
  ) {
    keys.append(key)
    lengths.append(UInt16(clamping: length))
    totalLength += length
    self.days.append(days.map { Int32(clamping: max($0.lowerBound, Int(Int32.min) + 1)) } ?? .min)
    self.days.append(days.map { Int32(clamping: $0.upperBound) } ?? .min)
    outlets.append(UInt32(truncatingIfNeeded: names.outlet(outlet)))
    languages.append(UInt16(truncatingIfNeeded: names.language(language)))
  }

  /// Writes the sections from `counts` to `names`.
  func write(to output: inout SegmentOutput, words: Int, terms: Int) throws(SegmentError) {
    try output.write([UInt64(count), UInt64(words), UInt64(terms), UInt64(totalLength), stemming, UInt64(totalWords)])
    try output.endSection()
    try output.write(keys)
    try output.endSection()
    try output.write(lengths)
    try output.endSection()
    try output.write(days)
    try output.endSection()
    var labels: [UInt8] = []
    labels.reserveCapacity(count * 6)
    for index in 0..<count {
      labels.appendNumber(outlets[index])
      labels.appendNumber(languages[index])
    }
    try output.write(labels)
    try output.endSection()
    try output.write(names.encoded)
    try output.endSection()
  }
}
