/// Passing over values without making them.
extension JSONReader {
  /// Passes over the next value. Only what tells where it ends is checked: brackets and the quote marks of strings.
  package mutating func skipValue() throws(JSONError) {
    skipSpace()
    let outside = depth
    repeat {
      skipSpace()
      guard offset < bytes.count else { throw error(.unexpectedEnd) }
      switch bytes[offset] {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        guard depth < Self.depthLimit else { throw error(.tooDeep(limit: Self.depthLimit)) }
        depth += 1
        offset += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard depth > outside else { throw error(.unexpected(bytes[offset])) }
        depth -= 1
        offset += 1
      case UInt8(ascii: ","), UInt8(ascii: ":"):
        guard depth > outside else { throw error(.unexpected(bytes[offset])) }
        offset += 1
      case UInt8(ascii: "\""): try skipString()
      default: skipWord()
      }
    } while depth > outside
  }

  /// How many elements follow up to the end of the array that the reader stands in, before one of them.
  ///
  /// An array that grows as it is read takes three times its room for a moment; one that is told its length does not.
  package func elementsAhead() -> Int {
    var reader = self
    var count = 0
    while (try? reader.skipValue()) != nil {
      count += 1
      reader.skipSpace()
      guard reader.offset < bytes.count, bytes[reader.offset] == UInt8(ascii: ",") else { break }
      reader.offset += 1
    }
    return count
  }

  private mutating func skipString() throws(JSONError) {
    offset += 1
    while true {
      offset = PlainRun(in: bytes, from: offset).end
      guard offset < bytes.count else { throw error(.unexpectedEnd) }
      switch bytes[offset] {
      case UInt8(ascii: "\""):
        offset += 1
        return
      case UInt8(ascii: "\\"): offset += 2
      default: throw error(.unescapedControl(bytes[offset]))
      }
    }
  }

  /// A number or one of the three words.
  private mutating func skipWord() {
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ":"), 0x20, 0x0A, 0x0D, 0x09: return
      default: offset += 1
      }
    }
  }
}
