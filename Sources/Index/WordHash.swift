/// A number for a word that is the same in every segment; two words may share one.
enum WordHash {
  static func of(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    UInt32(truncatingIfNeeded: Checksum.of(UnsafeRawBufferPointer(word)))
  }
}
