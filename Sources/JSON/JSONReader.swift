/// Reads JSON (RFC 8259) from bytes, a value or a member at a time.
///
/// Strict: no comments, no trailing commas, no name twice in an object, no half surrogates, no
/// nesting beyond `depthLimit`. A reader may be moved over a document piece by piece, which keeps a
/// long journal from standing in memory as one tree.
package struct JSONReader {
  package static let depthLimit = 128

  let bytes: [UInt8]
  /// The offset of the next byte.
  package internal(set) var offset: Int
  /// How many brackets are open around the next byte.
  var depth: Int
  /// Whether all that was read since this was set to true stood in the form that `JSONWriter.canonical` writes.
  package var isCanonical = true

  /// Reads from an offset, which may lie inside as many brackets as `depth` says.
  package init(_ bytes: [UInt8], at offset: Int = 0, depth: Int = 0) {
    self.bytes = bytes
    self.offset = offset
    self.depth = depth
  }

  /// The whole text as one value.
  package static func value(of bytes: [UInt8]) throws(JSONError) -> JSON {
    var reader = JSONReader(bytes)
    let value = try reader.value()
    try reader.end()
    return value
  }

  package static func value(of text: String) throws(JSONError) -> JSON {
    try value(of: Array(text.utf8))
  }

  /// The next value.
  package mutating func value() throws(JSONError) -> JSON {
    skipSpace()
    guard offset < bytes.count else { throw error(.unexpectedEnd) }
    switch bytes[offset] {
    case UInt8(ascii: "{"): return .object(try object())
    case UInt8(ascii: "["):
      var values: [JSON] = []
      try elements { (reader) throws(JSONError) in
        if values.count == values.capacity, values.count >= 64 {
          values.reserveCapacity(values.count + reader.elementsAhead())
        }
        values.append(try reader.value())
      }
      return .array(values)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"):
      try word("true")
      return .bool(true)
    case UInt8(ascii: "f"):
      try word("false")
      return .bool(false)
    case UInt8(ascii: "n"):
      try word("null")
      return .null
    case UInt8(ascii: "-"), 48...57: return .number(try number())
    default: throw error(.unexpected(bytes[offset]))
    }
  }

  /// Walks the members of an object; `body` must read the value of each name it is given.
  package mutating func members<Failure: Error>(
    _ body: (inout JSONReader, String) throws(Failure) -> Void, orElse wrap: (JSONError) -> Failure
  ) throws(Failure) {
    do throws(JSONError) { try open(UInt8(ascii: "{"), "'{'") } catch { throw wrap(error) }
    var first = true
    while true {
      let name: String?
      do throws(JSONError) { name = try nextName(first: first) } catch { throw wrap(error) }
      guard let name else { return }
      try body(&self, name)
      first = false
    }
  }

  /// Walks the elements of an array; `body` must read each.
  package mutating func elements<Failure: Error>(
    _ body: (inout JSONReader) throws(Failure) -> Void, orElse wrap: (JSONError) -> Failure
  ) throws(Failure) {
    do throws(JSONError) { try open(UInt8(ascii: "["), "'['") } catch { throw wrap(error) }
    var first = true
    while true {
      let more: Bool
      do throws(JSONError) { more = try nextElement(first: first) } catch { throw wrap(error) }
      guard more else { return }
      try body(&self)
      first = false
    }
  }

  /// Goes on behind a value that was read by other means.
  package mutating func move(to offset: Int) { self.offset = offset }

  /// Nothing but white space may follow.
  package mutating func end() throws(JSONError) {
    skipSpace()
    guard offset == bytes.count else { throw error(.trailing) }
  }

  /// An error at the present place.
  package func error(_ problem: JSONError.Problem) -> JSONError { error(problem, at: offset) }

  package mutating func skipSpace() {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20, 0x0A, 0x0D, 0x09:
        offset += 1
        isCanonical = false
      default: return
      }
    }
  }
}

extension JSONReader {
  private mutating func elements(_ body: (inout JSONReader) throws(JSONError) -> Void) throws(JSONError) {
    try elements(body, orElse: { $0 })
  }

  private mutating func object() throws(JSONError) -> JSONObject {
    var members: [JSONObject.Member] = []
    var seen: Set<ExactText> = []
    var isSorted = true
    try self.members(
      { (reader, name) throws(JSONError) in
        // A name that sorts behind all others stands once. Of the rest, few are compared one by one; a set pays only
        // for many.
        if let last = members.indices.last, !isSorted || !ExactText.precedes(members[last].name, name) {
          isSorted = false
          if members.count > 16, seen.isEmpty { seen = Set(members.map { ExactText($0.name) }) }
          let isRepeated =
            members.count > 16 ? !seen.insert(ExactText(name)).inserted : members.contains { $0.isNamed(name) }
          guard !isRepeated else { throw reader.error(.duplicateName(name)) }
          reader.isCanonical = false
        }
        let value = try reader.value()
        // Few objects have more members; growing one by one would move them four times.
        if members.isEmpty { members.reserveCapacity(8) }
        members.append(JSONObject.Member(name: name, value: value))
      }, orElse: { $0 })
    return JSONObject(members)
  }

  private mutating func open(_ bracket: UInt8, _ what: String) throws(JSONError) {
    skipSpace()
    guard offset < bytes.count else { throw error(.unexpectedEnd) }
    guard bytes[offset] == bracket else { throw error(.expected(what)) }
    guard depth < Self.depthLimit else { throw error(.tooDeep(limit: Self.depthLimit)) }
    depth += 1
    offset += 1
  }

  /// The next member's name, with the colon behind it read; nil at the object's end.
  private mutating func nextName(first: Bool) throws(JSONError) -> String? {
    guard try isInside(closing: UInt8(ascii: "}"), first: first) else { return nil }
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else {
      throw error(offset < bytes.count ? .expected("a name in quotes") : .unexpectedEnd)
    }
    let name = try string()
    skipSpace()
    guard offset < bytes.count else { throw error(.unexpectedEnd) }
    guard bytes[offset] == UInt8(ascii: ":") else { throw error(.expected("':'")) }
    offset += 1
    return name
  }

  private mutating func nextElement(first: Bool) throws(JSONError) -> Bool {
    try isInside(closing: UInt8(ascii: "]"), first: first)
  }

  /// Whether another member follows; reads the comma before it, or the closing bracket.
  private mutating func isInside(closing bracket: UInt8, first: Bool) throws(JSONError) -> Bool {
    skipSpace()
    guard offset < bytes.count else { throw error(.unexpectedEnd) }
    if bytes[offset] == bracket {
      offset += 1
      depth -= 1
      return false
    }
    guard !first else { return true }
    guard bytes[offset] == UInt8(ascii: ",") else { throw error(.expected("','")) }
    offset += 1
    skipSpace()
    guard offset < bytes.count else { throw error(.unexpectedEnd) }
    guard bytes[offset] != bracket else { throw error(.unexpected(bracket)) }
    return true
  }

  private mutating func word(_ word: StaticString) throws(JSONError) {
    for index in 0..<word.utf8CodeUnitCount {
      guard offset < bytes.count else { throw error(.unexpectedEnd) }
      guard bytes[offset] == word.utf8Start[index] else { throw error(.unexpected(bytes[offset])) }
      offset += 1
    }
  }

  private mutating func number() throws(JSONError) -> String {
    let start = offset
    if bytes[offset] == UInt8(ascii: "-") { offset += 1 }
    let whole = digits()
    guard whole == 1 || (whole > 1 && bytes[offset - whole] != UInt8(ascii: "0")) else {
      throw error(.badNumber, at: start)
    }
    if offset < bytes.count, bytes[offset] == UInt8(ascii: ".") {
      offset += 1
      guard digits() > 0 else { throw error(.badNumber, at: start) }
    }
    if offset < bytes.count, bytes[offset] | 0x20 == UInt8(ascii: "e") {
      offset += 1
      if offset < bytes.count, bytes[offset] == UInt8(ascii: "+") || bytes[offset] == UInt8(ascii: "-") { offset += 1 }
      guard digits() > 0 else { throw error(.badNumber, at: start) }
    }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  /// Reads digits and counts them.
  private mutating func digits() -> Int {
    let start = offset
    while offset < bytes.count, (48...57).contains(bytes[offset]) { offset += 1 }
    return offset - start
  }

  func error(_ problem: JSONError.Problem, at place: Int) -> JSONError {
    var line = 1
    var lineStart = 0
    for index in 0..<min(place, bytes.count) where bytes[index] == 0x0A {
      line += 1
      lineStart = index + 1
    }
    return JSONError(problem: problem, offset: place, line: line, column: place - lineStart + 1)
  }
}
