import Yams

/// The YAML between two lines of `---` at the head of a Markdown file.
///
/// Scalars stay as they were written: YAML's own ideas of dates, numbers and booleans are not applied. Aliases are
/// refused, and so are deep nesting and more than 64 KiB, since either can be made to expand without end.
struct FrontMatter {
  struct Problem: Error, Hashable, Sendable {
    /// The line of the file, 1-based.
    let line: Int
    let words: String
  }

  /// A top-level field: its name as written, its line in the file, its value.
  struct Entry {
    let name: String
    let line: Int
    let value: Node
  }

  static let byteLimit = 64 << 10
  private static let depthLimit = 32

  let entries: [Entry]
  /// Where the body begins, in UTF-8 bytes.
  let bodyOffset: Int

  /// Nil when the text does not begin with a line `---`.
  init?(of text: String) throws(Problem) {
    let bytes = Array(text.utf8.prefix(Self.byteLimit + 8))
    var lines = LineCursor(bytes)
    guard let first = lines.next(), Self.isFence(bytes[first], "-") else { return nil }
    var end: Range<Int>?
    while let line = lines.next() {
      if Self.isFence(bytes[line], "-") || Self.isFence(bytes[line], ".") {
        end = line
        break
      }
    }
    guard let end else {
      throw Problem(
        line: 1,
        words: bytes.count > Self.byteLimit
          ? "the front matter is longer than 64 KiB" : "the front matter is not closed; expected another line '---'")
    }
    bodyOffset = lines.offset
    entries = try Self.entries(of: Array(bytes[lines.firstLineEnd..<end.lowerBound]))
  }

  /// The entry of the first of these names that has one.
  func entry(_ names: String...) -> Entry? {
    for name in names {
      if let entry = entries.first(where: { $0.name == name }) { return entry }
    }
    return nil
  }

  private static func entries(of bytes: [UInt8]) throws(Problem) -> [Entry] {
    try refuseExpansion(bytes)
    let root: Node?
    // Its encoding and its constructors are not asked for: finding them out costs more than the reading.
    do {
      root = try compose(yaml: String(decoding: bytes, as: UTF8.self), .basic, Constructor([:], [:], [:]), .utf8)
    } catch {
      throw YAMLWords.problem(error, in: bytes)
    }
    guard let root else { return [] }
    switch root {
    case .mapping(let mapping):
      var entries: [Entry] = []
      for (key, value) in mapping {
        let line = (key.mark?.line ?? 1) + 1
        guard case .scalar(let name) = key else {
          throw Problem(line: line, words: "a field's name in the front matter must be a plain word")
        }
        entries.append(Entry(name: name.string.lowercased(), line: line, value: value))
      }
      return entries
    case .scalar(let scalar) where scalar.string.isEmpty: return []
    default: throw Problem(line: 2, words: "the front matter must consist of lines 'name: value'")
    }
  }

  /// Refuses what could make the YAML library work without end: an alias to an anchor, and deep nesting.
  ///
  /// Quotes and comments are not told apart here; an innocent text would have to hold `&word` and
  /// `*word` with the same word, or 32 open brackets.
  private static func refuseExpansion(_ bytes: [UInt8]) throws(Problem) {
    var anchors: Set<[UInt8]> = []
    var aliases: [(name: [UInt8], line: Int)] = []
    var line = 2
    var depth = 0
    var dashes = 0
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "\n"):
        line += 1
        dashes = 0
      case UInt8(ascii: "&"): anchors.insert(word(in: bytes, from: index + 1))
      case UInt8(ascii: "*"): aliases.append((word(in: bytes, from: index + 1), line))
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
      case UInt8(ascii: "-"), UInt8(ascii: "?"): dashes += 1
      case UInt8(ascii: " "), UInt8(ascii: "\r"): break
      // Only dashes at the line's head open lists in lists.
      default: dashes = Int.min / 2
      }
      if depth > depthLimit || dashes > depthLimit {
        throw Problem(line: line, words: "the front matter is nested too deep; the limit is \(depthLimit)")
      }
    }
    for alias in aliases where !alias.name.isEmpty && anchors.contains(alias.name) {
      throw Problem(line: alias.line, words: "the front matter uses a YAML alias; write the value out")
    }
  }

  /// The letters, digits, `_` and `-` at a place, at most 64.
  private static func word(in bytes: [UInt8], from start: Int) -> [UInt8] {
    var end = start
    while end < bytes.count, end - start < 64 {
      switch bytes[end] {
      case 48...57, 65...90, 97...122, UInt8(ascii: "_"), UInt8(ascii: "-"): end += 1
      default: return Array(bytes[start..<end])
      }
    }
    return Array(bytes[start..<end])
  }

  private static func isFence(_ line: ArraySlice<UInt8>, _ mark: Unicode.Scalar) -> Bool {
    guard line.count >= 3, line.prefix(3).allSatisfy({ UInt32($0) == mark.value }) else { return false }
    return line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }
}
