import AssayJSON

// JSON-LD as people write it: a value may stand alone or in a list, and a thing may be its name.

extension JSON {
  /// The values of a name: one, all of a list, or none.
  func all(_ name: String) -> [JSON] {
    guard let value = self[name] else { return [] }
    if case .null = value { return [] }
    return value.array ?? [value]
  }

  /// The first text of a name.
  func text(_ name: String) -> String? { all(name).lazy.compactMap(\.string).first }

  /// What a thing is called: its `name` or `value`, or itself where it is only a text.
  var called: String? { string ?? text("name") ?? text("value") }

  /// Whether the thing is of a type, whatever stands before it: `ClaimReview`, `schema:ClaimReview`.
  func isOf(_ type: String) -> Bool {
    (all("@type") + all("type")).contains { value in
      guard let word = value.string else { return false }
      return word == type || word.hasSuffix("/\(type)") || word.hasSuffix(":\(type)")
    }
  }

  /// All things of a type, in the order of the document; what is inside one of them is not looked at.
  func things(of type: String) -> [JSON] {
    if isOf(type) { return [self] }
    switch self {
    case .array(let values): return values.flatMap { $0.things(of: type) }
    case .object(let object): return object.members.flatMap { $0.value.things(of: type) }
    default: return []
    }
  }

  static func read(_ bytes: [UInt8]) throws(ImportProblem) -> JSON {
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    do throws(JSONError) { return try JSONReader.value(of: body) } catch { throw .notJSON(error) }
  }
}
