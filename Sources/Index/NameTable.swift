/// Outlets and languages, each known by its number; number 0 is the lack of one.
struct NameTable: Sendable {
  private(set) var outlets: [String] = [""]
  /// BCP 47 tags in lower case.
  private(set) var languages: [String] = [""]
  private var outletNumbers: [String: Int] = ["": 0]
  private var languageNumbers: [String: Int] = ["": 0]

  /// Languages beyond this number are taken as unknown.
  private static let languageLimit = Int(UInt16.max)

  init() {}

  mutating func outlet(_ name: String) -> Int {
    if let known = outletNumbers[name] { return known }
    outlets.append(name)
    outletNumbers[name] = outlets.count - 1
    return outlets.count - 1
  }

  mutating func language(_ tag: String) -> Int {
    if let known = languageNumbers[tag] { return known }
    guard languages.count < Self.languageLimit else { return 0 }
    languages.append(tag)
    languageNumbers[tag] = languages.count - 1
    return languages.count - 1
  }

  var encoded: [UInt8] {
    var bytes: [UInt8] = []
    for names in [outlets, languages] {
      bytes.appendVarint(names.count)
      for name in names {
        bytes.appendVarint(name.utf8.count)
        bytes.append(contentsOf: name.utf8)
      }
    }
    return bytes
  }

  /// Nil for damaged bytes.
  init?(_ bytes: UnsafeRawBufferPointer) {
    var reader = ByteReader(bytes)
    for isOutlet in [true, false] {
      let count = reader.varint()
      guard count >= 1, count <= reader.left + 1 else { return nil }
      var names: [String] = []
      for _ in 0..<count { names.append(String(decoding: reader.take(reader.varint()), as: UTF8.self)) }
      if isOutlet { outlets = names } else { languages = names }
    }
    guard !reader.isBroken, reader.left == 0 else { return nil }
    outletNumbers = Dictionary(outlets.enumerated().map { ($1, $0) }) { first, _ in first }
    languageNumbers = Dictionary(languages.enumerated().map { ($1, $0) }) { first, _ in first }
  }
}
