/// Reads the rows of RFC 4180, with line feeds alone as well as with carriage returns.
struct CSVRows {
  private let bytes: [UInt8]
  private var at: Int
  /// The row that is read, counted from 1.
  private(set) var number = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The next row's cells; nil at the end. Empty lines are passed over.
  mutating func next() throws(ImportProblem) -> [String]? {
    while at < bytes.count, bytes[at] == Self.feed || bytes[at] == Self.carriage { at += 1 }
    guard at < bytes.count else { return nil }
    number += 1
    var cells: [String] = []
    while true {
      cells.append(try cell())
      guard at < bytes.count else { return cells }
      let mark = bytes[at]
      at += 1
      if mark == Self.comma {
        if at == bytes.count { return cells + [""] }
        continue
      }
      if mark == Self.carriage, at < bytes.count, bytes[at] == Self.feed { at += 1 }
      return cells
    }
  }

  private mutating func cell() throws(ImportProblem) -> String {
    guard bytes[at] == Self.quote else {
      let start = at
      while at < bytes.count, ![Self.comma, Self.carriage, Self.feed].contains(bytes[at]) { at += 1 }
      return try text(bytes[start..<at])
    }
    at += 1
    var cell: [UInt8] = []
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      guard byte == Self.quote else {
        cell.append(byte)
        continue
      }
      guard at < bytes.count, bytes[at] == Self.quote else {
        guard at == bytes.count || [Self.comma, Self.carriage, Self.feed].contains(bytes[at]) else {
          throw .strayQuote(row: number)
        }
        return try text(cell[...])
      }
      cell.append(byte)
      at += 1
    }
    throw .openCell(row: number)
  }

  private func text(_ bytes: ArraySlice<UInt8>) throws(ImportProblem) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notText }
    return Self.unguarded(text)
  }

  /// The text without the apostrophe that keeps a spreadsheet from taking it for a formula.
  static func unguarded(_ text: String) -> String {
    guard text.utf8.first == UInt8(ascii: "'") else { return text }
    let scalars = text.unicodeScalars
    let first = scalars.drop { $0 == "'" }.first { $0 != " " }
    guard let first, "=+-@\t\r\n".unicodeScalars.contains(first) else { return text }
    return String(scalars.dropFirst())
  }

  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")
  private static let carriage: UInt8 = 0x0D
  private static let feed: UInt8 = 0x0A
}
