/// What is known of each document. Numbers of documents must be below `count`.
extension Segment {
  private func load<Number: FixedWidthInteger>(_ section: SegmentSection, at byte: Int, as: Number.Type) -> Number {
    let bytes = self[section]
    precondition(byte >= 0 && byte + MemoryLayout<Number>.size <= bytes.count, "a document beyond the segment's end")
    return Number(littleEndian: bytes.loadUnaligned(fromByteOffset: byte, as: Number.self))
  }

  /// What the store calls a document.
  package func key(of document: Int) -> UInt64 { load(.keys, at: document * 8, as: UInt64.self) }

  /// Content words, those of the title counted double.
  package func length(of document: Int) -> Int { Int(load(.lengths, at: document * 2, as: UInt16.self)) }

  /// The days a document may have been published on, counted from 1970-01-01; nil when that is not known.
  package func days(of document: Int) -> ClosedRange<Int>? {
    let first = load(.days, at: document * 8, as: Int32.self)
    let last = load(.days, at: document * 8 + 4, as: Int32.self)
    return first == .min || last < first ? nil : Int(first)...Int(last)
  }

  /// The number of a document's outlet in `outlets`; 0 when it has none.
  package func outlet(of document: Int) -> Int {
    label(Int(load(.labels, at: document * 6, as: UInt32.self)), of: outlets)
  }

  /// The number of a document's language in `languages`; 0 when nobody told it.
  package func language(of document: Int) -> Int {
    label(Int(load(.labels, at: document * 6 + 4, as: UInt16.self)), of: languages)
  }

  private func label(_ number: Int, of names: [String]) -> Int {
    if number < names.count { return number }
    noteDamage()
    return 0
  }

  package var outlets: [String] { names.outlets }
  /// BCP 47 tags in lower case.
  package var languages: [String] { names.languages }

  func forwardBytes(_ document: Int) -> UnsafeRawBufferPointer? {
    let end = load(.forwardEnds, at: document * 8, as: UInt64.self)
    let start = document == 0 ? 0 : load(.forwardEnds, at: document * 8 - 8, as: UInt64.self)
    let all = self[.forward]
    guard start <= end, end <= all.count else { return nil }
    return UnsafeRawBufferPointer(rebasing: all[Int(start)..<Int(end)])
  }

  /// Reads a document's words; false when its bytes are damaged.
  package func read(_ document: Int, into words: ForwardDocument) -> Bool {
    if let bytes = forwardBytes(document), words.read(bytes) { return true }
    noteDamage()
    return false
  }
}
