/// Reads RFC 4180, written from the document alone and not from what writes it.
enum CommaSeparated {
  /// The rows; nil where the text is not of that form.
  static func rows(of text: String) -> [[String]]? {
    var rows: [[String]] = []
    var row: [String] = []
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      guard let field = field(&rest) else { return nil }
      row.append(field)
      if rest.first == UInt8(ascii: ",") {
        rest.removeFirst()
      } else if rest.starts(with: "\r\n".utf8) {
        rest.removeFirst(2)
        rows.append(row)
        row = []
      } else {
        return nil
      }
    }
    return row.isEmpty ? rows : nil
  }

  private static func field(_ rest: inout ArraySlice<UInt8>) -> String? {
    guard rest.first == UInt8(ascii: "\"") else {
      let plain = rest.prefix { !",\"\r\n".utf8.contains($0) }
      rest = rest.dropFirst(plain.count)
      return String(decoding: plain, as: UTF8.self)
    }
    rest.removeFirst()
    var bytes: [UInt8] = []
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\"") else {
        bytes.append(byte)
        continue
      }
      guard rest.first == UInt8(ascii: "\"") else { return String(decoding: bytes, as: UTF8.self) }
      rest.removeFirst()
      bytes.append(byte)
    }
    return nil
  }
}
