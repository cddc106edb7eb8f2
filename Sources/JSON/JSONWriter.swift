/// Writes JSON values as text.
package enum JSONWriter {
  /// One line, no white space, members in their own order.
  package static func compact(_ value: JSON) -> String { String(decoding: compactBytes(value), as: UTF8.self) }

  /// The same as UTF-8.
  package static func compactBytes(_ value: JSON) -> [UInt8] {
    var bytes: [UInt8] = []
    write(value, sorted: false, into: &bytes)
    return bytes
  }

  /// The form digests are taken of: one line, no white space, members sorted by their names' Unicode
  /// scalars, nothing escaped that need not be. Python's `json.dumps(value, sort_keys=True,
  /// separators=(",", ":"), ensure_ascii=False)` writes the same bytes.
  package static func canonical(_ value: JSON) -> [UInt8] {
    var bytes: [UInt8] = []
    write(value, sorted: true, into: &bytes)
    return bytes
  }

  /// Two spaces an indentation, members in their own order, no line end behind the last line.
  package static func pretty(_ value: JSON, indentation: Int = 0) -> String {
    var bytes: [UInt8] = []
    writePretty(value, indentation: indentation, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func write(_ value: JSON, sorted: Bool, into bytes: inout [UInt8]) {
    switch value {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .number(let digits): bytes.append(contentsOf: digits.utf8)
    case .string(let text): write(text, into: &bytes)
    case .array(let values):
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        write(value, sorted: sorted, into: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let object):
      bytes.append(UInt8(ascii: "{"))
      let members = sorted ? sortedMembers(of: object) : object.members
      for (index, member) in members.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        write(member.name, into: &bytes)
        bytes.append(UInt8(ascii: ":"))
        write(member.value, sorted: sorted, into: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private static func sortedMembers(of object: JSONObject) -> [JSONObject.Member] {
    let members = object.members
    let isSorted = zip(members, members.dropFirst()).allSatisfy { ExactText($0.name) < ExactText($1.name) }
    return isSorted ? members : members.sorted { ExactText($0.name) < ExactText($1.name) }
  }

  private static func writePretty(_ value: JSON, indentation: Int, into bytes: inout [UInt8]) {
    func breakLine(_ depth: Int) {
      bytes.append(0x0A)
      bytes.append(contentsOf: repeatElement(0x20, count: depth * 2))
    }
    switch value {
    case .array(let values) where !values.isEmpty:
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        breakLine(indentation + 1)
        writePretty(value, indentation: indentation + 1, into: &bytes)
      }
      breakLine(indentation)
      bytes.append(UInt8(ascii: "]"))
    case .object(let object) where !object.isEmpty:
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in object.members.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        breakLine(indentation + 1)
        write(member.name, into: &bytes)
        bytes.append(contentsOf: ": ".utf8)
        writePretty(member.value, indentation: indentation + 1, into: &bytes)
      }
      breakLine(indentation)
      bytes.append(UInt8(ascii: "}"))
    default: write(value, sorted: false, into: &bytes)
    }
  }

  private static func write(_ text: String, into bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { text in
      bytes.append(UInt8(ascii: "\""))
      // Nearly all of a text needs no escape and goes over in one piece.
      var written = 0
      for index in text.indices where text[index] < 0x20 || text[index] == 0x22 || text[index] == 0x5C {
        bytes.append(contentsOf: text[written..<index])
        writeEscape(of: text[index], into: &bytes)
        written = index + 1
      }
      bytes.append(contentsOf: text[written...])
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private static func writeEscape(of byte: UInt8, into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0..<0x20:
      let digits: StaticString = "0123456789abcdef"
      bytes.append(contentsOf: "u00".utf8)
      bytes.append(digits.utf8Start[Int(byte >> 4)])
      bytes.append(digits.utf8Start[Int(byte & 15)])
    default: bytes.append(byte)
    }
  }
}
