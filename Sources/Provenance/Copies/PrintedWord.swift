/// A word of a text as copies are compared: its hash and its place in UTF-8.
struct PrintedWord {
  let key: UInt64
  let start: Int32
  let end: Int32
  /// The quotation that holds the word, counted from 1; 0 outside.
  let quote: Int32
}
