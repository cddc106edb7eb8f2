/// The file format of a segment, little-endian throughout.
///
/// A header of `headerSize` bytes: the magic number, the version, the number of sections, the length of the whole; then
/// 24 bytes for each section (offset, length, checksum), and behind them the checksum of all that. Every section begins
/// at a multiple of eight bytes. Checksums are `Checksum.of`.
enum SegmentFormat {
  /// "ASSAYSEG", read as a little-endian number.
  static let magic: UInt64 = 0x4745_5359_4153_5341
  static let version: UInt32 = 3
  static let headerSize = 1_024
  /// Documents that are ranked at a time; their numbers within a chunk fit 15 bits.
  static let chunkShift = 15
  static let chunk = 1 << chunkShift
  /// Entries of a dictionary that share one place in its index.
  static let blockShift = 4
  static let block = 1 << blockShift
  /// Stands before words of titles in the dictionary of terms.
  static let titleMark: UInt8 = 0x01
  /// A unit of the forward section that announces a word's number in two further units.
  static let wide: UInt16 = 0xFFFF
}

/// The parts of a segment in the order they are written.
enum SegmentSection: Int, CaseIterable {
  /// Eight-byte numbers: documents, words, terms, the sum of all lengths, the languages of stems as bits,
  /// all words.
  case counts
  /// Eight bytes a document: what the store calls it.
  case keys
  /// Two bytes a document: its length in content words, a title's counted double.
  case lengths
  /// Eight bytes a document: the first and the last day it may have been published on; the least number for none.
  case days
  /// Four bytes a document: the number of its outlet in `names`, then two for its language's.
  case labels
  /// Outlets and languages.
  case names
  /// The documents' words by their numbers; see `ForwardDocument`.
  case forward
  /// Eight bytes a document: where it ends in `forward`.
  case forwardEnds
  case postings
  case terms
  case termIndex
  case words
  case wordIndex
  /// Four bytes a word in the order of the words' numbers: a hash that is the same in every segment.
  case wordHashes
}
