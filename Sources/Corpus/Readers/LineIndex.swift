import AssayJSON

/// Finds the lines of places in a JSON document.
struct LineIndex {
  let bytes: [UInt8]
  private let starts: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(offset + 1) }
    self.starts = starts
  }

  /// The line of a byte, 1-based.
  func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Where the value of a member of the object at `offset` begins; nil when it has no such member.
  func offset(ofMember name: String, at offset: Int) -> Int? {
    var reader = JSONReader(bytes, at: offset)
    var found: Int?
    try? reader.members(
      { (reader, member) throws(JSONError) in
        reader.skipSpace()
        if member == name { found = reader.offset }
        _ = try reader.value()
      }, orElse: { $0 })
    return found
  }
}
