/// A part as the catalogue has it.
struct KnownPart: Sendable, Hashable {
  let id: Int64
  let start: Int
  let length: Int
  /// The number of its first line; 0 for a file that is read as a whole.
  let line: Int
  let lines: Int
  let checksum: Int64
  /// How many of its articles have their place for an id.
  let places: Int
}
